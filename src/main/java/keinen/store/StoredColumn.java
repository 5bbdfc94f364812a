package keinen.store;

import java.io.Serializable;
import java.util.List;
import keinen.dictionary.Dataset;
import keinen.dictionary.Role;

/**
 * A column of the store's files.
 *
 * @param role the column's role in the dataset
 */
public record StoredColumn(String name, Role role, Type type) implements Serializable {

    /** How values stand in files and in memory. */
    public enum Type {
        /** Codes, months and days as 32-bit integers. */
        INT,
        /** Yen as 64-bit integers. */
        LONG,
        /** Pseudonyms as UTF-8 bytes. */
        TEXT
    }

    /** The columns of a dataset as a store keeps them, in the order of the dataset. */
    static List<StoredColumn> of(Dataset dataset) {
        return dataset.columns().stream()
                .map(column -> new StoredColumn(column.name(), column.role(), typeOf(column.role())))
                .toList();
    }

    private static Type typeOf(Role role) {
        return switch (role) {
            case PERSON, HOUSEHOLD -> Type.TEXT;
            case AMOUNT -> Type.LONG;
            case MONTH, BIRTH, DIMENSION, DATE, SPELL_START, START_REASON, SPELL_END, END_REASON -> Type.INT;
        };
    }
}
