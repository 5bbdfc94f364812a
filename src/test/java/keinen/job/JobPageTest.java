package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the job file and the keys that a job may have are the same. */
class JobPageTest {
    private static final Pattern KEY = Pattern.compile("(?m)^\\| `([a-z_]+)(?:\\.[a-z_]+)?` \\|");

    @Test
    void thePageNamesEveryKeyOfAJobAndNoOther() throws IOException {
        String page = Files.readString(Path.of("docs/reference/job.md"));
        String keys = page.substring(0, page.indexOf("\n## "));
        Set<String> told =
                KEY.matcher(keys).results().map(match -> match.group(1)).collect(Collectors.toSet());
        told.add("series"); // told above the table: it makes another kind of job
        assertThat(told).containsExactlyInAnyOrderElementsOf(JobFile.KEYS);
    }
}
