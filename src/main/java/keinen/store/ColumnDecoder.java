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
    private final PageReader pages;
    private final @Nullable DictionaryPage dictionary;
    private int[] indexes = new int[0];

    ColumnDecoder(PageReader pages) {
        this.pages = pages;
        this.dictionary = pages.readDictionaryPage();
    }

    /** What one type of value does with a page. */
    private interface Target {
        /** Takes values as they are. */
        void plain(ByteBuffer page, int at, int values);

        /** Takes values as indexes into the dictionary. */
        void coded(int[] indexes, int at, int values);
    }

    void ints(int[] out, int offset) throws IOException {
        int[] dictionary = new int[dictionarySize()];
        dictionaryBytes().asIntBuffer().get(dictionary);
        decode(offset, new Target() {
            @Override
            public void plain(ByteBuffer page, int at, int values) {
                page.asIntBuffer().get(out, at, values);
            }

            @Override
            public void coded(int[] codes, int at, int values) {
                for (int i = 0; i < values; i++) {
                    out[at + i] = dictionary[codes[i]];
                }
            }
        });
    }

    void longs(long[] out, int offset) throws IOException {
        long[] dictionary = new long[dictionarySize()];
        dictionaryBytes().asLongBuffer().get(dictionary);
        decode(offset, new Target() {
            @Override
            public void plain(ByteBuffer page, int at, int values) {
                page.asLongBuffer().get(out, at, values);
            }

            @Override
            public void coded(int[] codes, int at, int values) {
                for (int i = 0; i < values; i++) {
                    out[at + i] = dictionary[codes[i]];
                }
            }
        });
    }

    void texts(byte[][] out, int offset) throws IOException {
        byte[][] dictionary = new byte[dictionarySize()][];
        plainTexts(dictionaryBytes(), dictionary, 0, dictionary.length);
        decode(offset, new Target() {
            @Override
            public void plain(ByteBuffer page, int at, int values) {
                plainTexts(page, out, at, values);
            }

            @Override
            public void coded(int[] codes, int at, int values) {
                for (int i = 0; i < values; i++) {
                    out[at + i] = dictionary[codes[i]];
                }
            }
        });
    }

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
                target.coded(decodeIndexes(bytes, values), at, values);
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

    private int[] decodeIndexes(byte[] bytes, int values) {
        if (indexes.length < values) {
            indexes = new int[values];
        }
        decodeIndexes(bytes, indexes, values);
        return indexes;
    }

    /** The RLE / bit-packing hybrid: one byte of bit width, then runs until all values are there. */
    private static void decodeIndexes(byte[] bytes, int[] out, int end) {
        int width = bytes[0];
        int position = 1;
        int at = 0;
        while (at < end) {
            int header = 0;
            int shift = 0;
            byte part;
            do {
                part = bytes[position++];
                header |= (part & 0x7f) << shift;
                shift += 7;
            } while (part < 0);
            if ((header & 1) == 0) {
                int value = 0;
                for (int i = 0; i < (width + 7) / 8; i++) {
                    value |= (bytes[position++] & 0xff) << (8 * i);
                }
                int run = Math.min(header >>> 1, end - at);
                Arrays.fill(out, at, at + run, value);
                at += run;
            } else {
                int packed = (header >>> 1) * 8;
                int run = Math.min(packed, end - at);
                unpack(bytes, position, width, out, at, run);
                position += (header >>> 1) * width;
                at += run;
            }
        }
    }

    private static void unpack(byte[] bytes, int position, int width, int[] out, int offset, int values) {
        long buffered = 0;
        int bits = 0;
        int at = position;
        int mask = width == 32 ? -1 : (1 << width) - 1;
        for (int i = offset; i < offset + values; i++) {
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
