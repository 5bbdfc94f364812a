package keinen.ingest;

import java.util.Map;
import java.util.Optional;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;
import keinen.dictionary.Role;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.time.DateForm;

/**
 * Whether births are told to the day. A first of the month is none: systems that know only the month write it so, and
 * where it is the only day that occurs nothing is told.
 */
final class BirthScan {
    private static final int MOST_VALUES = 4096;

    private final Column column;
    private final int position;
    private final StrictText text;
    private final DateForm form;
    private final Slice slice = new Slice();
    private final LongSet seen = new LongSet(MOST_VALUES);
    private int looked;
    private int days;

    private BirthScan(Column column, int position, StrictText text, DateForm form) {
        this.column = column;
        this.position = position;
        this.text = text;
        this.form = form;
    }

    static Optional<BirthScan> of(Dataset dataset, Map<String, Integer> positions) {
        return dataset.find(Role.BIRTH)
                .map(column -> new BirthScan(
                        column,
                        positions.getOrDefault(column.name(), 0),
                        new StrictText(dataset.source().encoding()),
                        DateField.form(dataset.source())));
    }

    void look(CsvRecords record) {
        if (seen.isFull()) {
            return;
        }
        record.field(position, slice);
        if (slice.length() > 0 && seen.add(slice.hash())) {
            text.decode(slice)
                    .map(StrictText::fold)
                    .filter(written -> !written.isEmpty())
                    .ifPresent(this::look);
        }
    }

    private void look(String written) {
        looked++;
        if (!DateField.isNotYet(written)
                && form.read(written).filter(date -> date.day() > 1).isPresent()) {
            days++;
        }
    }

    Optional<Finding> refusal(String file) {
        return days == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        Kind.REFUSED,
                        new Place(file, 0, column.from()),
                        "Cannot take the delivery: column " + column.name()
                                + " looks like full dates of birth (生年月日): " + days + " of " + looked
                                + " distinct values",
                        "Export the month of birth only"));
    }
}
