package keinen.identifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A list of words that stands beside this class: one a line, with a mark behind some of them. Old forms of characters are
 * read as the present ones.
 *
 * @param words all of them
 * @param plain those without a mark
 */
record WordList(Set<String> words, Set<String> plain) {
    static WordList read(String name) {
        Set<String> words = new HashSet<>();
        Set<String> plain = new HashSet<>();
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int mark = line.indexOf(' ');
                String word = PresentForms.of(mark < 0 ? line : line.substring(0, mark));
                words.add(word);
                if (mark < 0) {
                    plain.add(word);
                }
            });
            return new WordList(Collections.unmodifiableSet(words), Collections.unmodifiableSet(plain));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    boolean has(String word) {
        return words.contains(word);
    }

    boolean isPlain(String word) {
        return plain.contains(word);
    }
}
