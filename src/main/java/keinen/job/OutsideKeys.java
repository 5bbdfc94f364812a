package keinen.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Bands;
import keinen.dictionary.Column;
import keinen.dictionary.ResidenceBand;
import keinen.dictionary.Role;

/** What may stand in the key columns of a publication: the codes of the dataset, the bands of the job, keinen's words. */
final class OutsideKeys {
    private static final Pattern MONTH = Pattern.compile("(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])");

    /** As the measure {@code duration} has them. */
    static final Bands DURATIONS = new Bands(List.of(0, 6, 12, 36, 60, 84, 120, 180));

    private final DatasetDefinition dataset;
    private final JobDefinition job;

    OutsideKeys(DatasetDefinition dataset, JobDefinition job) {
        this.dataset = dataset;
        this.job = job;
    }

    KeyColumn column(int position, String name) {
        return switch (name) {
            case "month" -> new KeyColumn(name, position, MONTH.asMatchPredicate(), "a month, such as 2016-04");
            case Population.FISCAL_YEAR, "cohort" -> KeyColumn.years(position, name);
            case OutsideColumns.MONTHS_OBSERVED -> KeyColumn.words(position, name, oneToTwelve());
            case "aid" -> KeyColumn.words(position, name, kindsOfAid());
            case "band" -> KeyColumn.words(position, name, DURATIONS.names()).orUnknown();
            case AgeBand.NAME -> KeyColumn.ages(position, job.ageBands()).orUnknown();
            case ResidenceBand.NAME ->
                KeyColumn.words(position, name, job.residenceBands().names()).orUnknown();
            case "end_reason" -> codes(position, name, dataset.dataset().find(Role.END_REASON));
            default -> codes(position, name, dataset.dataset().find(name));
        };
    }

    private static KeyColumn codes(int position, String name, Optional<Column> column) {
        return column.filter(known -> known.codes().isPresent())
                .map(known -> KeyColumn.codes(position, known).named(name).orUnknown())
                .orElseGet(() -> KeyColumn.any(position, name));
    }

    private static List<String> oneToTwelve() {
        return IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList();
    }

    private List<String> kindsOfAid() {
        List<String> kinds = new ArrayList<>(
                dataset.dataset().all(Role.AMOUNT).stream().map(Column::name).toList());
        kinds.add("all");
        return kinds;
    }
}
