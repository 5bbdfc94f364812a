package keinen.explain;

import java.util.ArrayList;
import java.util.List;
import keinen.engine.OneLife;
import keinen.history.PersonMonths;
import keinen.time.Day;
import keinen.time.Month;

/** A person's records: runs of months in which nothing changes. */
final class RecordRuns {
    private final OneLife life;

    RecordRuns(OneLife life) {
        this.life = life;
    }

    List<String> lines() {
        PersonMonths records = life.records();
        List<String> lines = new ArrayList<>();
        int first = records.from;
        for (int row = records.from + 1; row <= records.to; row++) {
            if (row == records.to || !continues(row)) {
                lines.add(line(first, row - 1));
                first = row;
            }
        }
        return lines;
    }

    private boolean continues(int row) {
        PersonMonths records = life.records();
        return records.month[row] == records.month[row - 1] + 1 && words(row).equals(words(row - 1));
    }

    private String line(int first, int last) {
        int months = last - first + 1;
        return Months.words(life.records().month[first], life.records().month[last]) + "  " + months
                + (months == 1 ? " month" : " months") + words(first);
    }

    /** What a record says beside its month and its yen. */
    private String words(int row) {
        PersonMonths records = life.records();
        StringBuilder words = new StringBuilder();
        for (int attribute = 0; attribute < life.attributes().size(); attribute++) {
            words.append(", ")
                    .append(life.attributes().get(attribute))
                    .append(' ')
                    .append(life.attribute(attribute, row));
        }
        if (records.spellStart[row] != Day.MISSING) {
            words.append(", start date ").append(Months.day(records.spellStart[row]));
        }
        if (records.spellEnd[row] != Day.MISSING) {
            words.append(", end date ").append(Months.day(records.spellEnd[row]));
        }
        life.endReason(row).ifPresent(reason -> words.append(", end reason ").append(reason));
        boolean seen = records.month[row] <= life.history().horizon().lastMonth();
        return words.append(
                        seen
                                ? ""
                                : ", after "
                                        + new Month(life.history().horizon().lastMonth()) + ": not looked at")
                .toString();
    }
}
