package keinen.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import keinen.history.History;
import org.jspecify.annotations.Nullable;

/** The dimensions that break a table down. */
public final class Breakdown implements Serializable {
    /** What stands in a group column for a record without a code. */
    public static final String UNKNOWN = "unknown";

    private final List<Dimension> dimensions;
    // What every piece of every life asks of the dimensions, without a call for each.
    private final int[] attributes;
    private final int[] domains;

    /**
     * @param dimensions in the order of the group columns; empty for a table of everybody
     */
    public Breakdown(List<Dimension> dimensions) {
        this.dimensions = List.copyOf(dimensions);
        this.attributes = dimensions.stream().mapToInt(Dimension::attribute).toArray();
        this.domains = dimensions.stream().mapToInt(Dimension::domain).toArray();
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    /**
     * One dimension.
     *
     * @param attribute the number of the attribute in a {@link History}; {@link #NO_ATTRIBUTE} for codes that are none
     * @param codes the texts of the codes 1, 2, …; code 0 is {@link #UNKNOWN}
     * @param order in which they stand in tables
     */
    public record Dimension(String name, int attribute, List<String> codes, Order order) implements Serializable {
        /** The number of no attribute. */
        public static final int NO_ATTRIBUTE = -1;

        public Dimension {
            codes = List.copyOf(codes);
        }

        /** Codes that stand by their texts. */
        public Dimension(String name, int attribute, List<String> codes) {
            this(name, attribute, codes, Order.BY_TEXT);
        }

        Comparator<Integer> comparator() {
            return switch (order) {
                case BY_TEXT -> Comparator.comparing(this::text);
                case AS_LISTED -> Comparator.comparing(code -> code == 0 ? domain() : code);
            };
        }

        int domain() {
            return codes.size() + 1;
        }

        String text(int code) {
            return code == 0 ? UNKNOWN : codes.get(code - 1);
        }
    }

    /** How codes are sorted. */
    public enum Order {
        BY_TEXT,
        /** Bands of numbers: as their list has them, and unknown last. */
        AS_LISTED
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Breakdown breakdown && dimensions.equals(breakdown.dimensions);
    }

    @Override
    public int hashCode() {
        return dimensions.hashCode();
    }

    public List<String> names() {
        return dimensions.stream().map(Dimension::name).toList();
    }

    /** How many combinations of codes there are. */
    public long size() {
        long size = 1;
        for (Dimension dimension : dimensions) {
            size = Math.multiplyExact(size, dimension.domain());
        }
        return size;
    }

    /** The index of the combination of codes that a person has in a piece; 0 up to {@link #size} less one. */
    int group(History person, int piece) {
        int index = 0;
        for (int i = 0; i < attributes.length; i++) {
            index = index * domains[i] + person.attribute(attributes[i], piece);
        }
        return index;
    }

    /**
     * The combinations that have rows: every one of the codes that occur, whether or not they occur together, sorted
     * as the dimensions have it.
     */
    public List<Group> groups(Occurrences occurrences) {
        List<Group> groups = List.of(new Group(0, List.of()));
        for (Dimension dimension : dimensions) {
            List<Integer> codes = occurrences.codes(dimension.attribute()).stream()
                    .sorted(dimension.comparator())
                    .toList();
            List<Group> longer = new ArrayList<>(groups.size() * codes.size());
            for (Group group : groups) {
                for (int code : codes) {
                    List<String> texts = new ArrayList<>(group.codes());
                    texts.add(dimension.text(code));
                    longer.add(new Group(group.index() * dimension.domain() + code, texts));
                }
            }
            groups = longer;
        }
        return groups;
    }
}
