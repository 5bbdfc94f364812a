package keinen.release;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import keinen.disclosure.ProtectedTable;
import keinen.job.Population;
import keinen.statistics.CountLimits;
import keinen.statistics.Estimate;
import keinen.statistics.Interval;

/**
 * Persons on aid per 1,000 inhabitants, row by row. Undefined where the number of inhabitants is not known or 0.
 *
 * @param population by the groups of the table, then by fiscal year
 */
record CrudeRates(ProtectedTable table, Population population) {
    static final int PER = 1000;

    Estimate rate(int row) {
        return perMille(new MeanOnAid(table).estimate(row), row);
    }

    /** Of a rate whose only chance is that of the count: the inhabitants are taken to be counted without error. */
    Interval limits(int row) {
        Interval counts = CountLimits.BYAR.of(new MeanOnAid(table).estimate(row));
        return new Interval(perMille(counts.lower(), row), perMille(counts.upper(), row));
    }

    OptionalLong inhabitants(int row) {
        return population.find(codesAndYear(row));
    }

    /** The codes of a row's groups and its fiscal year, which stands behind them. */
    List<String> codesAndYear(int row) {
        List<String> codes = new ArrayList<>(new Keys(table).group(row));
        codes.add(table.key(table.groups(), row));
        return codes;
    }

    private Estimate perMille(Estimate persons, int row) {
        OptionalLong inhabitants = inhabitants(row);
        if (!persons.isKnown() || inhabitants.isEmpty()) {
            return persons.isHidden() ? Estimate.HIDDEN : Estimate.UNDEFINED;
        }
        return Estimate.of(persons.value() * PER / inhabitants.getAsLong());
    }
}
