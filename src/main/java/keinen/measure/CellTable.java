package keinen.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One table's cells as they were counted, before any protection: rows of group codes and other keys, and for each
 * row and value column a whole number together with what protection needs to know of it.
 *
 * <p>A cell may be <em>not observable</em>: the months that it asks about lie behind the as-of month, or before the first
 * month in the store, wholly or in part. Which cells these are follows from the months alone, never from a record, so
 * that it tells nothing about anybody. Such a cell holds 0, stands in no equation, and is never printed as a number.
 *
 * <p>Rows stand in the order in which they are shown. Unprotected: only {@code disclosure} may turn it into something
 * that can be shown.
 */
public final class CellTable {

    /** What a value counts. */
    public enum Unit {
        /** Persons, spells or months of persons. */
        COUNT,
        /** Yen. */
        YEN,
        /** Days of spells, a sum to which persons contribute more or less, like yen. */
        DAYS
    }

    /** The form of a key column's text. */
    public enum KeyType {
        /** A code or a word. */
        TEXT,
        /** A whole number. */
        INTEGER,
        /** {@code yyyy-MM}. */
        MONTH
    }

    /**
     * A column that says what a row is about.
     *
     * @param dimension the column of the dataset whose codes stand in it; empty where its words are keinen's own
     */
    public record Key(String name, KeyType type, String dimension) {
        public Key(String name, KeyType type) {
            this(name, type, "");
        }
    }

    /**
     * A column of values.
     *
     * @param additive whether the value of a group is the sum of the values of its parts, wherever the same measure is
     *     broken down further (distinct persons of a year are not in general, nor are transfers between groups)
     * @param visibility whether readers may ever see the column
     */
    public record Value(String name, Unit unit, boolean additive, Visibility visibility) {

        /** A column of the table as it is shown. */
        public Value(String name, Unit unit, boolean additive) {
            this(name, unit, additive, Visibility.SHOWN);
        }

        /** A count that nobody is shown and that only ties others together, such as what is missing to an equality. */
        public static Value latent(String name, boolean additive) {
            return new Value(name, Unit.COUNT, additive, Visibility.LATENT);
        }

        /** A count that nobody is shown, though readers can work it out where they know enough of others. */
        public static Value implied(String name, boolean additive) {
            return new Value(name, Unit.COUNT, additive, Visibility.IMPLIED);
        }
    }

    /** Whether readers may see a column. */
    public enum Visibility {
        /** Unless protection hides a cell of it. */
        SHOWN,
        /** Never; such columns stand behind the others. */
        LATENT,
        /** Never, though readers can work it out from others: what it counts is protected like what they are shown. */
        IMPLIED
    }

    private final String name;
    private final String family;
    private final String universe;
    private final int groups;
    private final List<Key> keys;
    private final List<Value> values;
    private final List<String[]> keyRows;
    private final List<long[]> cellRows;
    private final List<Equation> equations;
    private final BitSet unobservable;
    private final long[] soleContributors;
    private final int[] numbers;

    private CellTable(Builder builder) {
        this.name = builder.name;
        this.family = builder.family;
        this.universe = "";
        this.groups = builder.groups;
        this.keys = List.copyOf(builder.keys);
        this.values = List.copyOf(builder.values);
        this.keyRows = List.copyOf(builder.keyRows);
        this.cellRows = List.copyOf(builder.cellRows);
        this.equations = List.copyOf(builder.equations);
        this.unobservable = (BitSet) builder.unobservable.clone();
        this.soleContributors = new long[0];
        this.numbers = new int[0];
    }

    private CellTable(CellTable table, String universe, List<long[]> cellRows, long[] soleContributors, int[] numbers) {
        this.name = table.name;
        this.family = table.family;
        this.universe = universe;
        this.groups = table.groups;
        this.keys = table.keys;
        this.values = table.values;
        this.keyRows = table.keyRows;
        this.cellRows = cellRows;
        this.equations = table.equations;
        this.unobservable = table.unobservable;
        this.soleContributors = soleContributors;
        this.numbers = numbers;
    }

    /** The same cells, said to be of another universe. */
    public CellTable of(String otherUniverse) {
        return new CellTable(this, otherUniverse, cellRows, soleContributors, numbers);
    }

    /**
     * The same cells, with those that are made up by one contributor alone, who knows them therefore.
     *
     * @param contributors by {@link #cell}, a number for whoever it is, the same in every cell and every table; 0 where
     *     several make a cell up, or nobody
     */
    public CellTable withSoleContributors(long... contributors) {
        requireOneEach(contributors.length);
        return new CellTable(this, universe, cellRows, contributors.clone(), numbers);
    }

    /**
     * The same cells, with what the numbers of all who make one up come to, so that it is known of a difference of counts who
     * makes it up alone.
     *
     * @param sums by {@link #cell}, modulo 2³²; somebody's number counts as often as he does; 0 for what is no count
     */
    public CellTable withNumbers(int... sums) {
        requireOneEach(sums.length);
        return new CellTable(this, universe, cellRows, soleContributors, sums.clone());
    }

    /**
     * The same cells, with another number of those who make each up: of families, say, and not of persons.
     *
     * @param contributors by {@link #cell}; 0 where nobody does
     */
    public CellTable withContributors(long... contributors) {
        requireOneEach(contributors.length);
        List<long[]> rows = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            long[] cells = cellRows.get(row).clone();
            for (int value = 0; value < values.size(); value++) {
                cells[4 * value + 1] = contributors[cell(value, row)];
            }
            rows.add(cells);
        }
        return new CellTable(this, universe, rows, soleContributors, numbers);
    }

    private void requireOneEach(int given) {
        if (given != values.size() * rows()) {
            throw new IllegalArgumentException(
                    "Invalid contributors: " + given + " (must be one a cell, " + values.size() * rows() + ")");
        }
    }

    /** The table's name in its job. */
    public String name() {
        return name;
    }

    /**
     * What is measured, without the breakdown: tables of one family have the same value columns with the same meaning,
     * so that a table by fewer groups holds the margins of a table by more.
     */
    public String family() {
        return family;
    }

    /**
     * Who is counted, and behind a slash under which definition of a spell: the cells of tables of one universe are tied to each other, since
     * they are of the same lives. Empty unless {@link #of} says otherwise.
     */
    public String universe() {
        return universe;
    }

    /** How many of the first {@link #keys()} are groups, the columns of the table's {@code by}. */
    public int groups() {
        return groups;
    }

    public List<Key> keys() {
        return keys;
    }

    public List<Value> values() {
        return values;
    }

    public int rows() {
        return keyRows.size();
    }

    public String key(int key, int row) {
        return keyRows.get(row)[key];
    }

    public long value(int value, int row) {
        return cellRows.get(row)[4 * value];
    }

    /** How many distinct persons, or whoever else {@link #withContributors} counts, make the value up. */
    public long contributors(int value, int row) {
        return cellRows.get(row)[4 * value + 1];
    }

    /** The largest contribution of one person to a sum; 0 where there is none. */
    public long largest(int value, int row) {
        return cellRows.get(row)[4 * value + 2];
    }

    /** The second largest contribution of one person to a sum; 0 where there is none. */
    public long secondLargest(int value, int row) {
        return cellRows.get(row)[4 * value + 3];
    }

    /** A number for whoever makes a cell up alone; 0 where several do, or nobody, or where it was not asked. */
    public long soleContributor(int value, int row) {
        return soleContributors.length == 0 ? 0 : soleContributors[cell(value, row)];
    }

    /** Whether it is known what the numbers come to of those who make cells up. */
    public boolean hasNumbers() {
        return numbers.length > 0;
    }

    /** What the numbers come to of all who make a cell up, modulo 2³²; 0 where it was not asked, or for what is no count. */
    public int number(int value, int row) {
        return hasNumbers() ? numbers[cell(value, row)] : 0;
    }

    /** Whether all the months that a cell asks about are in the store; a cell that is not observable holds 0. */
    public boolean isObservable(int value, int row) {
        return !unobservable.get(row * values.size() + value);
    }

    /** The number of a cell in this table's equations: value columns one after the other. */
    public int cell(int value, int row) {
        return value * rows() + row;
    }

    /** The relations between the cells of this table that every reader knows from what the columns mean. */
    public List<Equation> equations() {
        return equations;
    }

    /** Fills a table row by row. */
    public static final class Builder {
        private final String name;
        private final String family;
        private final int groups;
        private final List<Key> keys;
        private final List<Value> values;
        private final List<String[]> keyRows = new ArrayList<>();
        private final List<long[]> cellRows = new ArrayList<>();
        private final List<Equation> equations = new ArrayList<>();
        private final BitSet unobservable = new BitSet();

        public Builder(String name, String family, List<String> groups, List<Key> otherKeys, List<Value> values) {
            this.name = name;
            this.family = family;
            this.groups = groups.size();
            this.keys = new ArrayList<>();
            groups.forEach(group -> keys.add(new Key(group, KeyType.TEXT, group)));
            keys.addAll(otherKeys);
            this.values = values;
        }

        /** Begins a row; its values follow by {@link #count} and {@link #sum} and are zeros until then. */
        public Builder row(String... rowKeys) {
            if (rowKeys.length != keys.size()) {
                throw new IllegalArgumentException(
                        "Invalid row: " + rowKeys.length + " keys (must be " + keys.size() + ")");
            }
            keyRows.add(rowKeys);
            cellRows.add(new long[4 * values.size()]);
            return this;
        }

        /** Sets a value of the present row that so many distinct persons make up. */
        public Builder count(int value, long count, long contributors) {
            return sum(value, count, contributors, 0, 0);
        }

        /** Sets a value of the present row together with its two largest contributions. */
        public Builder sum(int value, long sum, long contributors, long largest, long secondLargest) {
            long[] cells = cellRows.get(cellRows.size() - 1);
            cells[4 * value] = sum;
            cells[4 * value + 1] = contributors;
            cells[4 * value + 2] = largest;
            cells[4 * value + 3] = secondLargest;
            return this;
        }

        /**
         * Says of a value of the present row that it is not observable: it becomes 0, and equations that name it are left
         * out, since what it would be is not known.
         */
        public Builder unobservable(int value) {
            unobservable.set((rows() - 1) * values.size() + value);
            return sum(value, 0, 0, 0, 0);
        }

        /** Says of a value of the present row that it is observable after all. */
        public Builder observable(int value) {
            unobservable.clear((rows() - 1) * values.size() + value);
            return this;
        }

        /** How many rows stand so far; the number of the next one. */
        public int rows() {
            return keyRows.size();
        }

        /**
         * States a relation by value columns and rows: {@code terms} are triples of value column, row and coefficient.
         * Called when all rows stand, since the numbers of cells depend on how many there are. A relation of a cell that
         * is not observable is none.
         */
        public Builder equation(long constant, int... terms) {
            if (namesUnobservable(terms)) {
                return this;
            }
            int[] cells = new int[terms.length / 3];
            int[] coefficients = new int[cells.length];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = terms[3 * i] * rows() + terms[3 * i + 1];
                coefficients[i] = terms[3 * i + 2];
            }
            equations.add(new Equation(cells, coefficients, constant));
            return this;
        }

        /** States a relation between the values of one row, which add up to 0: {@code terms} are pairs of value column and coefficient. */
        public Builder equationOf(int row, int... terms) {
            int[] triples = new int[terms.length / 2 * 3];
            for (int i = 0; i < terms.length / 2; i++) {
                triples[3 * i] = terms[2 * i];
                triples[3 * i + 1] = row;
                triples[3 * i + 2] = terms[2 * i + 1];
            }
            return equation(0, triples);
        }

        private boolean namesUnobservable(int... terms) {
            for (int i = 0; i < terms.length; i += 3) {
                if (unobservable.get(terms[i + 1] * values.size() + terms[i])) {
                    return true;
                }
            }
            return false;
        }

        public CellTable build() {
            return new CellTable(this);
        }
    }
}
