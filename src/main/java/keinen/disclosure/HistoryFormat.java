package keinen.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import keinen.disclosure.PastRelease.PastCell;
import keinen.disclosure.PastRelease.PastMove;
import keinen.measure.CellTable;
import keinen.measure.Equation;

/**
 * A past release as bytes: packed, the same for the same release, without the names of classes. Numbers are written with
 * as many bytes as they need (LEB128, signs folded in).
 */
public final class HistoryFormat {
    private static final String MAGIC = "keinen history 4";

    private HistoryFormat() {}

    public static void write(PastRelease release, OutputStream to) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(to);
        DataOutputStream out = new DataOutputStream(packed);
        out.writeUTF(MAGIC);
        out.writeUTF(release.name());
        write(release.protection(), out);
        write(release.tables().size(), out);
        for (PastTable table : release.tables()) {
            write(table, out);
        }
        write(release.released(), out);
        writeNumbers(release.merged(), out);
        write(release.disclosed().toAll(), out);
        write(release.disclosed().toContributors(), out);
        write(release.moves().size(), out);
        for (PastMove move : release.moves()) {
            write(move.cells(), out);
            for (long amount : move.amounts()) {
                write(amount, out);
            }
            write(move.down(), out);
            write(move.up(), out);
        }
        out.flush();
        packed.finish();
    }

    /** What readers see, and what is hidden from them, without what shows that this is enough. */
    static byte[] bytesOfTables(PastRelease release) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            for (PastTable table : release.tables()) {
                writeSeen(table, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * @throws IOException also where the bytes are not what {@link #write} wrote
     */
    public static PastRelease read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new GZIPInputStream(from, 1 << 16));
        if (!in.readUTF().equals(MAGIC)) {
            throw new IOException("not a release of a history that this program can read");
        }
        String name = in.readUTF();
        Protection protection = readProtection(in);
        List<PastTable> tables = new ArrayList<>();
        for (int left = readInt(in); left > 0; left--) {
            tables.add(readTable(in));
        }
        int released = readInt(in);
        Map<Long, Long> merged = readNumbers(in);
        GivenAway disclosed = new GivenAway(readCells(in), readCells(in));
        List<PastMove> moves = new ArrayList<>();
        for (int left = readInt(in); left > 0; left--) {
            List<PastCell> cells = readCells(in);
            long[] amounts = new long[cells.size()];
            for (int i = 0; i < amounts.length; i++) {
                amounts[i] = read(in);
            }
            moves.add(new PastMove(cells, amounts, read(in), read(in)));
        }
        return new PastRelease(name, protection, tables, released, merged, disclosed, moves);
    }

    private static void writeNumbers(Map<Long, Long> numbers, DataOutputStream out) throws IOException {
        write(numbers.size(), out);
        for (Map.Entry<Long, Long> number : new TreeMap<>(numbers).entrySet()) {
            write(number.getKey(), out);
            write(number.getValue(), out);
        }
    }

    private static Map<Long, Long> readNumbers(DataInputStream in) throws IOException {
        Map<Long, Long> numbers = new TreeMap<>();
        for (int left = readInt(in); left > 0; left--) {
            numbers.put(read(in), read(in));
        }
        return numbers;
    }

    /** Without rounding: what is rounded hides no cell, and stands in no history. */
    private static void write(Protection protection, DataOutputStream out) throws IOException {
        if (protection.rounding().isPresent()) {
            throw new IllegalArgumentException("Cannot write a release that is rounded to a history");
        }
        out.writeBoolean(protection.suppress());
        write(protection.threshold(), out);
        out.writeBoolean(protection.publishZeros());
        write(protection.minWidth(), out);
        write(protection.dominanceN(), out);
        out.writeDouble(protection.dominancePercent());
        out.writeDouble(protection.pPercent());
        write(protection.groupDisclosure().isPresent() ? 1 : 0, out);
        if (protection.groupDisclosure().isPresent()) {
            write(protection.groupDisclosure().get().k(), out);
            write(protection.groupDisclosure().get().dimensions(), out);
        }
        write(protection.smallAreas().size(), out);
        for (Protection.SmallAreas areas : protection.smallAreas()) {
            out.writeUTF(areas.dimension());
            write(areas.large(), out);
            write(areas.threshold(), out);
            out.writeBoolean(areas.withhold());
        }
    }

    private static void write(Set<String> texts, DataOutputStream out) throws IOException {
        write(texts.size(), out);
        for (String text : new TreeSet<>(texts)) {
            out.writeUTF(text);
        }
    }

    private static Set<String> readTexts(DataInputStream in) throws IOException {
        Set<String> texts = new TreeSet<>();
        for (int left = readInt(in); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static Optional<Protection.GroupDisclosure> readGroupDisclosure(DataInputStream in) throws IOException {
        return readInt(in) == 0
                ? Optional.empty()
                : Optional.of(new Protection.GroupDisclosure(readInt(in), readTexts(in)));
    }

    private static List<Protection.SmallAreas> readSmallAreas(DataInputStream in) throws IOException {
        List<Protection.SmallAreas> areas = new ArrayList<>();
        for (int left = readInt(in); left > 0; left--) {
            areas.add(new Protection.SmallAreas(in.readUTF(), readTexts(in), readInt(in), in.readBoolean()));
        }
        return areas;
    }

    private static Protection readProtection(DataInputStream in) throws IOException {
        return new Protection(
                in.readBoolean(),
                readInt(in),
                in.readBoolean(),
                readInt(in),
                readInt(in),
                in.readDouble(),
                in.readDouble(),
                readGroupDisclosure(in),
                readSmallAreas(in),
                Optional.empty());
    }

    private static void write(PastTable past, DataOutputStream out) throws IOException {
        writeSeen(past, out);
        for (long width : past.widths()) {
            write(width, out);
        }
    }

    private static void writeSeen(PastTable past, DataOutputStream out) throws IOException {
        CellTable table = past.cells();
        out.writeUTF(table.name());
        out.writeUTF(table.family());
        out.writeUTF(table.universe());
        write(table.groups(), out);
        write(table.keys().size(), out);
        for (CellTable.Key key : table.keys()) {
            out.writeUTF(key.name());
            out.writeUTF(key.type().name());
            out.writeUTF(key.dimension());
        }
        write(table.values().size(), out);
        for (CellTable.Value value : table.values()) {
            out.writeUTF(value.name());
            out.writeUTF(value.unit().name());
            out.writeBoolean(value.additive());
            out.writeUTF(value.visibility().name());
        }
        write(table.rows(), out);
        out.writeBoolean(table.hasNumbers());
        for (int row = 0; row < table.rows(); row++) {
            writeRow(table, row, out);
        }
        write(table.equations().size(), out);
        for (Equation equation : table.equations()) {
            write(equation, out);
        }
        write(past.shown(), out);
        write(past.hidden(), out);
    }

    private static void writeRow(CellTable table, int row, DataOutputStream out) throws IOException {
        for (int key = 0; key < table.keys().size(); key++) {
            out.writeUTF(table.key(key, row));
        }
        for (int value = 0; value < table.values().size(); value++) {
            out.writeBoolean(table.isObservable(value, row));
            write(table.value(value, row), out);
            write(table.contributors(value, row), out);
            write(table.largest(value, row), out);
            write(table.secondLargest(value, row), out);
        }
        for (int value = 0; value < table.values().size(); value++) {
            write(table.soleContributor(value, row), out);
            if (table.hasNumbers()) {
                out.writeInt(table.number(value, row));
            }
        }
    }

    private static void write(Equation equation, DataOutputStream out) throws IOException {
        write(equation.constant(), out);
        write(equation.cells().length, out);
        for (int i = 0; i < equation.cells().length; i++) {
            write(equation.cells()[i], out);
            write(equation.coefficients()[i], out);
        }
    }

    private static PastTable readTable(DataInputStream in) throws IOException {
        String name = in.readUTF();
        String family = in.readUTF();
        String universe = in.readUTF();
        int groups = readInt(in);
        List<CellTable.Key> keys = new ArrayList<>();
        for (int left = readInt(in); left > 0; left--) {
            keys.add(new CellTable.Key(in.readUTF(), CellTable.KeyType.valueOf(in.readUTF()), in.readUTF()));
        }
        List<CellTable.Value> values = new ArrayList<>();
        for (int left = readInt(in); left > 0; left--) {
            values.add(new CellTable.Value(
                    in.readUTF(),
                    CellTable.Unit.valueOf(in.readUTF()),
                    in.readBoolean(),
                    CellTable.Visibility.valueOf(in.readUTF())));
        }
        CellTable.Builder table = new CellTable.Builder(
                name,
                family,
                keys.subList(0, groups).stream().map(CellTable.Key::name).toList(),
                keys.subList(groups, keys.size()),
                values);
        int rows = readInt(in);
        boolean hasNumbers = in.readBoolean();
        long[] soleContributors = new long[rows * values.size()];
        int[] numbers = new int[hasNumbers ? soleContributors.length : 0];
        for (int row = 0; row < rows; row++) {
            readRow(table, keys.size(), values.size(), in);
            for (int value = 0; value < values.size(); value++) {
                int cell = value * rows + row;
                soleContributors[cell] = read(in);
                if (hasNumbers) {
                    numbers[cell] = in.readInt();
                }
            }
        }
        for (int left = readInt(in); left > 0; left--) {
            readEquation(table, rows, in);
        }
        BitSet shown = readBits(in);
        BitSet hidden = readBits(in);
        long[] widths = new long[rows * values.size()];
        for (int cell = 0; cell < widths.length; cell++) {
            widths[cell] = read(in);
        }
        CellTable named = table.build().of(universe).withSoleContributors(soleContributors);
        return new PastTable(hasNumbers ? named.withNumbers(numbers) : named, shown, hidden, widths);
    }

    private static void readRow(CellTable.Builder table, int keys, int values, DataInputStream in) throws IOException {
        String[] texts = new String[keys];
        for (int key = 0; key < keys; key++) {
            texts[key] = in.readUTF();
        }
        table.row(texts);
        for (int value = 0; value < values; value++) {
            boolean isObservable = in.readBoolean();
            table.sum(value, read(in), read(in), read(in), read(in));
            if (!isObservable) {
                table.unobservable(value);
            }
        }
    }

    private static void readEquation(CellTable.Builder table, int rows, DataInputStream in) throws IOException {
        long constant = read(in);
        int[] terms = new int[3 * readInt(in)];
        for (int i = 0; i < terms.length; i += 3) {
            int cell = readInt(in);
            terms[i] = cell / rows;
            terms[i + 1] = cell % rows;
            terms[i + 2] = readInt(in);
        }
        table.equation(constant, terms);
    }

    private static void write(List<PastCell> cells, DataOutputStream out) throws IOException {
        write(cells.size(), out);
        for (PastCell cell : cells) {
            write(cell.release(), out);
            write(cell.table(), out);
            write(cell.cell(), out);
        }
    }

    private static List<PastCell> readCells(DataInputStream in) throws IOException {
        List<PastCell> cells = new ArrayList<>();
        for (int left = readInt(in); left > 0; left--) {
            cells.add(new PastCell(readInt(in), readInt(in), readInt(in)));
        }
        return cells;
    }

    private static void write(BitSet bits, DataOutputStream out) throws IOException {
        byte[] bytes = bits.toByteArray();
        write(bytes.length, out);
        out.write(bytes);
    }

    private static BitSet readBits(DataInputStream in) throws IOException {
        return BitSet.valueOf(in.readNBytes(readInt(in)));
    }

    private static void write(long number, DataOutputStream out) throws IOException {
        long left = (number << 1) ^ (number >> 63);
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.write((int) left);
    }

    private static long read(DataInputStream in) throws IOException {
        long folded = 0;
        int shift = 0;
        int next = 0x80;
        while ((next & 0x80) != 0 && shift < Long.SIZE) {
            next = in.readUnsignedByte();
            folded |= (long) (next & 0x7F) << shift;
            shift += 7;
        }
        return (folded >>> 1) ^ -(folded & 1);
    }

    private static int readInt(DataInputStream in) throws IOException {
        long number = read(in);
        if (number != (int) number) {
            throw new IOException("a number is out of its range");
        }
        return (int) number;
    }
}
