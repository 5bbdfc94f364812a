package keinen.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;

/**
 * What decided how the fields of exports became a store's records. Code lists are not part of it: they grow over the
 * years, and say only which rows are taken.
 *
 * @param from the name in the export of each stored column, by the column's name
 */
record Reading(String encoding, String dates, Map<String, String> from) {
    Reading {
        from = Map.copyOf(from);
    }

    static Reading of(Dataset dataset) {
        List<String> stored =
                StoredColumn.of(dataset).stream().map(StoredColumn::name).toList();
        Map<String, String> from = new TreeMap<>();
        for (Column column : dataset.columns()) {
            if (stored.contains(column.name())) {
                from.put(column.name(), column.from());
            }
        }
        return new Reading(
                dataset.source().encoding().name(), dataset.source().dates().name(), from);
    }

    /** In what a dataset reads otherwise; columns that only one of both has do not count. */
    List<String> differences(Reading dataset) {
        List<String> differences = new ArrayList<>();
        if (!encoding.equals(dataset.encoding)) {
            differences.add("encoding");
        }
        if (!dates.equals(dataset.dates)) {
            differences.add("date style");
        }
        new TreeMap<>(dataset.from).forEach((column, name) -> {
            if (!folded(from.getOrDefault(column, name)).equals(folded(name))) {
                differences.add("column " + column);
            }
        });
        return differences;
    }

    /** Full-width forms as the common ones, and no spaces around: headers and pseudonyms of exports are read this way. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }
}
