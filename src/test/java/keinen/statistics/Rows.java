package keinen.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The rows of a resource beside the tests, without comments and header. */
final class Rows {
    private Rows() {}

    static List<String[]> of(String resource) {
        try (var in = Objects.requireNonNull(Rows.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** The rows of one case, which stands in the first column. */
    static List<String[]> of(String resource, String name) {
        return of(resource).stream().filter(row -> row[0].equals(name)).toList();
    }

    /** Risk set and exits by reason, the latter separated by semicolons. */
    static AalenJohansen.Counts counts(String atRisk, String exits) {
        return new AalenJohansen.Counts(
                OptionalLong.of(Long.parseLong(atRisk)),
                Stream.of(exits.split(";"))
                        .map(count -> OptionalLong.of(Long.parseLong(count)))
                        .toList());
    }
}
