package keinen.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import keinen.finding.Nearest;

/**
 * The words that a key may hold, and what each of them means.
 *
 * @param noun what the words are, for messages: {@code measure}
 * @param later words that the documentation knows and this version does not
 * @param scope what this version has, for messages: {@code this version reads csv}
 */
record Words<T>(String noun, Map<String, T> known, List<String> later, String scope) {

    static <T> Words<T> of(String noun, Map<String, T> known) {
        return new Words<>(noun, known, List.of(), "");
    }

    /** The meaning of a value; nothing, and a finding, where it is not one of the words. */
    Optional<T> read(YamlValue value) {
        return value.text().flatMap(word -> {
            if (known.containsKey(word)) {
                return Optional.ofNullable(known.get(word));
            }
            return later.contains(word)
                    ? value.wrong("Unsupported " + noun + " '" + word + "' (" + scope + ")")
                    : value.wrong("Unknown " + noun + " '" + word + "'" + Nearest.hint(word, known.keySet()));
        });
    }
}
