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
}
