package keinen.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a column chunk that {@link BlockWriter} wrote: required values on V1 pages, plain or by dictionary. Other
 * readers decode value by value; on long runs of the same code, which is what sorted lives are made of, filling runs is
 * several times as fast.
 *
 * <p>Format: Apache Parquet, Encodings: PLAIN, and the RLE / bit-packing hybrid behind RLE_DICTIONARY.
 */
final class ColumnDecoder {
    /** Packed values stand in groups of eight. */
    private static final int GROUP = 8;
    /** So many packed values are looked up together: few enough to stay in the processor's first cache. */
    private static final int PACKED_AT_ONCE = 128 * GROUP;

    private final PageReader pages;
    private final @Nullable DictionaryPage dictionary;
    private final int[] unpacked = new int[PACKED_AT_ONCE];

    ColumnDecoder(PageReader pages) {
        this.pages = pages;
        this.dictionary = pages.readDictionaryPage();
    }

    /** What one type of value does with a page. */
    private interface Target {
        /** Takes values as they are. */
        void plain(ByteBuffer page, int at, int values);

        /** Takes a value so many times, as an index into the dictionary. */
        void run(int index, int at, int values);

        /** Takes values as indexes into the dictionary. */
        void packed(int[] indexes, int at, int values);
    }

    void ints(int[] out, int offset) throws IOException {
        ByteBuffer entries = dictionaryBytes();
        int[] dictionary = new int[entries.remaining() / Integer.BYTES];
        entries.asIntBuffer().get(dictionary);
        decode(offset, new Target() {
            @Override
            public void plain(ByteBuffer page, int at, int values) {
                page.asIntBuffer().get(out, at, values);
            }

            @Override
            public void run(int index, int at, int values) {
                Arrays.fill(out, at, at + values, dictionary[index]);
            }

            @Override
            public void packed(int[] indexes, int at, int values) {
                for (int i = 0; i < values; i++) {
                    out[at + i] = dictionary[indexes[i]];
                }
            }
        });
    }

    void longs(long[] out, int offset) throws IOException {
        ByteBuffer entries = dictionaryBytes();
        long[] dictionary = new long[entries.remaining() / Long.BYTES];
        entries.asLongBuffer().get(dictionary);
        decode(offset, new Target() {
            @Override
            public void plain(ByteBuffer page, int at, int values) {
                page.asLongBuffer().get(out, at, values);
            }

            @Override
            public void run(int index, int at, int values) {
                Arrays.fill(out, at, at + values, dictionary[index]);
            }

            @Override
            public void packed(int[] indexes, int at, int values) {
                for (int i = 0; i < values; i++) {
                    out[at + i] = dictionary[indexes[i]];
                }
            }
        });
    }

    void texts(byte[][] out, int offset) throws IOException {
        ByteBuffer entries = dictionaryBytes();
        byte[][] dictionary = new byte[Math.min(dictionarySize(), entries.remaining() / Integer.BYTES)][];
        plainTexts(entries, dictionary, 0, dictionary.length);
        decode(offset, new Target() {
            @Override
            public void plain(ByteBuffer page, int at, int values) {
                plainTexts(page, out, at, values);
            }

            @Override
            public void run(int index, int at, int values) {
                Arrays.fill(out, at, at + values, dictionary[index]);
            }

            @Override
            public void packed(int[] indexes, int at, int values) {
                for (int i = 0; i < values; i++) {
                    out[at + i] = dictionary[indexes[i]];
                }
            }
        });
    }

    /** As the page's header says, which no checksum guards. */
    private int dictionarySize() {
        return dictionary == null ? 0 : dictionary.getDictionarySize();
    }

    private ByteBuffer dictionaryBytes() throws IOException {
        return buffer(dictionary == null ? new byte[0] : ZstdCodecs.bytesOf(dictionary.getBytes()));
    }

    private void decode(int offset, Target target) throws IOException {
        int at = offset;
        for (long left = pages.getTotalValueCount(); left > 0; ) {
            DataPageV1 page = (DataPageV1) pages.readPage();
            int values = page.getValueCount();
            byte[] bytes = ZstdCodecs.bytesOf(page.getBytes());
            if (page.getValueEncoding() == Encoding.PLAIN) {
                target.plain(buffer(bytes), at, values);
            } else {
                decodeIndexes(bytes, at, at + values, target);
            }
            at += values;
            left -= values;
        }
    }

    private static void plainTexts(ByteBuffer plain, byte[][] out, int offset, int values) {
        for (int i = offset; i < offset + values; i++) {
            byte[] text = new byte[plain.getInt()];
            plain.get(text);
            out[i] = text;
        }
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The RLE / bit-packing hybrid: one byte of bit width, then runs until all values are there. */
    private void decodeIndexes(byte[] bytes, int from, int to, Target target) {
        int width = bytes[0];
        int position = 1;
        int at = from;
        while (at < to) {
            int header = 0;
            int shift = 0;
            byte part;
            do {
                part = bytes[position++];
                header |= (part & 0x7f) << shift;
                shift += 7;
            } while (part < 0);
            int length = header >>> 1;
            if ((header & 1) == 0) {
                int index = 0;
                for (int i = 0; i < (width + 7) / 8; i++) {
                    index |= (bytes[position++] & 0xff) << (8 * i);
                }
                int run = Math.min(length, to - at);
                target.run(index, at, run);
                at += run;
            } else {
                int run = Math.min(GROUP * length, to - at);
                decodePacked(bytes, position, width, at, run, target);
                position += length * width;
                at += run;
            }
        }
    }

    private void decodePacked(byte[] bytes, int position, int width, int at, int values, Target target) {
        for (int done = 0; done < values; done += PACKED_AT_ONCE) {
            int some = Math.min(PACKED_AT_ONCE, values - done);
            unpack(bytes, position + (done / GROUP) * width, width, unpacked, some);
            target.packed(unpacked, at + done, some);
        }
    }

    private static void unpack(byte[] bytes, int position, int width, int[] out, int values) {
        long buffered = 0;
        int bits = 0;
        int at = position;
        int mask = width == 32 ? -1 : (1 << width) - 1;
        for (int i = 0; i < values; i++) {
            while (bits < width) {
                buffered |= (bytes[at++] & 0xffL) << bits;
                bits += 8;
            }
            out[i] = (int) buffered & mask;
            buffered >>>= width;
            bits -= width;
        }
    }
}
