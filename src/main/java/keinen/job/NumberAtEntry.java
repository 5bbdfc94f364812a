package keinen.job;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import keinen.dictionary.ResidenceBand;

/** The numbers that are known of a person on entry and that a {@code distribution} table may be of. */
public enum NumberAtEntry {
    /** Whole months from when the person became a resident to the entry. */
    MONTHS_RESIDENT("months_resident_at_entry", ResidenceBand.SINCE);

    private final String key;
    private final String column;

    NumberAtEntry(String key, String column) {
        this.key = key;
        this.column = column;
    }

    public String key() {
        return key;
    }

    /** The column of the dataset, of role date, that it is derived from. */
    public String column() {
        return column;
    }

    public static Optional<NumberAtEntry> find(String key) {
        return Arrays.stream(values()).filter(number -> number.key.equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(NumberAtEntry::key).toList();
    }
}
