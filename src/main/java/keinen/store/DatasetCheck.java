package keinen.store;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import keinen.dictionary.Dataset;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;

/**
 * Whether a store's records are what a dataset means.
 *
 * @param root the store's folder, for messages
 */
record DatasetCheck(Path root, StoreManifest store) {

    /**
     * @throws Failure where the store was made with other columns, or its records were read in another way
     */
    void requireSame(Dataset dataset) {
        List<StoredColumn> columns = StoredColumn.of(dataset);
        if (!new HashSet<>(store.storedColumns()).equals(new HashSet<>(columns))) {
            throw otherColumns(dataset, difference(store.storedColumns(), columns));
        }
        requireReadBy(dataset);
    }

    /**
     * @throws Failure where the dataset has a column that the store lacks, or its fields would be read in another way
     *     than the store's records were
     */
    void requireReadBy(Dataset dataset) {
        String missing = names(" (missing in the store: ", StoredColumn.of(dataset), store.storedColumns());
        if (!missing.isEmpty()) {
            throw otherColumns(dataset, missing);
        }
        List<String> differences = store.reading().differences(Reading.of(dataset));
        if (!differences.isEmpty()) {
            throw Failure.of(
                    Kind.DEFINITION,
                    Place.ofFile(root.toString()),
                    "Invalid store: its records were read with another encoding, date style or column mapping than dataset "
                            + dataset.name() + " has now (" + String.join(", ", differences) + ")",
                    "Make the store anew from all exports: name another folder");
        }
    }

    private Failure otherColumns(Dataset dataset, String difference) {
        return Failure.of(
                Kind.DEFINITION,
                Place.ofFile(root.toString()),
                "Invalid store: it was made with other columns than dataset " + dataset.name() + " has now"
                        + difference,
                "Name another store, so that it is made anew from all exports");
    }

    private static String difference(List<StoredColumn> stored, List<StoredColumn> wanted) {
        return names(" (missing in the store: ", wanted, stored) + names(" (only in the store: ", stored, wanted);
    }

    private static String names(String words, List<StoredColumn> columns, List<StoredColumn> others) {
        List<String> more = columns.stream()
                .filter(column -> !others.contains(column))
                .map(column -> column.name() + " of role " + column.role().key())
                .toList();
        return more.isEmpty() ? "" : words + String.join(", ", more) + ")";
    }
}
