package keinen.release;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A hash of a list that only grows: the Merkle tree of RFC 6962, section 2.1, with SHA-256. Whoever knows the root of
 * the first <i>n</i> elements can tell later whether any of them was changed, moved or removed.
 *
 * <p>Leaves and inner nodes are hashed behind different first bytes, so that no leaf can be made to look like a node.
 */
final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The roots of the complete subtrees, from the left; one for each 1 among the binary digits of the size. */
    private final List<byte[]> complete = new ArrayList<>();

    private long size;

    void add(byte[] leaf) {
        byte[] node = hash(LEAF, leaf);
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            node = hash(NODE, complete.remove(complete.size() - 1), node);
        }
        complete.add(node);
        size++;
    }

    /** How many leaves there are. */
    long size() {
        return size;
    }

    /** The root in lower-case hexadecimal; without leaves that of nothing. */
    String root() {
        if (complete.isEmpty()) {
            return Sha256.of(new byte[0]);
        }
        byte[] root = complete.get(complete.size() - 1);
        for (int i = complete.size() - 2; i >= 0; i--) {
            root = hash(NODE, complete.get(i), root);
        }
        return HexFormat.of().formatHex(root);
    }

    private static byte[] hash(byte kind, byte[]... parts) {
        MessageDigest digest = Sha256.digest();
        digest.update(kind);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
