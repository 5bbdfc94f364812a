package keinen.measure;

import java.io.Serializable;
import keinen.history.Horizon;
import keinen.time.FiscalYear;
import keinen.time.Month;

/** The fiscal years that a horizon touches, numbered from 0. */
record Years(Horizon horizon) implements Serializable {

    int count() {
        return number(Month.fiscalYearOf(horizon.lastMonth())) + 1;
    }

    /** The number of a fiscal year given by its first calendar year. */
    int number(int fiscalYear) {
        return fiscalYear - Month.fiscalYearOf(horizon.firstMonth());
    }

    FiscalYear year(int number) {
        return new FiscalYear(Month.fiscalYearOf(horizon.firstMonth()) + number);
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
        return Math.min(year(number).last().index(), horizon.lastMonth());
    }
}
