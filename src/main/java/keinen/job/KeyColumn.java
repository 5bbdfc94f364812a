package keinen.job;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Bands;
import keinen.dictionary.Code;
import keinen.dictionary.CodeList;
import keinen.dictionary.Column;

/**
 * A column of a CSV file by which its rows are told apart, and what may stand in it.
 *
 * @param position of its field in a row, from 0
 * @param mustBe what its texts must be, for messages
 */
record KeyColumn(String name, int position, Predicate<String> allowed, String mustBe) {
    private static final String UNKNOWN = "unknown";
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** Fiscal years by their first calendar year. */
    static KeyColumn years(int position, String name) {
        return new KeyColumn(name, position, YEAR.asMatchPredicate(), "the year of its April, such as 2016");
    }

    static KeyColumn ages(int position, Bands bands) {
        return new KeyColumn(
                AgeBand.NAME,
                position,
                Set.copyOf(bands.names())::contains,
                "one of the job's age_bands " + String.join(", ", bands.names()));
    }

    /** The codes of a dimension, whatever months they are valid in; any text where it has no list. */
    static KeyColumn codes(int position, Column dimension) {
        return dimension
                .codes()
                .map(list ->
                        new KeyColumn(dimension.name(), position, codes(list)::contains, "a code of " + list.file()))
                .orElseGet(() -> any(position, dimension.name()));
    }

    /** One of some words. */
    static KeyColumn words(int position, String name, Collection<String> words) {
        return new KeyColumn(name, position, Set.copyOf(words)::contains, "one of " + String.join(", ", words));
    }

    /** The same under another name. */
    KeyColumn named(String otherName) {
        return new KeyColumn(otherName, position, allowed, mustBe);
    }

    /** The same, or no code at all where records have none. */
    KeyColumn orUnknown() {
        return new KeyColumn(name, position, allowed.or(UNKNOWN::equals), mustBe + ", or " + UNKNOWN);
    }

    /** A column of which nothing is known but its name. */
    static KeyColumn any(int position, String name) {
        return new KeyColumn(name, position, text -> true, "");
    }

    private static Set<String> codes(CodeList list) {
        return list.codes().stream().map(Code::code).collect(Collectors.toSet());
    }

    String text(HeadedCsv.Row row) {
        return row.fields().get(position);
    }

    /** What is wrong with a row's text; nothing where it may stand there. */
    Optional<String> problem(HeadedCsv.Row row) {
        String text = text(row);
        if (text.isEmpty()) {
            return Optional.of("Missing value");
        }
        return allowed.test(text)
                ? Optional.empty()
                : Optional.of("Invalid value: '" + text + "' (must be " + mustBe + ")");
    }
}
