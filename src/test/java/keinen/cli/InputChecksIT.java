package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules demand of the records before anything of them is released. */
class InputChecksIT {
    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void buildTown() {
        town = Town.in(folder.resolve("town"));
    }

    private void demand(String checks) {
        town.change("rules.yaml", "forbidden_crosses", "input_checks: {" + checks + "}\nforbidden_crosses");
    }

    @Test
    void tooManyPersonsInSmallClassesEndTheRunBeforeTheRelease() {
        demand("k_anonymity: {keys: [ward, sex], k: 30, max_share_below: 2%, on_fail: error}");
        Town.Answer answer = town.keinen("run", "@job.yaml");
        assertThat(answer.code()).isEqualTo(77);
        assertThat(answer.errors())
                .containsExactly(
                        "Cannot release: the rules town 1 demand k_anonymity, and 100.00 % of the persons on aid in 2019-09"
                                + " are in classes of fewer than 30 with the same ward, sex; 0 of 6 classes have one person"
                                + " (must be at most 2 %). Read coarser groups, or ask whoever keeps the rules; nothing was"
                                + " released");
        assertThat(town.files("out")).isEmpty();
    }

    @Test
    void aCheckThatWarnsIsSaidAndStandsInTheManifest() {
        demand("l_diversity: {keys: [sex], sensitive: ward, l: 4, kind: distinct, on_fail: warn}, "
                + "trajectory_uniqueness: {keys: [ward], points: 2, max_unicity: 100%}");
        Town.Answer answer = town.keinen("run", "@job.yaml");
        assertThat(answer.code()).isZero();
        assertThat(answer.err())
                .contains("keinen: note: check not met: l_diversity: 100.00 % of the persons on aid in 2019-09 are in"
                        + " classes with the same sex whose ward has a diversity (distinct) below 4; 2 of 2 classes (must be"
                        + " at most 0 %)")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("keinen: check: trajectory_uniqueness: ")
                        .contains(
                                "% of those on aid in 2 months are the only ones with their ward in these months (30 sets"
                                        + " of months)"));
        assertThat(town.files("out").get("town/2019-09-r1/manifest.json"))
                .contains("\"check\" : \"l_diversity\"", "\"result\" : \"not met\"", "\"result\" : \"met\"");
    }

    @Test
    void whereCellsAreHiddenTheManifestTellsNoShare() {
        town.change("rules.yaml", "internal: {method: none}", "internal: {method: suppress, threshold: 2}");
        demand("k_anonymity: {keys: [ward], k: 2, max_share_below: 50%}");
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        assertThat(town.files("out").get("town/2019-09-r1/manifest.json"))
                .contains("\"check\" : \"k_anonymity\"")
                .doesNotContain("\"found\"");
    }

    @Test
    void theChecksAreTheSameOnAnyNumberOfBuckets() {
        demand("k_anonymity: {keys: [ward, sex], k: 5, max_share_below: 100%}, trajectory_uniqueness: {points: 3,"
                + " max_unicity: 100%}");
        Town.Answer one = town.keinen("run", "@job.yaml", "--conf", "keinen.store.buckets=1");
        Town other = Town.in(folder.resolve("other"));
        other.change(
                "rules.yaml",
                "forbidden_crosses",
                "input_checks: {k_anonymity: {keys: [ward, sex], k: 5, max_share_below: 100%}, trajectory_uniqueness:"
                        + " {points: 3, max_unicity: 100%}}\nforbidden_crosses");
        Town.Answer many = other.keinen("run", "@job.yaml", "--conf", "keinen.store.buckets=9");
        assertThat(one.err().stream().filter(line -> line.contains("check: ")))
                .hasSize(2)
                .containsExactlyElementsOf(many.err().stream()
                        .filter(line -> line.contains("check: "))
                        .toList());
    }

    @Test
    void unknownKeysAndColumnsAreRefusedWithTheNearestOne() {
        demand("k_anonymity: {key: [wrd], k: 3}, l_diversity: {keys: [wrad, aid_living], sensitive: sex, l: 1},"
                + " trajectory_unique: {points: 3}");
        Town.Answer answer = town.keinen("check", "@job.yaml");
        assertThat(answer.code()).isEqualTo(78);
        assertThat(answer.errors())
                .anyMatch(line -> line.contains("Unknown key 'trajectory_unique' (did you mean"))
                .anyMatch(line -> line.contains("Unknown key 'key' (did you mean 'keys'?)"))
                .anyMatch(line -> line.contains("Missing key 'keys'"))
                .anyMatch(line -> line.contains("Invalid value: '1' (must be a whole number from 2"));
    }

    @Test
    void aCheckLooksOnlyAtColumnsThatMayBreakTablesDown() {
        demand("k_anonymity: {keys: [wards, aid_living, end_reason], k: 3}");
        assertThat(town.keinen("check", "@job.yaml").errors())
                .containsExactly(
                        "rules.yaml:15: input_checks.k_anonymity.keys[1]: Unknown column 'wards' (did you mean 'ward'?)",
                        "rules.yaml:15: input_checks.k_anonymity.keys[2]: Invalid column 'aid_living' of a check (must be"
                                + " one listed for use group)",
                        "rules.yaml:15: input_checks.k_anonymity.keys[3]: Invalid column 'end_reason' of a check (must be"
                                + " one listed for use group)");
    }
}
