package keinen.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import keinen.dictionary.AgeBand;
import keinen.dictionary.ResidenceBand;
import keinen.dictionary.Role;
import keinen.history.Segments;
import keinen.time.Day;
import keinen.time.Month;

/**
 * The lives of one bucket as the segments that the base holds, a tenth of the rows that its records have; and behind them,
 * a month each, the records of months that stand beside it.
 */
final class StoredSegments implements SegmentedLives.Source {
    private static final int NONE = -1;

    private final BucketCursor cursor;
    private final int firstMonth;
    private final int lastMonth;
    private final IdentityHashMap<Block, Segments> views = new IdentityHashMap<>();
    private Segments life;
    private final int month;
    private final int months;
    private final int[] attributes;
    private final int[] dates;
    private final int[] amounts;
    private final int[] payments;
    private final int paidMonths;
    private final int spellStart;
    private final int spellEnd;
    private final int endReason;

    private StoredSegments(
            BucketCursor cursor, List<StoredColumn> columns, LifeColumns wanted, int firstMonth, int lastMonth) {
        this.cursor = cursor;
        this.firstMonth = firstMonth;
        this.lastMonth = lastMonth;
        this.month = columns.stream().map(StoredColumn::role).toList().indexOf(Role.MONTH);
        this.months = Lives.index(columns, SegmentColumns.MONTHS.name());
        this.attributes = indexes(columns, wanted.attributes());
        this.dates = indexes(columns, wanted.dates());
        this.amounts = indexes(columns, wanted.amounts());
        this.payments = indexes(
                columns,
                wanted.amounts().stream()
                        .map(amount -> SegmentColumns.paid(amount).name())
                        .toList());
        this.paidMonths = amounts.length == 0 ? NONE : Lives.index(columns, SegmentColumns.PAID.name());
        this.spellStart = indexOf(columns, wanted.spellStart());
        this.spellEnd = indexOf(columns, wanted.spellEnd());
        this.endReason = indexOf(columns, wanted.endReason());
        this.life = empty();
    }

    private static int[] indexes(List<StoredColumn> columns, List<String> names) {
        return names.stream().mapToInt(name -> Lives.index(columns, name)).toArray();
    }

    private static int indexOf(List<StoredColumn> columns, String name) {
        return name.isEmpty() ? NONE : Lives.index(columns, name);
    }

    /**
     * Whether the segments tell what is wanted: not where a later delivery replaces months of the base, not of an age or
     * a time of residence, which change inside a segment, and neither from a month inside one on nor up to one.
     */
    static boolean tell(UnitRecords stored, LifeColumns wanted, int lastMonth) {
        StoreManifest manifest = stored.manifest();
        boolean hold =
                manifest.base().isPresent() && MergingCursor.replaced(stored).isEmpty();
        boolean isWhole = lastMonth == Month.lastOfFiscalYear(Month.fiscalYearOf(lastMonth))
                || manifest.months().get(manifest.months().size() - 1).month().index() <= lastMonth;
        return hold
                && isWhole
                && beginsWhole(stored)
                && !wanted.attributes().contains(AgeBand.NAME)
                && !wanted.attributes().contains(ResidenceBand.NAME);
    }

    /** Whether no segment lies on both sides of the first month that may be seen. */
    private static boolean beginsWhole(UnitRecords stored) {
        Month first = stored.manifest().months().get(0).month();
        return first.index() == Month.lastOfFiscalYear(Month.fiscalYearOf(first.index())) - 11
                || stored.manifest().base().orElseThrow().months().stream()
                        .allMatch(month -> month.compareTo(first) >= 0);
    }

    static StoredSegments open(UnitRecords stored, LifeColumns wanted, int bucket, int lastMonth) throws IOException {
        if (!stored.manifest().runs().isEmpty()) {
            return openNamed(stored, wanted, bucket, lastMonth);
        }
        List<StoredColumn> columns = columns(stored.layout(), wanted);
        BucketCursor cursor = BaseCursor.openSegments(stored, bucket, columns, List.of(BaseCursor.SEGMENTS));
        return new StoredSegments(cursor, columns, wanted, stored.firstMonth(), lastMonth);
    }

    /** Lives with their pseudonyms. */
    static StoredSegments openNamed(UnitRecords stored, LifeColumns wanted, int bucket, int lastMonth)
            throws IOException {
        List<StoredColumn> columns = columns(stored.layout(), wanted);
        BucketCursor cursor = MergingCursor.openSegments(stored, columns, bucket);
        return new StoredSegments(cursor, columns, wanted, stored.firstMonth(), lastMonth);
    }

    private static List<StoredColumn> columns(Layout layout, LifeColumns wanted) {
        List<String> names = new ArrayList<>(wanted.attributes());
        names.addAll(wanted.dates());
        names.addAll(List.of(wanted.spellStart(), wanted.spellEnd(), wanted.endReason()));
        names.add(SegmentColumns.MONTHS.name());
        if (!wanted.amounts().isEmpty()) {
            names.add(SegmentColumns.PAID.name());
        }
        wanted.amounts().forEach(amount -> {
            names.add(amount);
            names.add(SegmentColumns.paid(amount).name());
        });
        return SegmentColumns.of(layout).stream()
                .filter(column -> column.role() == Role.MONTH || names.contains(column.name()))
                .toList();
    }

    @Override
    public boolean next() throws IOException {
        if (!cursor.next()) {
            return false;
        }
        Block block = cursor.block();
        if (life.month != block.ints[month]) {
            life = views.computeIfAbsent(block, first -> empty());
            look(life, block);
        }
        life.from = cursor.from();
        life.to = cursor.to();
        while (life.from < life.to && life.month[life.from] < firstMonth) {
            life.from++;
        }
        while (life.to > life.from && life.month[life.to - 1] > lastMonth) {
            life.to--;
        }
        return true;
    }

    private Segments empty() {
        return new Segments(attributes.length, dates.length, amounts.length, 0);
    }

    /** Lets lives look into the arrays of a block, which a longer life may have replaced by longer ones. */
    private void look(Segments life, Block block) {
        int[][] ints = block.ints;
        if (life.month == ints[month]) {
            return;
        }
        life.month = ints[month];
        life.months = ints[months];
        for (int i = 0; i < attributes.length; i++) {
            life.attribute[i] = ints[attributes[i]];
        }
        for (int i = 0; i < dates.length; i++) {
            life.date[i] = ints[dates[i]];
        }
        for (int i = 0; i < amounts.length; i++) {
            life.sum[i] = block.longs[amounts[i]];
            life.payments[i] = ints[payments[i]];
        }
        int[] nothing = new int[life.month.length];
        int[] missing = new int[life.month.length];
        Arrays.fill(missing, Day.MISSING);
        life.paidMonths = paidMonths == NONE ? nothing : ints[paidMonths];
        life.spellStart = spellStart == NONE ? missing : ints[spellStart];
        life.spellEnd = spellEnd == NONE ? missing : ints[spellEnd];
        life.endReason = endReason == NONE ? nothing : ints[endReason];
    }

    @Override
    public Segments life() {
        return life;
    }

    @Override
    public byte[] key() {
        return cursor.key();
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
