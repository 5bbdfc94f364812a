package keinen.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;

/**
 * The rows of one delivery that are not taken, with place and reason: in a file of the store for those who may see
 * records, and as counts for everybody else.
 *
 * <p>The file is UTF-8 CSV: {@code file,line,column,reason,offset,record}. {@code offset} is the place in the file of
 * the first undecodable byte, empty for other reasons; in {@code record} such bytes stand as {@code \xNN}. Where ids are
 * replaced by pseudonyms {@code record} is empty: an id could stand in any place of a row that is out of order.
 */
final class SetAside implements AutoCloseable {
    private final Path file;
    private final String delivered;
    private final Charset encoding;
    private final Told told;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private long rows;
    private OutputStream out = OutputStream.nullOutputStream();

    /** What the list tells of a row beside the reason. */
    enum Told {
        RECORD,
        PLACE_ALONE
    }

    /** How many rows were set aside for one reason in one column, and the line of the first. */
    record Count(Reason reason, String column, long firstLine, long firstOffset, long rows) {
        Count plusOne() {
            return new Count(reason, column, firstLine, firstOffset, rows + 1);
        }
    }

    /**
     * @param file is made when the first row is set aside
     * @param delivered the name of the delivered file
     */
    SetAside(Path file, String delivered, Charset encoding, Told told) {
        this.file = file;
        this.delivered = delivered;
        this.encoding = encoding;
        this.told = told;
    }

    /**
     * @param column the column's name in the export; empty where the whole row is meant
     * @param offset the place of the first undecodable byte in the file; -1 for other reasons
     */
    void add(long line, String column, Reason reason, long offset, byte[] record) {
        rows++;
        counts.merge(
                reason.key() + "/" + column,
                new Count(reason, column, line, offset, 1),
                (before, one) -> before.plusOne());
        String place = offset < 0 ? "" : Long.toString(offset);
        String row = String.join(
                ",",
                quoted(delivered),
                Long.toString(line),
                quoted(column),
                reason.key(),
                place,
                told == Told.RECORD ? quoted(Escaped.text(record, encoding)) : "");
        write(row + "\r\n");
    }

    private void write(String line) {
        try {
            if (rows == 1) {
                Files.createDirectories(file.getParent());
                out = new BufferedOutputStream(Files.newOutputStream(partial()));
                out.write("file,line,column,reason,offset,record\r\n".getBytes(StandardCharsets.UTF_8));
            }
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException cannot) {
            throw cannotWrite(cannot);
        }
    }

    private Failure cannotWrite(IOException reason) {
        return Failure.of(
                Kind.CANNOT_WRITE,
                Place.ofFile(file.toString()),
                "Cannot write the list of rows that are set aside: " + reason.getMessage(),
                "Check the store's permissions and the free space");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    long rows() {
        return rows;
    }

    List<Count> counts() {
        return new ArrayList<>(counts.values());
    }

    Path file() {
        return file;
    }

    private Path partial() {
        return file.resolveSibling(file.getFileName() + ".partial");
    }

    /** Forgets all rows and leaves no list of them. */
    void discard() {
        try {
            out.close();
            out = OutputStream.nullOutputStream();
            Files.deleteIfExists(partial());
            rows = 0;
            counts.clear();
        } catch (IOException cannot) {
            throw cannotWrite(cannot);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            if (rows > 0) {
                Files.move(partial(), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException cannot) {
            partial().toFile().delete();
            throw cannotWrite(cannot);
        }
    }
}
