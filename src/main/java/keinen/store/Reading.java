package keinen.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;

/**
 * What decided how the fields of exports became a store's records. Code lists are not part of it: they grow over the
 * years, and say only which rows are taken.
 *
 * @param from the name in the export of each stored column, by the column's name
 * @param keys what tells the key of the pseudonyms of a column from others, by the column's name; columns whose ids are
 *     taken as they are delivered are not in it
 */
record Reading(String encoding, String dates, Map<String, String> from, Map<String, String> keys) {
    /** Stands for a key that was not read, as by a run that takes no file. */
    private static final String UNREAD = "";

    Reading {
        from = Map.copyOf(from);
        keys = Map.copyOf(keys);
    }

    static Reading of(Dataset dataset) {
        List<String> stored =
                StoredColumn.of(dataset).stream().map(StoredColumn::name).toList();
        Map<String, String> from = new TreeMap<>();
        Map<String, String> keys = new TreeMap<>();
        for (Column column : dataset.columns()) {
            if (stored.contains(column.name())) {
                from.put(column.name(), column.from());
                column.pseudonym()
                        .key()
                        .ifPresent(any ->
                                keys.put(column.name(), column.pseudonym().keyCheck()));
            }
        }
        return new Reading(
                dataset.source().encoding().name(), dataset.source().dates().name(), from, keys);
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
            if (!sameKey(Optional.ofNullable(keys.get(column)), Optional.ofNullable(dataset.keys.get(column)))) {
                differences.add("key of the pseudonyms of column " + column);
            }
        });
        return differences;
    }

    private static boolean sameKey(Optional<String> stored, Optional<String> wanted) {
        boolean unread = wanted.filter(UNREAD::equals).isPresent();
        return unread ? stored.isPresent() : stored.equals(wanted);
    }

    /** Full-width forms as the common ones, and no spaces around: headers and pseudonyms of exports are read this way. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }
}
