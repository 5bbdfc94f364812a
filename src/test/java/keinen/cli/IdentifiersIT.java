package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of exports that hold direct identifiers of persons. */
class IdentifiersIT {
    private static final String HEADER = "month,person_id,sex,ward,start_date,end_reason,aid_living\r\n";
    private static final int[] WEIGHTS = {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void buildTown() {
        town = Town.in(folder.resolve("town"));
    }

    /** A 個人番号 that nobody has been given. */
    static String individualNumber(int i) {
        String body = "%011d".formatted(64_111_111_010L + 104_729L * i);
        int sum = 0;
        for (int at = 0; at < 11; at++) {
            sum += WEIGHTS[at] * (body.charAt(at) - '0');
        }
        return body + (sum % 11 <= 1 ? 0 : 11 - sum % 11);
    }

    private static String export(IntFunction<String> person, IntFunction<String> ward) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 60; i++) {
            csv.append("2019-10,%s,%d,%s,,,70000\r\n".formatted(person.apply(i), 1 + i % 2, ward.apply(i)));
        }
        return csv.toString();
    }

    private static String pseudonym(int i) {
        return "%012x".formatted((0x9e3779b97f4a7c15L * (i + 1)) >>> 16);
    }

    private void assertNothingIsTold(String secret) {
        assertThat(town.files("store").values()).noneMatch(bytes -> bytes.contains(secret));
        assertThat(town.files("out").values()).noneMatch(bytes -> bytes.contains(secret));
    }

    @Test
    void individualNumbersAsIdsAreRefusedByIngest() {
        town.write("delivery/2019-10.csv", export(IdentifiersIT::individualNumber, i -> "W1"));
        Town.Answer answer = town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@delivery/2019-10.csv");
        assertThat(answer.code()).isEqualTo(77);
        assertThat(answer.errors())
                .containsExactly(
                        "delivery/2019-10.csv: person_id: Cannot take the delivery: column person_id looks like"
                                + " individual numbers (個人番号): 60 of 60 distinct values (100.0 %). Deliver pseudonyms made with a"
                                + " key, or let 'pseudonym' of the column replace them");
        assertThat(town.files("store")).doesNotContainKey("manifest.json");
        assertNothingIsTold(individualNumber(0));
        assertThat(answer.err()).noneMatch(line -> line.contains(individualNumber(0)));
    }

    @Test
    void aRunRefusesThemTooAndTakesTheOtherFiles() {
        town.write("exports/2019-10.csv", export(IdentifiersIT::pseudonym, IdentifiersIT::individualNumber));
        Town.Answer answer = town.keinen("run", "@job.yaml");
        assertThat(answer.code()).isEqualTo(77);
        assertThat(answer.errors())
                .singleElement()
                .asString()
                .startsWith(
                        "exports/2019-10.csv: ward: Cannot take the delivery: column ward looks like individual numbers")
                .endsWith("move the file away to go on without it");
        assertThat(town.files("store").get("manifest.json")).contains("2019-09").doesNotContain("2019-10");
        assertThat(town.files("out")).isEmpty();
        assertNothingIsTold(individualNumber(7));
    }

    @Test
    void everyColumnThatHoldsSomeIsToldInOneLine() {
        town.write(
                "delivery/2019-10.csv", export(IdentifiersIT::individualNumber, i -> "taro%d@example.jp".formatted(i)));
        Town.Answer answer = town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@delivery/2019-10.csv");
        assertThat(answer.code()).isEqualTo(77);
        assertThat(answer.errors())
                .satisfiesExactly(
                        line -> assertThat(line).contains("person_id looks like individual numbers"),
                        line -> assertThat(line).contains("ward looks like e-mail addresses"));
    }

    @Test
    void numbersInRowsThatAreSetAsideAreNotKeptEither() {
        String rows = export(IdentifiersIT::pseudonym, i -> "W1").replace(",,70000", "," + "R1,70000");
        StringBuilder bad = new StringBuilder(rows);
        for (int i = 0; i < 30; i++) {
            bad.append("2019-13,%s,1,W1,,,70000\r\n".formatted(individualNumber(i)));
        }
        town.change("dataset.yaml", "set_aside: 5%", "set_aside: 50%");
        town.write("delivery/2019-10.csv", bad.toString());
        Town.Answer answer = town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@delivery/2019-10.csv");
        assertThat(answer.code()).isEqualTo(77);
        assertNothingIsTold(individualNumber(3));
    }

    @Test
    void aFileThatWasRefusedLeavesNoCodesForTheNextOne() {
        town.write("delivery/2019-09.csv", export(IdentifiersIT::pseudonym, IdentifiersIT::individualNumber));
        town.write("delivery/2019-10.csv", export(IdentifiersIT::pseudonym, i -> "W1"));
        Town.Answer answer = town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@delivery");
        assertThat(answer.code()).isEqualTo(77);
        assertThat(town.files("store").get("manifest.json")).contains("2019-10");
        assertNothingIsTold(individualNumber(0));
    }

    @Test
    void birthsToldToTheDayAreRefusedAndMonthsWithAFirstAreNot() {
        town.change("dataset.yaml", "  ward: ", "  birth: {role: birth}\n  ward: ");
        String header = "month,person_id,sex,birth,ward,start_date,end_reason,aid_living\r\n";
        town.write("full/2019-10.csv", header + "2019-10,a,1,1961-04-15,W1,,,0\r\n2019-10,b,1,1961-05-01,W1,,,0\r\n");
        town.write("months/2019-10.csv", header + "2019-10,a,1,1961-04-01,W1,,,0\r\n2019-10,b,1,1961-05-01,W1,,,0\r\n");
        Town.Answer full = town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@full/2019-10.csv");
        assertThat(full.code()).isEqualTo(77);
        assertThat(full.errors())
                .containsExactly(
                        "full/2019-10.csv: birth: Cannot take the delivery: column birth looks like full dates of"
                                + " birth (生年月日): 1 of 2 distinct values. Export the month of birth only");
        assertThat(town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@months/2019-10.csv")
                        .code())
                .isZero();
    }

    @Test
    void plainHashesNeedSomebodyWhoSaysThatTheyHaveAKey() {
        IntFunction<String> hash = i -> (pseudonym(i) + pseudonym(i + 99) + pseudonym(i + 999)).substring(0, 32);
        town.write("delivery/2019-10.csv", export(hash, i -> "W1"));
        Town.Answer refused = town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@delivery/2019-10.csv");
        assertThat(refused.code()).isEqualTo(77);
        assertThat(refused.errors())
                .singleElement()
                .asString()
                .contains(
                        "person_id looks like hashes without a key (of the length of MD5, SHA-1 or SHA-256): 60 of 60");
        town.change("dataset.yaml", "{role: person}", "{role: person, keyed: true}");
        assertThat(town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@delivery/2019-10.csv")
                        .code())
                .isZero();
    }

    @Test
    void theRulesMaySayThatIdsHaveAKey() {
        IntFunction<String> hash = i -> (pseudonym(i) + pseudonym(i + 99) + pseudonym(i + 999)).substring(0, 32);
        town.write("exports/2019-10.csv", export(hash, i -> "W1"));
        assertThat(town.keinen("run", "@job.yaml").code()).isEqualTo(77);
        town.change("rules.yaml", "person_id: {use: link}", "person_id: {use: link, keyed: true}");
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
    }

    @Test
    void runningNumbersAsIdsAreSaidOnceAndTaken() {
        Town.Answer answer = town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@exports");
        assertThat(answer.code()).isZero();
        assertThat(answer.err().stream().filter(line -> line.contains("can be guessed")))
                .singleElement()
                .asString()
                .contains("person_id: column person_id holds short or running numbers");
    }
}
