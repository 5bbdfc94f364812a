package keinen.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;

/** The keys that a dataset's pseudonyms are made with, by column. */
record PseudonymKeys(Map<String, PseudonymKey> byColumn) {

    /**
     * @throws keinen.finding.Failure where a key is missing or none
     */
    static PseudonymKeys read(Dataset dataset) {
        Map<String, PseudonymKey> keys = new HashMap<>();
        for (Column column : dataset.columns()) {
            column.pseudonym().key().ifPresent(place -> keys.put(column.name(), PseudonymKey.read(place)));
        }
        return new PseudonymKeys(keys);
    }

    Optional<PseudonymKey> find(Column column) {
        return Optional.ofNullable(byColumn.get(column.name()));
    }

    /** The dataset, whose columns tell their keys from others. */
    Dataset checked(Dataset dataset) {
        return new Dataset(
                dataset.name(),
                dataset.source(),
                dataset.columns().stream().map(this::checked).toList(),
                dataset.setAsideLimit());
    }

    private Column checked(Column column) {
        return byColumn.containsKey(column.name())
                ? column.with(column.pseudonym()
                        .checkedBy(Objects.requireNonNull(byColumn.get(column.name()))
                                .check()))
                : column;
    }

    /** Whether ids of a dataset must not be seen as they are delivered. */
    static boolean areNeededBy(Dataset dataset) {
        return dataset.columns().stream()
                .anyMatch(column -> column.pseudonym().key().isPresent());
    }
}
