package keinen.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that a mistyped one was most likely meant to be. */
public final class Nearest {
    private Nearest() {}

    /**
     * A phrase to follow an unknown name: {@code  (did you mean 'ward'?)} where a known name is near (at most a third
     * of its letters differ, by Levenshtein distance without regard to case), else
     * {@code  (must be one of a, b, c)}, or nothing where nothing is known.
     */
    public static String hint(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        return find(name, known)
                .map(nearest -> " (did you mean '" + nearest + "'?)")
                .orElseGet(() -> " (must be one of "
                        + String.join(", ", known.stream().sorted().toList()) + ")");
    }

    /** The nearest known name, where one is near. */
    public static Optional<String> find(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(wanted, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(nearest -> distance(wanted, nearest.toLowerCase(Locale.ROOT))
                        <= Math.max(1, Math.max(nearest.length(), name.length()) / 3));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
