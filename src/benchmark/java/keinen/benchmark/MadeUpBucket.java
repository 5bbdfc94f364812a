package keinen.benchmark;

import java.util.Random;
import keinen.history.Horizon;
import keinen.history.PersonMonths;
import keinen.time.Day;
import keinen.time.Month;

/**
 * Records of persons whom nobody is, side by side in memory as a bucket holds them: each with up to three spells, codes
 * that sometimes change, and yen of two kinds. The same seed makes the same bucket.
 */
final class MadeUpBucket {
    static final int PERSONS = 2_000;
    static final int ATTRIBUTES = 2;
    static final int KINDS = 2;
    static final Horizon HORIZON =
            new Horizon(Month.of(2012, 4).index(), Month.of(2024, 3).index(), 1);

    private static final int MONTHS = HORIZON.months();

    private final Random random = new Random(1);
    private final PersonMonths records = new PersonMonths(ATTRIBUTES, 0, KINDS, PERSONS * MONTHS);
    private final int[] begin = new int[PERSONS + 1];

    MadeUpBucket() {
        int row = 0;
        for (int person = 0; person < PERSONS; person++) {
            begin[person] = row;
            row = addLife(row);
        }
        begin[PERSONS] = row;
    }

    /** The records of a person; the same object each time. */
    PersonMonths person(int number) {
        records.from = begin[number];
        records.to = begin[number + 1];
        return records;
    }

    private int addLife(int firstRow) {
        int row = firstRow;
        int month = HORIZON.firstMonth() + random.nextInt(MONTHS);
        for (int spell = 0; spell < 3 && month <= HORIZON.lastMonth(); spell++) {
            int end = Math.min(HORIZON.lastMonth(), month + random.nextInt(80));
            for (; month <= end; month++) {
                addRecord(row++, month);
            }
            month += 2 + random.nextInt(24);
        }
        return row;
    }

    private void addRecord(int row, int month) {
        records.month[row] = month;
        records.attribute[0][row] = 1 + row / 200 % 24;
        records.attribute[1][row] = 1 + row / 35 % 5;
        records.spellStart[row] = Day.MISSING;
        records.spellEnd[row] = Day.MISSING;
        records.amount[0][row] = 75_000;
        records.amount[1][row] = random.nextInt(3) == 0 ? 10L * random.nextInt(20_000) : 0;
    }
}
