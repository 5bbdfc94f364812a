package keinen.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.schema.PrimitiveType;

/**
 * Encodes a column chunk as {@link ColumnDecoder} reads it: required values on one V1 page, by dictionary where that has
 * at most {@value #MOST_ENTRIES} entries, else plain. The library's own writer looks every value up; on long runs of
 * the same code, which is what sorted lives are made of, looking at the value before is enough.
 */
final class ColumnEncoder {
    private static final int MOST_ENTRIES = 1 << 15;
    private static final long FREE = Long.MIN_VALUE;

    private final PageWriter pages;
    private final PrimitiveType type;
    private final Dictionary dictionary;

    /**
     * The values of a chunk by their index; reused for the next chunk. A small chunk uses a small part of the slots, which
     * stays near the processor.
     */
    static final class Dictionary {
        private final long[] slots = new long[2 * MOST_ENTRIES];
        private final int[] indexOfSlot = new int[slots.length];
        private final long[] entries = new long[MOST_ENTRIES];
        private final int[] slotOfEntry = new int[MOST_ENTRIES];
        private int size;
        private int slotBits;

        Dictionary() {
            Arrays.fill(slots, FREE);
        }

        /** Forgets the values and makes room for those of a chunk. */
        private void clear(int rows) {
            for (int i = 0; i < size; i++) {
                slots[slotOfEntry[i]] = FREE;
            }
            size = 0;
            int most = Math.max(1, Math.min(rows, MOST_ENTRIES));
            slotBits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * most - 1);
        }

        /** The index of a value; -1 where the dictionary is full. */
        int index(long value) {
            int slot = (int) ((value * 0x9e3779b97f4a7c15L) >>> (Long.SIZE - slotBits));
            while (slots[slot] != FREE) {
                if (slots[slot] == value) {
                    return indexOfSlot[slot];
                }
                slot = (slot + 1) & ((1 << slotBits) - 1);
            }
            if (size == MOST_ENTRIES || value == FREE) {
                return -1;
            }
            slots[slot] = value;
            indexOfSlot[slot] = size;
            entries[size] = value;
            slotOfEntry[size] = slot;
            return size++;
        }
    }

    /** Values by position. */
    private interface Values {
        long at(int row);
    }

    ColumnEncoder(PageWriter pages, PrimitiveType type, Dictionary dictionary) {
        this.dictionary = dictionary;
        this.pages = pages;
        this.type = type;
    }

    void ints(int[] values, int from, int to) throws IOException {
        if (!writeByDictionary(row -> values[row], from, to, Integer.BYTES)) {
            ByteBuffer plain = buffer(Integer.BYTES * (to - from));
            plain.asIntBuffer().put(values, from, to - from);
            writePlain(plain, to - from);
        }
    }

    void longs(long[] values, int from, int to) throws IOException {
        if (!writeByDictionary(row -> values[row], from, to, Long.BYTES)) {
            ByteBuffer plain = buffer(Long.BYTES * (to - from));
            plain.asLongBuffer().put(values, from, to - from);
            writePlain(plain, to - from);
        }
    }

    void texts(byte[][] values, int from, int to) throws IOException {
        int bytes = 0;
        for (int row = from; row < to; row++) {
            bytes += Integer.BYTES + values[row].length;
        }
        ByteBuffer plain = buffer(bytes);
        for (int row = from; row < to; row++) {
            plain.putInt(values[row].length).put(values[row]);
        }
        writePlain(plain, to - from);
    }

    private boolean writeByDictionary(Values values, int from, int to, int bytesPerValue) throws IOException {
        dictionary.clear(to - from);
        int[] indexes = new int[to - from];
        long before = FREE;
        int index = -1;
        for (int row = from; row < to; row++) {
            long value = values.at(row);
            if (value != before || index < 0) {
                before = value;
                index = dictionary.index(value);
                if (index < 0) {
                    return false;
                }
            }
            indexes[row - from] = index;
        }
        int width = 32 - Integer.numberOfLeadingZeros(Math.max(1, dictionary.size - 1));
        try (RunLengthBitPackingHybridEncoder encoder =
                new RunLengthBitPackingHybridEncoder(width, 1 << 10, 1 << 20, new HeapByteBufferAllocator())) {
            for (int each : indexes) {
                encoder.writeInt(each);
            }
            BytesInput page = BytesInput.concat(BytesInput.from(new byte[] {(byte) width}), encoder.toBytes());
            writePage(page, indexes.length, Encoding.RLE_DICTIONARY);
        }
        ByteBuffer entries = buffer(bytesPerValue * dictionary.size);
        for (int i = 0; i < dictionary.size; i++) {
            if (bytesPerValue == Integer.BYTES) {
                entries.putInt((int) dictionary.entries[i]);
            } else {
                entries.putLong(dictionary.entries[i]);
            }
        }
        pages.writeDictionaryPage(
                new DictionaryPage(BytesInput.from(entries.rewind()), dictionary.size, Encoding.PLAIN));
        return true;
    }

    private void writePlain(ByteBuffer bytes, int values) throws IOException {
        writePage(BytesInput.from(bytes.rewind()), values, Encoding.PLAIN);
    }

    private void writePage(BytesInput bytes, int values, Encoding encoding) throws IOException {
        Statistics<?> none = Statistics.createStats(type);
        pages.writePage(bytes, values, values, none, Encoding.RLE, Encoding.RLE, encoding);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
