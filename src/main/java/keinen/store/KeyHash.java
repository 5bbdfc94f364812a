package keinen.store;

/** A hash of a pseudonym that is the same in every run: FNV-1a, 64 bits (Fowler, Noll and Vo). */
final class KeyHash {
    private KeyHash() {}

    static long of(byte[] pseudonym) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : pseudonym) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
