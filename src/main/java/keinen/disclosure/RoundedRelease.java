package keinen.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import keinen.measure.CellTable;

/**
 * Protects the tables of a release by rounding. Curves have their own way; all other tables are rounded together, so that
 * they add up, or, with a key, each cell by itself.
 */
final class RoundedRelease {
    private final List<CellTable> tables;
    private final List<CellTable> latent;
    private final Protection protection;
    private final Rounding rounding;
    private final List<ProtectedTable> shown;
    private final List<String> notes = new ArrayList<>();

    private RoundedRelease(ReleaseCells cells, Protection protection, Rounding rounding) {
        this.tables = cells.tables().subList(0, cells.released());
        this.latent = cells.tables().subList(cells.released(), cells.tables().size()).stream()
                .filter(table -> !MidpointCurve.isOf(table))
                .toList();
        this.protection = protection;
        this.rounding = rounding;
        this.shown =
                new ArrayList<>(tables.stream().map(ProtectedTable::withheld).toList());
    }

    static ProtectedRelease of(ReleaseCells cells, Protection protection, Rounding rounding) {
        RoundedRelease release = new RoundedRelease(cells, protection, rounding);
        release.roundCurves();
        if (rounding.key().isPresent()) {
            release.roundByKey(new StickyRounding(rounding, rounding.key().get()));
        } else {
            release.roundTogether();
        }
        return ProtectedRelease.withoutHistory(release.shown, release.notes);
    }

    private void roundCurves() {
        for (int t = 0; t < tables.size(); t++) {
            if (MidpointCurve.isOf(tables.get(t)) && !tellsMoreWithEarlierOnes(t)) {
                shown.set(t, MidpointCurve.of(tables.get(t), rounding, protection.threshold()));
            }
        }
    }

    /** Whether a count would be known from this table and one that is shown already; then this one stays withheld. */
    private boolean tellsMoreWithEarlierOnes(int table) {
        return IntStream.range(0, table)
                .filter(earlier -> MidpointCurve.isOf(tables.get(earlier)))
                .filter(earlier -> shown.get(earlier).withheld().isEmpty())
                .anyMatch(earlier -> CurveLinks.tellMore(tables.get(earlier), tables.get(table), rounding));
    }

    private void roundByKey(StickyRounding sticky) {
        for (int t : others()) {
            shown.set(t, ProtectedTable.of(sticky.of(tables.get(t))));
        }
    }

    /** Those that cannot be rounded with the rest, if any, are left out one after the other, and stay withheld. */
    private void roundTogether() {
        List<Integer> left = new ArrayList<>(others());
        ControlledRounding controlled = together(left);
        for (OptionalInt table = controlled.tableToWithhold();
                table.isPresent();
                table = controlled.tableToWithhold()) {
            left.remove(table.getAsInt());
            controlled = together(left);
        }
        controlled.check();
        for (int i = 0; i < left.size(); i++) {
            show(controlled, i, left.get(i));
        }
    }

    private ControlledRounding together(List<Integer> left) {
        List<CellTable> rounded = left.stream().map(tables::get).toList();
        return ControlledRounding.of(new ReleaseCells(rounded, latent), rounding);
    }

    private void show(ControlledRounding controlled, int number, int table) {
        CellTable rounded = RoundedTable.of(tables.get(table), (column, row) -> controlled.value(number, column, row));
        shown.set(table, ProtectedTable.of(rounded));
        int far = controlled.farCells(number);
        if (far > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "rounded: %s: %,d cells farther than the nearest multiples, so that all adds up",
                    rounded.name(),
                    far));
        }
    }

    /** The tables without curves of which every sum is left as uncertain as it must be. */
    private Set<Integer> others() {
        Set<Integer> others = new TreeSet<>();
        for (int t = 0; t < tables.size(); t++) {
            if (!MidpointCurve.isOf(tables.get(t)) && isUncertainEnough(tables.get(t))) {
                others.add(t);
            }
        }
        return others;
    }

    /** Whether the base is as wide as the rules ask of every sum that could give a contribution away. */
    private boolean isUncertainEnough(CellTable table) {
        PrimaryRule rule = new PrimaryRule(protection);
        for (int column = 0; column < ProtectedTable.shownColumns(table).size(); column++) {
            CellTable.Unit unit = table.values().get(column).unit();
            for (int row = 0; row < table.rows(); row++) {
                if (unit != CellTable.Unit.COUNT
                        && rule.isSensitive(table, column, row)
                        && rule.width(table, column, row) > rounding.base(unit)) {
                    return false;
                }
            }
        }
        return true;
    }
}
