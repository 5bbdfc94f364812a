package keinen.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.time.Frequency;

/** Reads what a group of a job of published series makes of its figures beside changes. */
final class SeriesDerivedReader {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,6})?");
    private static final int MOST_DECIMALS = 9;
    private static final int LARGEST_PER = 1_000_000;
    private static final int PER_MILLE = 1000;
    private static final SeriesName NONE = new SeriesName("", "");

    private final String group;
    private final YamlMap map;
    private final Frequency frequency;
    private final SeriesNames names;
    private final Findings findings;

    SeriesDerivedReader(String group, YamlMap map, Frequency frequency, SeriesNames names, Findings findings) {
        this.group = group;
        this.map = map;
        this.frequency = frequency;
        this.names = names;
        this.findings = findings;
    }

    Optional<SeriesGroup.Shares> shares() {
        return map.find("shares").flatMap(YamlValue::map).map(shares -> {
            shares.refuseAllBut(List.of("of", "in"));
            return new SeriesGroup.Shares(
                    many(shares),
                    shares.find("in").flatMap(YamlValue::locatedText).map(this::one));
        });
    }

    List<SeriesGroup.Sum> sums() {
        return each("parts", (name, sum) -> {
            sum.refuseAllBut(List.of("total", "of", "tolerance", "rest", "ja", "en"));
            return new SeriesGroup.Sum(
                    name,
                    JobHead.label(sum, name),
                    required(sum, "total"),
                    many(sum),
                    tolerance(sum),
                    sum.find("rest").flatMap(YamlValue::text));
        });
    }

    List<SeriesGroup.Rate> rates() {
        return each("rates", (name, rate) -> {
            rate.refuseAllBut(List.of("of", "by", "per", "decimals", "ja", "en"));
            return new SeriesGroup.Rate(
                    name,
                    JobHead.label(rate, name),
                    required(rate, "of"),
                    required(rate, "by"),
                    rate.find("per")
                            .flatMap(value -> value.integer(1, LARGEST_PER))
                            .orElse(PER_MILLE),
                    rate.find("decimals")
                            .flatMap(value -> value.integer(0, MOST_DECIMALS))
                            .orElse(1));
        });
    }

    Optional<SeriesGroup.Flow> flow() {
        return map.find("flow").flatMap(YamlValue::map).map(flow -> {
            flow.refuseAllBut(List.of("stock", "starts", "ends", "tolerance"));
            if (frequency == Frequency.MONTH) {
                findings.add(
                        Kind.DEFINITION, map.place("flow"), "Unsupported key 'flow' where the period is month", "");
            }
            return new SeriesGroup.Flow(
                    required(flow, "stock"), required(flow, "starts"), required(flow, "ends"), tolerance(flow));
        });
    }

    private <T> List<T> each(String key, BiFunction<String, YamlMap, T> reader) {
        List<T> read = new ArrayList<>();
        map.find(key)
                .flatMap(YamlValue::map)
                .ifPresent(named -> named.entries().forEach((name, value) -> {
                    if (!SeriesGroupReader.NAME.matcher(name).matches()) {
                        value.wrong("Invalid name '" + name + "' (must be lower-case letters, digits and _)");
                    }
                    value.map().ifPresent(says -> read.add(reader.apply(name, says)));
                }));
        return read;
    }

    private SeriesName required(YamlMap says, String key) {
        return says.require(key).flatMap(YamlValue::locatedText).map(this::one).orElse(NONE);
    }

    private SeriesName one(Located<String> text) {
        return names.one(text, group, frequency);
    }

    private List<SeriesName> many(YamlMap says) {
        List<Located<String>> texts = says.require("of").map(YamlValue::texts).orElse(List.of());
        return texts.stream().map(text -> names.all(text, group, frequency)).toList();
    }

    /** Where none is given, parts must make the total exactly. */
    private static BigDecimal tolerance(YamlMap says) {
        return says.find("tolerance")
                .flatMap(value -> value.text()
                        .filter(text -> NUMBER.matcher(text).matches())
                        .map(BigDecimal::new)
                        .or(() -> value.invalid("a number from 0 up, such as 1")))
                .orElse(BigDecimal.ZERO);
    }
}
