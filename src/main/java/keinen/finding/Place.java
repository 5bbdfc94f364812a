package keinen.finding;

import java.io.Serializable;

/**
 * Where something was found: a file, a line in it (1 is the first; 0 when no line applies) and a key or column
 * (empty when none applies).
 */
public record Place(String file, int line, String key) implements Serializable {

    public static Place ofFile(String file) {
        return new Place(file, 0, "");
    }

    @Override
    public String toString() {
        String position = line > 0 ? file + ":" + line : file;
        return key.isEmpty() ? position : position + ": " + key;
    }
}
