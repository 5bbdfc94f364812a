package keinen.job;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import keinen.dictionary.Bands;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.time.Month;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a YAML file and where it stands. Each way of reading it gives nothing, and adds a finding, where the
 * value has another form.
 */
final class YamlValue {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
    private static final int SHOWN_LETTERS = 60;

    private final Node node;
    private final Place place;
    private final Findings findings;

    YamlValue(Node node, Place place, Findings findings) {
        this.node = node;
        this.place = place;
        this.findings = findings;
    }

    Place place() {
        return place;
    }

    /** Whether the key has no value at all: nothing, {@code ~} or {@code null} without quotes. */
    boolean isNothing() {
        return node instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && List.of("", "~", "null").contains(scalar.getValue());
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isText() {
        return scalar().filter(text -> !text.isBlank()).isPresent();
    }

    Optional<String> text() {
        return scalar().filter(text -> !text.isBlank()).or(() -> invalid("a text"));
    }

    /** A text together with where it stands. */
    Optional<Located<String>> locatedText() {
        return text().map(text -> new Located<>(text, place));
    }

    /** A whole number, both bounds inclusive. */
    Optional<Integer> integer(int least, int most) {
        return scalar().filter(text -> WHOLE.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(number -> least <= number && number <= most)
                .or(() -> invalid("a whole number from " + least + " to " + most));
    }

    /** Whole numbers of a list, each once, both bounds inclusive; a single number is a list of one. */
    List<Integer> integers(int least, int most) {
        List<YamlValue> items = node instanceof ScalarNode ? List.of(this) : list();
        List<Integer> numbers = items.stream()
                .flatMap(item -> item.integer(least, most).stream())
                .toList();
        if (numbers.size() > new HashSet<>(numbers).size()) {
            wrong("Invalid list " + numbers + " (each number must stand once)");
        }
        return numbers;
    }

    /** A number above 0 and at most 100, without a percent sign. */
    Optional<Double> percent() {
        return scalar().filter(text -> DECIMAL.matcher(text).matches())
                .map(Double::valueOf)
                .filter(number -> 0 < number && number <= 100)
                .or(() -> invalid("a number above 0 and at most 100"));
    }

    /** A share (0 to 1) written as a percentage, such as {@code 1%}. */
    Optional<Double> share() {
        return scalar().filter(text -> text.endsWith("%") || text.equals("0"))
                .map(text -> text.replace("%", "").strip())
                .filter(number -> DECIMAL.matcher(number).matches())
                .map(number -> Double.parseDouble(number) / 100)
                .filter(share -> 0 <= share && share <= 1)
                .or(() -> invalid("a percentage from 0% to 100%"));
    }

    /** {@code true} or {@code false}, and nothing else that other programs take for one of them. */
    Optional<Boolean> trueOrFalse() {
        return scalar().filter(text -> text.equals("true") || text.equals("false"))
                .map(Boolean::valueOf)
                .or(() -> invalid("true or false"));
    }

    /** A day, {@code yyyy-MM-dd}. */
    Optional<LocalDate> date() {
        return scalar().flatMap(YamlValue::parseDate).or(() -> invalid("a date yyyy-MM-dd"));
    }

    /** A month, {@code yyyy-MM}. */
    Optional<Month> month() {
        return scalar().flatMap(YamlValue::parseMonth).or(() -> invalid("a month yyyy-MM"));
    }

    /** A path, resolved against the folder of the file that names it. */
    Optional<Path> path() {
        return text().flatMap(text -> {
            try {
                Path path = Path.of(place.file()).resolveSibling(Path.of(text)).normalize();
                return Optional.of(path.toString().isEmpty() ? Path.of(".") : path);
            } catch (InvalidPathException notAPath) {
                return invalid("a path");
            }
        });
    }

    /** A path together with where it is named. */
    Optional<Located<Path>> locatedPath() {
        return path().map(path -> new Located<>(path, place));
    }

    Optional<YamlMap> map() {
        return node instanceof MappingNode map
                ? Optional.of(YamlMap.of(map, place, findings))
                : invalid("keys with values");
    }

    /** The items of a list, which are numbered from 1 in their places. */
    List<YamlValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            invalid("a list");
            return List.of();
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            int line = item.getStartMark().getLine() + 1;
            Place at = new Place(place.file(), line, place.key() + "[" + (items.size() + 1) + "]");
            items.add(new YamlValue(item, at, findings));
        }
        return items;
    }

    /** The texts of a list; a single text is a list of one. */
    List<Located<String>> texts() {
        List<YamlValue> items = node instanceof ScalarNode ? List.of(this) : list();
        return items.stream().flatMap(item -> item.locatedText().stream()).toList();
    }

    /** Bands by their first numbers: 0, and then rising. */
    Optional<Bands> bands() {
        List<Optional<Integer>> numbers =
                list().stream().map(item -> item.integer(0, 9999)).toList();
        if (numbers.isEmpty() || numbers.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Integer> from = numbers.stream().flatMap(Optional::stream).toList();
        return Bands.areBounds(from)
                ? Optional.of(new Bands(from))
                : wrong("Invalid bands " + from + " (must be 0 and then rise)");
    }

    /** Adds the finding that the value is not what it must be. */
    <T> Optional<T> invalid(String mustBe) {
        return wrong("Invalid value: " + shown() + " (must be " + mustBe + ")");
    }

    /** Adds a finding about the value. */
    <T> Optional<T> wrong(String what) {
        findings.add(Kind.DEFINITION, place, what, "");
        return Optional.empty();
    }

    private Optional<String> scalar() {
        return node instanceof ScalarNode scalar && !isNothing() ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    private String shown() {
        if (isNothing()) {
            return "nothing";
        }
        if (node instanceof ScalarNode scalar) {
            String text = scalar.getValue();
            return "'" + (text.length() <= SHOWN_LETTERS ? text : text.substring(0, SHOWN_LETTERS) + "…") + "'";
        }
        return node instanceof SequenceNode ? "a list" : "keys with values";
    }

    private static Optional<Month> parseMonth(String text) {
        try {
            return Optional.of(Month.parse(text));
        } catch (DateTimeParseException notAMonth) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parseDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
