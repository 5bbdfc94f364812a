package keinen.selftest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.history.PersonMonths;
import keinen.statistics.Estimate;
import keinen.time.Day;
import keinen.time.Month;

/**
 * Overlapping benefits of one person ({@code benefits.csv}), cut into pieces with the same benefits; and one benefit with
 * a gap ({@code gap.csv}) that the bridge closes. Days of the source are read as months, all inside one fiscal year.
 *
 * <p>Figures: {@code pieces}; {@code first}, {@code last} and {@code benefits} (how many) of a piece;
 * {@code compact_spells}, {@code compact_first} and {@code compact_last} of a spell.
 */
final class BenefitStudy implements Study.Figures {
    private static final Month FIRST = Month.of(2001, 4);
    private static final int MONTHS = 12;

    /** One benefit, both ends included; units of time are numbered from 1. */
    private record Benefit(int first, int last) {
        static Benefit of(List<String> row) {
            int cells = row.size();
            return new Benefit(Integer.parseInt(row.get(cells - 2)), Integer.parseInt(row.get(cells - 1)));
        }

        boolean covers(int time) {
            return first <= time && time <= last;
        }
    }

    private final History combined;
    private final History compact;

    BenefitStudy(String study) {
        this.combined = history(benefits(study, "benefits.csv"), 0);
        this.compact = history(benefits(study, "gap.csv"), 1);
    }

    private static List<Benefit> benefits(String study, String file) {
        return Resource.data(study, file).stream().map(Benefit::of).toList();
    }

    /** A record for each unit of time with a benefit; its one attribute is the set of benefits, by bits. */
    private static History history(List<Benefit> benefits, int bridge) {
        List<Integer> times = IntStream.rangeClosed(1, MONTHS)
                .filter(time -> held(benefits, time) > 0)
                .boxed()
                .toList();
        PersonMonths records = new PersonMonths(1, 0, 0, times.size());
        records.to = times.size();
        Arrays.setAll(records.month, row -> FIRST.plus(times.get(row) - 1).index());
        Arrays.setAll(records.attribute[0], row -> held(benefits, times.get(row)));
        Arrays.fill(records.spellStart, Day.MISSING);
        Arrays.fill(records.spellEnd, Day.MISSING);
        History history =
                new History(new Horizon(FIRST.index(), FIRST.plus(MONTHS - 1).index(), bridge), 0);
        history.read(records);
        return history;
    }

    private static int held(List<Benefit> benefits, int time) {
        int set = 0;
        for (int i = 0; i < benefits.size(); i++) {
            set |= benefits.get(i).covers(time) ? 1 << i : 0;
        }
        return set;
    }

    @Override
    public Estimate of(String... words) {
        int number = words.length == 1 ? 0 : Integer.parseInt(words[1]) - 1;
        return Estimate.of(
                switch (words[0]) {
                    case "pieces" -> combined.pieces();
                    case "first" -> time(combined.start(number));
                    case "last" -> time(combined.end(number));
                    case "benefits" -> Integer.bitCount(combined.attribute(0, number));
                    case "compact_spells" -> compact.spells();
                    case "compact_first" -> time(compact.spellStart(number));
                    case "compact_last" -> time(compact.spellEnd(number));
                    default -> throw Study.unknown(words);
                });
    }

    private static int time(int month) {
        return month - FIRST.index() + 1;
    }
}
