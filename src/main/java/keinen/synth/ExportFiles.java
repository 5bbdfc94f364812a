package keinen.synth;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import keinen.time.MonthRange;

/** The open files of all months, to which families are appended in their order. */
final class ExportFiles implements AutoCloseable {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private final List<OutputStream> months = new ArrayList<>();

    /**
     * Creates {@code yyyy-MM.csv} for every month, or {@code yyyy-MM.csv.gz}, with the header.
     *
     * @param directory exists
     */
    ExportFiles(Path directory, MonthRange exports, Packing packing) throws IOException {
        byte[] header = (ExportRows.header() + "\r\n").getBytes(WINDOWS_31J);
        try {
            for (int i = 0; i < exports.length(); i++) {
                OutputStream out = open(directory, exports.first().plus(i).toString(), packing);
                months.add(out);
                out.write(header);
            }
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    /** Java writes no time into a gzip header, so that packed files, too, are the same bytes every time. */
    private static OutputStream open(Path directory, String month, Packing packing) throws IOException {
        return switch (packing) {
            case PLAIN -> new BufferedOutputStream(Files.newOutputStream(directory.resolve(month + ".csv")));
            case GZIP -> new GZIPOutputStream(Files.newOutputStream(directory.resolve(month + ".csv.gz")), 1 << 14);
        };
    }

    void append(ExportRows rows) throws IOException {
        for (int i = 0; i < months.size(); i++) {
            rows.writeMonth(i, months.get(i));
        }
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (OutputStream month : months) {
            try {
                month.close();
            } catch (IOException failed) {
                first = first == null ? failed : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
