package keinen.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import keinen.engine.OneLife;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.history.PersonMonths;
import keinen.time.Day;
import keinen.time.Month;

/** A person's spells, each with the rules that made it what it is. */
final class SpellRuns {
    private final OneLife life;
    private final History history;
    private final Horizon horizon;

    SpellRuns(OneLife life) {
        this.life = life;
        this.history = life.history();
        this.horizon = history.horizon();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int spell = 0; spell < history.spells(); spell++) {
            lines.add((spell + 1) + ". " + Months.words(history.spellStart(spell), history.spellEnd(spell)));
            for (String rule : List.of(place(spell), beginning(spell), length(spell), end(spell))) {
                lines.add("   " + rule);
            }
            bridges(spell).forEach(rule -> lines.add("   " + rule));
            if (spell + 1 < history.spells()) {
                int off = history.spellStart(spell + 1) - history.spellEnd(spell) - 1;
                lines.add("   then " + Months.count(off) + " off aid: more than the "
                        + Months.count(horizon.bridgeMonths()) + " that would be bridged");
            }
        }
        return lines;
    }

    private String place(int spell) {
        if (spell > 0) {
            return "a return: a spell is known before it";
        }
        return history.beganInStore(spell)
                ? "the entry: the first spell that the store knows"
                : "the first spell that the store knows, and no entry: it began before the store";
    }

    private String beginning(int spell) {
        OptionalInt stated = stated(spell);
        if (history.prevalent(spell)) {
            return stated.isPresent()
                    ? "prevalent: on in the first month of the store, and its start date "
                            + Months.day(stated.getAsInt())
                            + " is not believed; it counts in stocks, never in cohorts or survival"
                    : "prevalent: on in the first month of the store without a start date; it counts in stocks, never in"
                            + " cohorts or survival";
        }
        if (!history.beganInStore(spell)) {
            return "began in " + new Month(history.began(spell)) + " by its start date, before the store: at risk from "
                    + new Month(horizon.firstMonth()) + " on (late entry)";
        }
        boolean agrees = stated.isEmpty() || Day.monthIndexOf(stated.getAsInt()) == history.began(spell);
        return "began in " + new Month(history.began(spell)) + " by its first record"
                + (agrees
                        ? ""
                        : "; its start date " + Months.day(stated.getAsInt())
                                + " contradicts the records, which decide");
    }

    private String length(int spell) {
        return history.prevalent(spell)
                ? "nobody knows how long it has lasted"
                : "it has lasted " + Months.count(history.duration(spell));
    }

    private String end(int spell) {
        int last = lastRow(spell);
        String reason = life.endReason(last).map(code -> ", end reason " + code).orElse(", without an end reason");
        if (!history.ended(spell)) {
            return "open: it is on in " + new Month(horizon.lastMonth()) + ", the as-of month (censored)";
        }
        return history.spellEnd(spell) < horizon.lastMonth()
                ? "ended: there is no record of the months after it" + reason
                : "ended: the record of the as-of month carries an end date or an end reason" + reason;
    }

    private List<String> bridges(int spell) {
        PersonMonths records = life.records();
        List<String> bridges = new ArrayList<>();
        for (int row = firstRow(spell) + 1; row <= lastRow(spell); row++) {
            int gap = records.month[row] - records.month[row - 1] - 1;
            if (gap > 0) {
                bridges.add("no record of " + Months.words(records.month[row - 1] + 1, records.month[row] - 1) + ", "
                        + Months.count(gap) + ": bridged (bridge_months " + horizon.bridgeMonths()
                        + "), with the attributes of " + new Month(records.month[row - 1]) + " and no amounts");
            }
        }
        return bridges;
    }

    /** The first start date that a record of the spell states. */
    private OptionalInt stated(int spell) {
        for (int row = firstRow(spell); row <= lastRow(spell); row++) {
            if (life.records().spellStart[row] != Day.MISSING) {
                return OptionalInt.of(life.records().spellStart[row]);
            }
        }
        return OptionalInt.empty();
    }

    private int firstRow(int spell) {
        return row(history.spellStart(spell));
    }

    private int lastRow(int spell) {
        return row(history.spellEnd(spell));
    }

    private int row(int month) {
        int row = life.records().from;
        while (life.records().month[row] != month) {
            row++;
        }
        return row;
    }
}
