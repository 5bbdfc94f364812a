package keinen.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of published figures and of what follows from them. It is made in this room alone, of files that name their
 * source: that it holds nothing but published figures is its type.
 */
public final class PublishedTable {
    private final String name;
    private final String family;
    private final List<Column> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** What stands in a column. */
    public enum Form {
        /** The code of a series, sum or rate, which has a label: {@link String}; a key. */
        SERIES,
        /** {@link String}; a key. */
        NAME,
        /** A year or fiscal year: {@link Long}; a key. */
        YEAR,
        /** {@code yyyy-MM}: {@link String}; a key. */
        MONTH,
        /** An exact {@link BigDecimal} of at most the column's decimals. */
        DECIMAL,
        /** The {@link Double} next to a figure that has no last digit. */
        REAL,
        /** What is to be known of the figures before it, in SDMX {@code CL_OBS_STATUS}: {@link String}. */
        STATUS,
        /** {@link String}. */
        TEXT
    }

    /**
     * A column.
     *
     * @param decimals the most that a {@link Form#DECIMAL} has
     * @param codes the name of the list that gives the labels of a {@link Form#SERIES}
     */
    public record Column(String name, Form form, int decimals, String codes) {}

    PublishedTable(String name, String family, List<Column> columns) {
        this.name = name;
        this.family = family;
        this.columns = List.copyOf(columns);
    }

    /** Adds a row; a cell is empty where it is null, an empty text or an empty {@link Optional}. */
    void add(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(name + ": " + cells.length + " cells for " + columns.size());
        }
        List<@Nullable Object> row = new ArrayList<>();
        Arrays.stream(cells).forEach(cell -> row.add(content(cell)));
        rows.add(Collections.unmodifiableList(row));
    }

    private static @Nullable Object content(@Nullable Object cell) {
        if (cell instanceof Optional<?> optional) {
            return optional.isPresent() ? optional.get() : null;
        }
        return "".equals(cell) ? null : cell;
    }

    public String name() {
        return name;
    }

    /** What kind of table it is: {@code published/changes}, {@code published/parts}, …. */
    public String family() {
        return family;
    }

    public List<Column> columns() {
        return columns;
    }

    public int rows() {
        return rows.size();
    }

    /** The cell, of the type that its column's form has; null where it is empty. */
    public @Nullable Object cell(int column, int row) {
        return rows.get(row).get(column);
    }
}
