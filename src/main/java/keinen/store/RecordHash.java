package keinen.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import keinen.store.Tombstone.Remains;

/**
 * A hash of one month's records as they stand in a layout: SHA-256 over the records in their order, each its pseudonym
 * (its length in four bytes, and its bytes) and its columns in their order, four or eight bytes each, the highest first.
 * Codes are numbers of the store's dictionary. The hash of a month is that over the hashes of its buckets in their order,
 * those without a record of the month left out.
 */
final class RecordHash {
    private final MessageDigest digest = sha256();
    private ByteBuffer bytes = ByteBuffer.allocate(256);
    private long records;

    void add(byte[] key, Block block, int row) {
        int most = Integer.BYTES + key.length + block.columns.size() * Long.BYTES;
        bytes = bytes.capacity() < most ? ByteBuffer.allocate(2 * most) : bytes.clear();
        bytes.putInt(key.length).put(key);
        for (int c = 0; c < block.columns.size(); c++) {
            switch (block.columns.get(c).type()) {
                case INT -> bytes.putInt(block.ints[c][row]);
                case LONG -> bytes.putLong(block.longs[c][row]);
                case TEXT -> throw new IllegalArgumentException("a record has no text but its pseudonym");
            }
        }
        digest.update(bytes.flip());
        records++;
    }

    /** Adds a bucket's part of the month, after which that part takes no more records. */
    void add(RecordHash bucket) {
        digest.update(bucket.digest.digest());
        records += bucket.records;
    }

    boolean isEmpty() {
        return records == 0;
    }

    /** What was added; only once. */
    Remains remains() {
        return new Remains(records, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
