package keinen.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import keinen.finding.Findings;
import keinen.finding.Kind;

/** The keys that every job has, whatever it computes. */
record JobHead(YamlMap map, Findings findings) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern SCHEDULE_FIELD =
            Pattern.compile("(?:\\*|\\w+(?:-\\w+)?)(?:/\\d+)?(?:,(?:\\*|\\w+(?:-\\w+)?)(?:/\\d+)?)*");

    /** The job's name, and that of the folder of its releases. */
    String name() {
        Optional<YamlValue> value = map.require("job");
        String name = value.flatMap(YamlValue::text).orElse("");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            String what =
                    "Invalid job name '" + name + "' (must be a folder name of letters, digits, '.', '_' and '-')";
            findings.add(Kind.DEFINITION, map.place("job"), what, "");
        }
        return name;
    }

    Plan.Title title(String job) {
        return map.find("title").map(title -> label(title, job)).orElse(new Plan.Title(job, job));
    }

    /** What people call something: one text, or {@code {ja: …, en: …}}. */
    static Plan.Title label(YamlValue value, String name) {
        if (!value.isMap()) {
            String text = value.text().orElse(name);
            return new Plan.Title(text, text);
        }
        Optional<YamlMap> labels = value.map();
        labels.ifPresent(known -> known.refuseAllBut(List.of("ja", "en")));
        return labels.map(known -> label(known, name)).orElse(new Plan.Title(name, name));
    }

    /** What people call something, by the keys {@code ja} and {@code en} of a map that may have others. */
    static Plan.Title label(YamlMap labels, String name) {
        Optional<String> ja = labels.find("ja").flatMap(YamlValue::text);
        Optional<String> en = labels.find("en").flatMap(YamlValue::text);
        return new Plan.Title(ja.or(() -> en).orElse(name), en.or(() -> ja).orElse(name));
    }

    /**
     * The folder of releases.
     *
     * @param given what the user said, whatever the file says
     */
    Path out(Optional<Path> given) {
        Optional<Path> own = map.find("out").flatMap(YamlValue::path);
        if (given.isEmpty() && map.find("out").isEmpty()) {
            findings.add(Kind.DEFINITION, map.place("out"), "Missing key 'out'", "Or give --out");
        }
        return given.or(() -> own).orElse(Path.of(""));
    }

    /** The five fields of cron. */
    Optional<String> schedule() {
        return map.find("schedule")
                .flatMap(value -> value.text().flatMap(text -> {
                    String[] fields = text.strip().split("\\s+");
                    boolean valid = fields.length == 5;
                    for (String field : fields) {
                        valid &= SCHEDULE_FIELD.matcher(field).matches();
                    }
                    return valid
                            ? Optional.of(String.join(" ", fields))
                            : value.invalid("the five fields of cron: minute, hour, day, month, day of week");
                }));
    }
}
