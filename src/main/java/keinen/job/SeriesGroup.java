package keinen.job;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import keinen.time.Frequency;

/**
 * One file of published figures and what is to be made of it.
 *
 * @param source the publication that the figures are taken from, as it is told with the release
 * @param time the position of the column of periods; empty where every row is of the period {@code at}
 * @param item the position of the column that tells rows of one period apart, such as wards; empty where a period has
 *     one row
 * @param decimals of printed percentages and indexes
 * @param base the period whose value is 100 in indexes
 * @param shares whose shares are made, if any
 */
public record SeriesGroup(
        String name,
        String source,
        HeadedCsv file,
        Frequency frequency,
        OptionalInt time,
        OptionalInt at,
        OptionalInt item,
        List<Column> columns,
        int decimals,
        AcrossBreaks acrossBreaks,
        OptionalInt base,
        Optional<Shares> shares,
        List<Sum> sums,
        List<Rate> rates,
        Optional<Flow> flow) {
    public SeriesGroup {
        columns = List.copyOf(columns);
        sums = List.copyOf(sums);
        rates = List.copyOf(rates);
    }

    public SeriesName series(Column column) {
        return new SeriesName(name, column.name());
    }

    /** What stands where two figures are compared that a break parts. */
    public enum AcrossBreaks {
        /** Nothing; the status tells why. */
        EMPTY,
        /** The figure, and the status beside it. */
        MARK
    }

    /**
     * A column of figures.
     *
     * @param position in the header, from 0
     * @param unit what is counted, only told
     */
    public record Column(String name, Plan.Title label, String unit, int position) {}

    /**
     * Shares of some columns.
     *
     * @param in the series that they are shares of; empty for the sum of {@code of}
     */
    public record Shares(List<SeriesName> of, Optional<SeriesName> in) {
        public Shares {
            of = List.copyOf(of);
        }
    }

    /**
     * Parts that must make a total.
     *
     * @param tolerance how far they may be from it, inclusive: means that are rounded each for itself do not add up
     * @param rest what the total holds beside the parts; without one they must make all of it
     */
    public record Sum(
            String name,
            Plan.Title label,
            SeriesName total,
            List<SeriesName> of,
            BigDecimal tolerance,
            Optional<String> rest) {
        public Sum {
            of = List.copyOf(of);
        }
    }

    /**
     * A quotient of two series.
     *
     * @param per 1,000 for a rate per mille
     */
    public record Rate(String name, Plan.Title label, SeriesName of, SeriesName by, int per, int decimals) {}

    /** Monthly means of a stock, and of what came to it and left it, held against each other. */
    public record Flow(SeriesName stock, SeriesName starts, SeriesName ends, BigDecimal tolerance) {}
}
