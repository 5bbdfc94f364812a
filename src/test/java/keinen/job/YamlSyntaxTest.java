package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlSyntaxTest {
    @TempDir
    private Path folder;

    private JobFolder files;

    @BeforeEach
    void writeFiles() {
        files = JobFolder.in(folder);
    }

    @Test
    void aScalarIsTextWhateverYamlWouldTakeItFor() {
        files.change("job.yaml", "en: Entry cohorts", "en: no").change("rules/city.yaml", "\"2026.1\"", "2026.10");
        Plan plan = files.compile().plan();
        assertThat(plan.title().en()).isEqualTo("no");
        assertThat(plan.rules().version()).isEqualTo("2026.10");
    }

    @Test
    void aKeyStandsOnce() {
        files.change("job.yaml", "store: store\n", "store: store\nstore: other\n");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION job.yaml:8: store: Invalid key 'store' (must stand once; it stands in line 7"
                                + " already)");
    }

    @Test
    void anchorsAliasesTagsAndFurtherDocumentsAreRefused() {
        files.write("job.yaml", """
                job: &name !!str a
                title: *name
                ---
                job: b
                """);
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION job.yaml:1: Unsupported anchor '&name'. Write the value itself wherever it is needed",
                        "DEFINITION job.yaml:1: Unsupported tag 'tag:yaml.org,2002:str'. Leave it out",
                        "DEFINITION job.yaml:2: Unsupported alias '*name'. Write the value itself",
                        "DEFINITION job.yaml:3: Unsupported second document. Write one document in one file");
    }

    @Test
    void aSyntaxErrorIsOneFindingWithItsLine() {
        files.change("job.yaml", "store: store", "store: [store");
        assertThat(files.problems())
                .containsExactly("DEFINITION job.yaml:8: Cannot read the file as YAML: expected ',' or ']', but got :");
    }

    @Test
    void aFileOfAnotherEncodingIsRefusedWithTheLineOfItsFirstOddByte() {
        files.write("job.yaml", "job: a\ntitle: 経年\n".getBytes(Charset.forName("windows-31j")));
        assertThat(files.problems())
                .containsExactly("DEFINITION job.yaml:2: Invalid character (must be UTF-8). Save the file as UTF-8");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstKey() {
        files.change("job.yaml", "job: annual", "\uFEFFjob: annual");
        assertThat(files.compile().plan().job()).isEqualTo("annual-cohorts");
    }

    @Test
    void aControlCharacterIsRefusedWithItsLine() {
        files.change("job.yaml", "store: store", "#\n".repeat(2000) + "store: st\u0001re");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION job.yaml:2007: Cannot read the file as YAML: character U+0001 is not allowed");
    }

    @Test
    void anEmptyFileAndAListAreNoJob() {
        assertThat(files.write("job.yaml", "").problems())
                .containsExactly("DEFINITION job.yaml:1: Missing keys: the file is empty");
        assertThat(files.write("job.yaml", "- a\n").problems())
                .containsExactly("DEFINITION job.yaml:1: Invalid file (must be keys with values)");
    }

    @Test
    void deepNestingIsRefusedHoweverDeepItIs() {
        files.write("job.yaml", "job: " + "[".repeat(100_000) + "]".repeat(100_000));
        assertThat(files.problems()).containsExactly("DEFINITION job.yaml:1: Unsupported nesting deeper than 12");
    }
}
