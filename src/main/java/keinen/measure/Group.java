package keinen.measure;

import java.util.List;

/**
 * One combination of codes.
 *
 * @param index its number among all combinations that the code lists of the breakdown allow
 * @param codes as texts, in the order of the breakdown
 */
public record Group(int index, List<String> codes) {
    public Group {
        codes = List.copyOf(codes);
    }

    /** The keys of a row of this group: its codes and then the others. */
    String[] row(String... others) {
        String[] keys = new String[codes.size() + others.length];
        for (int i = 0; i < codes.size(); i++) {
            keys[i] = codes.get(i);
        }
        System.arraycopy(others, 0, keys, codes.size(), others.length);
        return keys;
    }
}
