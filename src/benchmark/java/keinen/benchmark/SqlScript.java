package keinen.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Named queries from a resource file, in order. A query begins with a line {@code -- table spells: what it holds}; a table
 * is made at once, a view when it is asked for, an output is a table of the benchmark and is written, a setting is run
 * as it stands.
 */
final class SqlScript {
    private static final Pattern HEADING = Pattern.compile("-- (setting|view|table|output)(?: (\\w+))?:.*");

    private SqlScript() {}

    /** What is done with a query. */
    enum Use {
        SETTING,
        VIEW,
        TABLE,
        OUTPUT
    }

    /**
     * A named query.
     *
     * @param name empty for a setting
     */
    record Query(Use use, String name, String sql) {

        /** Says how long this took; what an engine says stands in its log. */
        void tell(long startNanos) {
            System.out.printf("%6d ms %s %s%n", (System.nanoTime() - startNanos) / 1_000_000, use, name);
        }
    }

    /**
     * @param file the name of a resource beside this class
     * @param values what stands in the place of {@code {name}} in the queries
     */
    static List<Query> read(String file, Map<String, String> values) {
        List<Query> queries = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        Use use = Use.SETTING;
        String name = "";
        for (String line : text(file).lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                add(queries, use, name, body, values);
                use = Use.valueOf(heading.group(1).toUpperCase(Locale.ROOT));
                name = heading.group(2) == null ? "" : heading.group(2);
            } else if (!line.startsWith("--")) {
                body.append(line).append('\n');
            }
        }
        add(queries, use, name, body, values);
        return queries;
    }

    private static void add(List<Query> queries, Use use, String name, StringBuilder body, Map<String, String> values) {
        String sql = body.toString().strip();
        body.setLength(0);
        for (Map.Entry<String, String> value : values.entrySet()) {
            sql = sql.replace("{" + value.getKey() + "}", value.getValue());
        }
        if (!sql.isEmpty()) {
            queries.add(new Query(use, name, sql));
        }
    }

    private static String text(String file) {
        try (InputStream resource = SqlScript.class.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalArgumentException("Unknown SQL script: " + file);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
