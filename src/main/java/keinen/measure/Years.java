package keinen.measure;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import keinen.history.Horizon;
import keinen.time.FiscalYear;
import keinen.time.Month;

/** The fiscal years that a horizon touches, numbered from 0. */
record Years(Horizon horizon) implements Serializable {
    /** The keys of a table with a row for each year. */
    static final List<CellTable.Key> KEYS = List.of(
            new CellTable.Key("fiscal_year", CellTable.KeyType.INTEGER),
            new CellTable.Key("months_observed", CellTable.KeyType.INTEGER));

    /** The keys of a table with several rows for each year. */
    static List<CellTable.Key> keys(CellTable.Key last) {
        return Stream.concat(KEYS.stream(), Stream.of(last)).toList();
    }

    /** The keys of a group's row of a year, and what else tells it apart. */
    String[] row(Group group, int number, String... last) {
        String[] keys = new String[KEYS.size() + last.length];
        keys[0] = year(number).toString();
        keys[1] = Integer.toString(monthsObserved(number));
        System.arraycopy(last, 0, keys, KEYS.size(), last.length);
        return group.row(keys);
    }

    int count() {
        return horizon.years();
    }

    /** The number of a fiscal year given by its first calendar year. */
    int number(int fiscalYear) {
        return fiscalYear - horizon.firstYear();
    }

    FiscalYear year(int number) {
        return new FiscalYear(horizon.firstYear() + number);
    }

    /** How many months of a year the horizon covers. */
    int monthsObserved(int number) {
        return year(number).monthsWithin(new Month(horizon.firstMonth()), new Month(horizon.lastMonth()));
    }

    /** The first month of a year that the horizon covers. */
    int firstObserved(int number) {
        return Math.max(year(number).first().index(), horizon.firstMonth());
    }

    /** The last month of a year that the horizon covers. */
    int lastObserved(int number) {
        return Math.min(Month.lastOfFiscalYear(horizon.firstYear() + number), horizon.lastMonth());
    }
}
