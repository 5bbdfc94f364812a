package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of persons that are replaced while they are read, and stand nowhere. */
class PseudonymIT {
    private static final String HEADER = "month,person_id,sex,ward,start_date,end_reason,aid_living\r\n";

    /** The key of the town: 32 bytes, the fewest that are allowed. */
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void buildTown() {
        town = Town.in(folder.resolve("town"));
        town.write("../key.txt", KEY + "\n");
        replaceIdsBy("file:../key.txt");
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 60; i++) {
            csv.append("2019-10,%s,1,W1,,,70000\r\n".formatted(IdentifiersIT.individualNumber(i)));
        }
        csv.append("2019-10,%s,9,W1,,,70000\r\n".formatted(IdentifiersIT.individualNumber(61)));
        csv.append("2019-10,%s,1,W1,,70000\r\n".formatted(IdentifiersIT.individualNumber(62)));
        town.write("delivery/2019-10.csv", csv.toString());
    }

    private void replaceIdsBy(String key) {
        town.change("dataset.yaml", "{role: person}", "{role: person, pseudonym: {key: '" + key + "'}}");
    }

    private Town.Answer ingest() {
        return town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@delivery/2019-10.csv");
    }

    @Test
    void noNumberOfAnyPersonStandsAnywhere() {
        Town.Answer answer = ingest();
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).containsExactly("store: 60 records of 1 months, 2019-10..2019-10");
        for (int i = 0; i < 63; i++) {
            String number = IdentifiersIT.individualNumber(i);
            assertThat(town.files("store").values()).noneMatch(bytes -> bytes.contains(number));
            assertThat(answer.err()).noneMatch(line -> line.contains(number));
        }
        assertThat(town.files("store"))
                .anySatisfy((name, text) -> assertThat(name + text)
                        .startsWith("set-aside/")
                        .contains("\"2019-10.csv\",62,\"sex\",unknown-code,,\r\n")
                        .contains("\"2019-10.csv\",63,\"\",field-count,,\r\n"));
    }

    @Test
    void onePersonIsFoundByTheNumberThatTheExportsHave() {
        town.change("rules.yaml", "audiences:\n  internal", "explain: [internal]\naudiences:\n  internal");
        ingest();
        Town.Answer answer = town.keinen("explain", "@job.yaml", "--person", IdentifiersIT.individualNumber(5));
        assertThat(answer.code()).isZero();
        assertThat(String.join("\n", answer.out()))
                .contains("2019-10")
                .doesNotContain(IdentifiersIT.individualNumber(5));
    }

    @Test
    void aMissingKeyIsAMissingInput() {
        town.change("dataset.yaml", "file:../key.txt", "file:../lost.txt");
        Town.Answer file = ingest();
        assertThat(file.code()).isEqualTo(66);
        assertThat(file.errors())
                .singleElement()
                .asString()
                .contains("Missing key of pseudonyms file:")
                .endsWith(
                        "lost.txt: the file cannot be read. Put the key there, or name another file; nothing was read or"
                                + " written");
        town.change("dataset.yaml", "file:../lost.txt", "env:KEINEN_KEY_THAT_NOBODY_SET");
        Town.Answer variable = ingest();
        assertThat(variable.code()).isEqualTo(66);
        assertThat(variable.errors())
                .containsExactly(
                        "Missing key of pseudonyms env:KEINEN_KEY_THAT_NOBODY_SET: the variable is not set. Set the"
                                + " variable where the program is started; nothing was read or written");
        assertThat(town.files("store")).doesNotContainKey("manifest.json");
    }

    @Test
    void aShortKeyIsRefused() {
        town.write("../key.txt", "secret\n");
        Town.Answer answer = ingest();
        assertThat(answer.code()).isEqualTo(78);
        assertThat(answer.errors())
                .singleElement()
                .asString()
                .contains("6 bytes (must be at least 32)")
                .doesNotContain("secret");
    }

    @Test
    void aKeyMustStandInNoFileOfTheProject() {
        town.change("dataset.yaml", "file:../key.txt", KEY);
        Town.Answer itself = ingest();
        assertThat(itself.code()).isEqualTo(78);
        assertThat(itself.errors())
                .containsExactly(
                        "dataset.yaml:4: columns.person_id.pseudonym.key: Invalid key (must be env:NAME or file:PATH;"
                                + " a key itself must stand in no file of the project)");
        town.change("dataset.yaml", KEY, "file:secrets/key.txt");
        assertThat(ingest().errors())
                .containsExactly(
                        "dataset.yaml:4: columns.person_id.pseudonym.key: Invalid key (must not stand in the folder of"
                                + " the dataset file or below)");
    }

    @Test
    void anotherKeyIsNotTakenForTheSame() {
        ingest();
        town.write("../key.txt", KEY.replace('0', '1'));
        town.write("delivery/2019-10.csv", HEADER + "2019-10,x,1,W1,,,0\r\n");
        Town.Answer answer = ingest();
        assertThat(answer.code()).isEqualTo(78);
        assertThat(answer.errors()).singleElement().asString().contains("(key of the pseudonyms of column person_id)");
    }

    @Test
    void onlyIdsHavePseudonyms() {
        town.change("dataset.yaml", "ward:       {role: dimension}", "ward: {role: dimension, keyed: true}");
        assertThat(ingest().errors())
                .containsExactly(
                        "dataset.yaml:6: columns.ward.keyed: Invalid key 'keyed' (must stand with role person or"
                                + " household)");
    }
}
