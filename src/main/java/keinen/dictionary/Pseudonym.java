package keinen.dictionary;

import java.util.Optional;

/**
 * How the ids of a column of persons or households came to be.
 *
 * @param key where the key is, for ids that are made here
 * @param keyCheck tells that key from others and nothing more of it; empty before it was read
 */
public record Pseudonym(Origin origin, Optional<KeyPlace> key, String keyCheck) {
    /** Taken as the export has them, nobody knows from where. */
    public static final Pseudonym AS_DELIVERED = new Pseudonym(Origin.AS_DELIVERED, Optional.empty(), "");

    /** Made with a key before they came here, as somebody says. */
    public static final Pseudonym KEYED_ELSEWHERE = new Pseudonym(Origin.KEYED_ELSEWHERE, Optional.empty(), "");

    /** Made here, of what the export has, while it is read. */
    public static Pseudonym keyedHere(KeyPlace key) {
        return new Pseudonym(Origin.KEYED_HERE, Optional.of(key), "");
    }

    /** The same with a key that was read. */
    public Pseudonym checkedBy(String check) {
        return new Pseudonym(origin, key, check);
    }

    /** Who made the ids. */
    public enum Origin {
        AS_DELIVERED,
        KEYED_ELSEWHERE,
        KEYED_HERE
    }

    /**
     * Where a key stands that must stand in no file of the project.
     *
     * @param name of the variable, or the path of the file
     */
    public record KeyPlace(Holder holder, String name) {
        /** As a dataset file names it. */
        @Override
        public String toString() {
            return (holder == Holder.ENVIRONMENT ? "env:" : "file:") + name;
        }
    }

    /** What holds a key. */
    public enum Holder {
        /** A variable of the process's environment. */
        ENVIRONMENT,
        FILE
    }
}
