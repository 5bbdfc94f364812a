package keinen.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a CSV file (RFC 4180; lines ending in CRLF or LF) into records and fields without decoding them. That is right
 * in UTF-8, Windows-31J and EUC-JP alike: none of them uses the byte of a comma, a quote or a line end inside another
 * character.
 *
 * <p>A quote that is never closed would swallow the lines behind it, up to the next quote or the end of the file. Such a
 * record ends with its first line instead and is {@link Shape#UNCLOSED_QUOTE}. The byte 0x1A with which DOS ended a file
 * is no part of the last record.
 */
final class CsvRecords {
    /** No record is this long; what looks like one has an unclosed quote. */
    private static final int LONGEST_RECORD = 1 << 20;

    private static final int LONGEST_LINE = 64 << 20;

    private static final byte END_OF_FILE_OF_DOS = 0x1a;

    private final InputStream in;
    private byte[] buffer;
    private int limit;
    private boolean atEnd;
    private int start;
    private int end;
    private long bufferOffset;
    private long line = 1;
    private int linesOfRecord;

    private int fields;
    private int[] fieldFrom = new int[64];
    private int[] fieldTo = new int[64];
    private boolean[] doubledQuotes = new boolean[64];
    private Shape shape = Shape.WHOLE;

    /** Whether a record could be cut into fields. */
    enum Shape {
        WHOLE,
        UNCLOSED_QUOTE,
        TEXT_BEHIND_QUOTE
    }

    CsvRecords(InputStream in) {
        this(in, 4 << 20);
    }

    /**
     * @param bufferBytes the first size of the buffer; it grows with the longest record
     */
    CsvRecords(InputStream in, int bufferBytes) {
        this.in = in;
        this.buffer = new byte[bufferBytes];
    }

    /** Moves to the next record that is not an empty line; false behind the last. */
    boolean next() throws IOException {
        do {
            line += linesOfRecord;
            start = end;
            linesOfRecord = 0;
            if (!cut()) {
                return false;
            }
        } while (isEmpty());
        return true;
    }

    private boolean isEmpty() {
        int length = fieldTo[0] - fieldFrom[0];
        return fields == 1
                && buffer[start] != '"'
                && (length == 0 || (length == 1 && buffer[start] == END_OF_FILE_OF_DOS));
    }

    /** Skips the mark that may stand before the first record of a file in UTF-8. */
    void skipByteOrderMark() throws IOException {
        while (limit < 3 && !atEnd) {
            fill();
        }
        if (limit >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
            end = 3;
        }
    }

    private boolean cut() throws IOException {
        while (true) {
            int position = parse(LONGEST_RECORD);
            if (position >= 0) {
                end = position;
                return true;
            }
            if (atEnd) {
                return false;
            }
            fill();
        }
    }

    /** Moves the present record to the front of the buffer and reads on behind it. */
    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        bufferOffset += start;
        limit -= start;
        end -= start;
        start = 0;
        if (limit == buffer.length) {
            if (buffer.length >= LONGEST_LINE) {
                throw new IOException("line " + line + " is longer than " + LONGEST_LINE + " bytes: it is no CSV file");
            }
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            atEnd = true;
            while (limit > start && buffer[limit - 1] == END_OF_FILE_OF_DOS) {
                limit--;
            }
        } else {
            limit += read;
        }
    }

    /**
     * Cuts one record.
     *
     * @return the position behind it, or -1 where the buffer ends before it does
     */
    private int parse(int longest) {
        fields = 0;
        linesOfRecord = 0;
        shape = Shape.WHOLE;
        int at = start;
        while (true) {
            if (at < limit && buffer[at] == '"') {
                int close = closingQuote(at + 1, longest);
                if (close == UNCLOSED) {
                    return parseLine();
                }
                if (close < 0) {
                    return -1;
                }
                at = close + 1;
            } else {
                int from = at;
                while (at < limit && buffer[at] != ',' && buffer[at] != '\n') {
                    at++;
                }
                int to = at;
                if (at < limit && buffer[at] == '\n' && to > from && buffer[to - 1] == '\r') {
                    to--;
                }
                if (at == limit && !atEnd) {
                    return -1;
                }
                addField(from, to, false);
            }
            if (at < limit && buffer[at] == '\r') {
                if (at + 1 == limit && !atEnd) {
                    return -1;
                }
                at += at + 1 == limit || buffer[at + 1] == '\n' ? 1 : 0;
            }
            if (at >= limit) {
                return atEnd && at > start ? at : -1;
            }
            if (buffer[at] == '\n') {
                linesOfRecord++;
                return at + 1;
            }
            if (buffer[at] != ',') {
                if (linesOfRecord > 0) {
                    // The quote that closed was meant to open a field of a later line.
                    return parseLine();
                }
                shape = Shape.TEXT_BEHIND_QUOTE;
                while (at < limit && buffer[at] != '\n') {
                    at++;
                }
                if (at == limit && !atEnd) {
                    return -1;
                }
                linesOfRecord++;
                return Math.min(limit, at + 1);
            }
            at++;
        }
    }

    private static final int UNCLOSED = -2;

    /** Where the quoted field that begins at {@code from} closes; adds the field. */
    private int closingQuote(int from, int longest) {
        boolean doubled = false;
        for (int at = from; at < limit; at++) {
            if (buffer[at] == '\n') {
                linesOfRecord++;
            }
            if (buffer[at] == '"') {
                if (at + 1 < limit && buffer[at + 1] == '"') {
                    doubled = true;
                    at++;
                } else if (at + 1 < limit || atEnd) {
                    addField(from, at, doubled);
                    return at;
                } else {
                    return -1;
                }
            } else if (at - start > longest) {
                return UNCLOSED;
            }
        }
        return atEnd ? UNCLOSED : -1;
    }

    /**
     * Takes the present line for a record that could not be cut.
     *
     * @return the position behind it, or -1 where the buffer ends before it does
     */
    private int parseLine() {
        fields = 0;
        shape = Shape.UNCLOSED_QUOTE;
        int at = start;
        while (at < limit && buffer[at] != '\n') {
            at++;
        }
        if (at == limit && !atEnd) {
            return -1;
        }
        addField(start, at, false);
        linesOfRecord = 1;
        return Math.min(limit, at + 1);
    }

    private void addField(int from, int to, boolean doubled) {
        if (fields == fieldFrom.length) {
            fieldFrom = Arrays.copyOf(fieldFrom, 2 * fields);
            fieldTo = Arrays.copyOf(fieldTo, 2 * fields);
            doubledQuotes = Arrays.copyOf(doubledQuotes, 2 * fields);
        }
        fieldFrom[fields] = from;
        fieldTo[fields] = to;
        doubledQuotes[fields++] = doubled;
    }

    Shape shape() {
        return shape;
    }

    int fields() {
        return fields;
    }

    /** The line on which the present record begins; the first of the file is 1. */
    long line() {
        return line;
    }

    /**
     * The offset in the file of a byte of a field of the present record.
     *
     * @param byteOfField counted from the first byte of the field as {@link #field} tells it
     */
    long offset(int field, int byteOfField) {
        int at = fieldFrom[field];
        for (int told = 0; told < byteOfField; told++) {
            at += doubledQuotes[field] && buffer[at] == '"' ? 2 : 1;
        }
        return bufferOffset + at;
    }

    /** Sets {@code into} to a field of the present record, without quotes. */
    void field(int field, Slice into) {
        into.set(buffer, fieldFrom[field], fieldTo[field]);
        if (doubledQuotes[field]) {
            byte[] single = new byte[into.length()];
            int length = 0;
            for (int at = into.from; at < into.to; at++) {
                single[length++] = buffer[at];
                if (buffer[at] == '"') {
                    at++;
                }
            }
            into.set(single, 0, length);
        }
    }

    /** The bytes of the present record without its line end. */
    byte[] raw() {
        int to = end;
        while (to > start && (buffer[to - 1] == '\n' || buffer[to - 1] == '\r')) {
            to--;
        }
        return Arrays.copyOfRange(buffer, start, to);
    }
}
