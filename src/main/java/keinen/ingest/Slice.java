package keinen.ingest;

import java.util.Arrays;

/** A run of bytes in somebody's buffer: a field of the present record. Reused for the next field. */
final class Slice {
    byte[] bytes = new byte[0];
    int from;
    int to;

    void set(byte[] buffer, int first, int behindLast) {
        bytes = buffer;
        from = first;
        to = behindLast;
    }

    int length() {
        return to - from;
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Whether every byte is a visible ASCII character, so that the bytes mean the same in every supported encoding. */
    boolean isVisibleAscii() {
        for (int i = from; i < to; i++) {
            if (bytes[i] <= ' ' || bytes[i] == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** A hash of the bytes in which the upper half is as good as the lower. */
    long hash() {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ (bytes[i] & 0xff)) * 0x100000001b3L;
        }
        return (hash ^ (hash >>> 29)) * 0xbf58476d1ce4e5b9L;
    }
}
