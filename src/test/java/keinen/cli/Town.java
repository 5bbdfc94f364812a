package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import keinen.time.Month;
import keinen.time.MonthRange;

/** A small town's exports with a job that is right, in a folder of its own; and what a command says there. */
final class Town {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int PERSONS = 40;

    private static final String JOB = """
            job: town
            title: {ja: 町, en: Town}
            purpose: policy-evaluation
            audience: internal
            dataset: dataset.yaml
            exports: exports
            store: store
            out: out
            rules: rules.yaml
            spells: {bridge_months: 1}
            tables:
              flows: {measure: stock-flow, by: [ward], period: month}
              cohorts: {measure: cohort}
              staying: {measure: survival, by: [sex], spells: first}
              spending: {measure: expenditure, by: [ward]}
            outputs: {csv: {labels: codes}, parquet: {}}
            """;
    private static final String DATASET = """
            dataset: town
            columns:
              month:      {role: month}
              person_id:  {role: person}
              sex:        {role: dimension, codes: sex.csv}
              ward:       {role: dimension}
              start_date: {role: spell-start}
              end_reason: {role: end-reason}
              aid_living: {role: amount}
            limits: {set_aside: 5%}
            """;
    private static final String RULES = """
            rules: town
            version: "1"
            valid: {from: 2026-04-01, until: 2027-03-31}
            purposes: [policy-evaluation, budget-planning]
            approvals:
              - {id: A-1, by: 福祉局長, from: 2026-04-01, until: 2026-12-31, purposes: [policy-evaluation], audiences: [internal, public]}
            columns:
              month: {use: date}
              person_id: {use: link}
              sex: {use: group}
              ward: {use: group}
              start_date: {use: date}
              end_reason: {use: group}
              aid_living: {use: amount}
            forbidden_crosses: [[ward, sex]]
            audiences:
              internal: {method: none}
            """;
    private static final String HEADER = "month,person_id,sex,ward,start_date,end_reason,aid_living\r\n";

    private final Path folder;

    /** What a command answered. The folder's name is left out of its words. */
    record Answer(int code, List<String> out, List<String> err) {
        /** The lines of errors. */
        List<String> errors() {
            return err.stream()
                    .filter(line -> line.startsWith("keinen: error: "))
                    .map(line -> line.substring("keinen: error: ".length()))
                    .toList();
        }
    }

    private Town(Path folder) {
        this.folder = folder;
    }

    static Town in(Path folder) {
        Town town = new Town(folder);
        town.write("job.yaml", JOB)
                .write("dataset.yaml", DATASET)
                .write("rules.yaml", RULES)
                .write("sex.csv", "code,ja,en\n1,男,male\n2,女,female\n");
        MonthRange months = MonthRange.parse("2018-04..2019-09");
        for (Month month = months.first(); months.contains(month); month = month.plus(1)) {
            town.write("exports/" + month + ".csv", export(month, 0));
        }
        return town;
    }

    /**
     * A month's records.
     *
     * @param raise yen that everybody has more than usual
     */
    static String export(Month month, int raise) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < PERSONS; i++) {
            int since = month.index() - Month.parse("2018-04").index() + 3 - i % 13;
            if (since >= 0 && (since + i) % 11 != 10) {
                int ward = 1 + (i + (since > 7 ? 1 : 0)) % 3;
                String start = since <= 3 ? "" : "2018-01-15";
                csv.append("%s,P%03d,%d,W%d,%s,%s,%d\r\n"
                        .formatted(
                                month, i, 1 + i % 2, ward, start, since == 12 ? "R" + i % 2 : "", 70_000 + i + raise));
            }
        }
        return csv.toString();
    }

    Town write(String file, String text) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.writeString(path(file), text);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Puts another text in the place of one that stands once in the file. */
    Town change(String file, String from, String to) {
        try {
            String text = Files.readString(path(file));
            assertThat(text).containsOnlyOnce(from);
            return write(file, text.replace(from, to));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    /** Runs a command; a word that names a file of the town stands for its path. */
    Answer keinen(String... words) {
        return keinen(TODAY, words);
    }

    Answer keinen(LocalDate today, String... words) {
        return keinen(Clock.fixed(today.atTime(5, 30).atZone(JAPAN).toInstant(), JAPAN), words);
    }

    Answer keinen(Clock clock, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), Console.Redraw.NEVER);
        String[] arguments = Arrays.stream(words)
                .map(word -> word.startsWith("@") ? path(word.substring(1)).toString() : word)
                .toArray(String[]::new);
        int code = Main.run(console, clock, arguments);
        return new Answer(code, lines(out), lines(err));
    }

    private List<String> lines(StringWriter written) {
        return written.toString().replace(folder + "/", "").lines().toList();
    }

    /** Every file below a folder of the town, by name, with its bytes as text; empty where there is no such folder. */
    SortedMap<String, String> files(String below) {
        if (!Files.exists(path(below))) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(path(below))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                files.put(path(below).relativize(file).toString(), bytes);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    /** The town's folder listed to its last file. */
    List<String> everything() {
        return new ArrayList<>(files("").keySet());
    }
}
