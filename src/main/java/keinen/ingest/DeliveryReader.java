package keinen.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;
import keinen.dictionary.Role;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.finding.Place;
import keinen.store.Block;
import keinen.store.MonthBatch;
import keinen.store.StoredColumn;
import keinen.time.Month;

/** Reads one delivered file: its accepted records by month, and what was set aside. */
final class DeliveryReader {
    private static final int UTF_16_LITTLE_ENDIAN = 0xfeff;
    private static final int UTF_16_BIG_ENDIAN = 0xfffe;

    private final Dataset dataset;
    private final List<StoredColumn> columns;
    private final int personColumn;
    private final int monthColumn;
    private final Path file;
    private final int expectedRows;
    private final Map<Month, MonthRows> months = new TreeMap<>();
    private long rowsIn;

    /** The records of one month so far. */
    private static final class MonthRows {
        private final Block block;
        private final PersonIndex persons;

        MonthRows(List<StoredColumn> columns, int person, int expectedRows) {
            block = new Block(columns, expectedRows);
            persons = new PersonIndex(block, person, expectedRows);
        }
    }

    /**
     * What a file held.
     *
     * @param unread columns of the export that the dataset does not name
     * @param notes what is worth saying of its columns
     */
    record Reading(long rowsIn, long accepted, List<MonthBatch> batches, List<String> unread, List<Finding> notes) {}

    /**
     * @param expectedRows about how many records a month has
     */
    DeliveryReader(Dataset dataset, List<StoredColumn> columns, Path file, int expectedRows) {
        this.dataset = dataset;
        this.columns = columns;
        this.personColumn = indexOf(columns, Role.PERSON);
        this.monthColumn = indexOf(columns, Role.MONTH);
        this.file = file;
        this.expectedRows = expectedRows;
    }

    /**
     * @param rows is used for this file alone until it is read
     * @throws Failure of kind {@link Kind#REFUSED} where a column holds direct identifiers, once all records were read
     */
    Reading read(RowReader rows, SetAside setAside) {
        try (InputStream in = open(file)) {
            CsvRecords records = new CsvRecords(in);
            records.skipByteOrderMark();
            List<String> header = header(records);
            Map<String, Integer> positions = positions(header);
            IdentifierProbe probe = new IdentifierProbe(dataset, positions);
            rows.startFile(column -> positions.getOrDefault(column.name(), 0));
            int width = header.size();
            while (records.next()) {
                rowsIn++;
                readRecord(records, width, rows, setAside, probe);
            }
            refuse(probe.refusals(file.toString()));
            Map<String, List<String>> codes = rows.codes();
            List<MonthBatch> batches = new ArrayList<>();
            months.forEach((month, read) -> {
                // A month of which every row was set aside must not replace what the store holds of it.
                if (read.block.rows() > 0) {
                    batches.add(new MonthBatch(month, sorted(read.block), codes));
                }
            });
            long accepted =
                    batches.stream().mapToLong(batch -> batch.records().rows()).sum();
            return new Reading(
                    rowsIn,
                    accepted,
                    batches,
                    unread(header),
                    probe.notes(file.getFileName().toString()));
        } catch (IOException cannot) {
            throw Failure.of(
                    Kind.DATA,
                    Place.ofFile(file.toString()),
                    "Cannot read the delivery: " + cannot.getMessage(),
                    "Check that the file is whole and no other kind of file, and deliver it again");
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        boolean zipped = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz")
                || firstTwo(bytes) == GZIPInputStream.GZIP_MAGIC;
        InputStream text = zipped ? new BufferedInputStream(new GZIPInputStream(bytes, 1 << 16), 1 << 16) : bytes;
        int mark = firstTwo(text);
        if (mark == UTF_16_LITTLE_ENDIAN || mark == UTF_16_BIG_ENDIAN) {
            text.close();
            throw Failure.of(
                    Kind.DATA,
                    Place.ofFile(file.toString()),
                    "Cannot read the delivery: the file is in UTF-16",
                    "Export it as UTF-8 or Windows-31J");
        }
        return text;
    }

    /** The first two bytes as a little-endian number, and negative where there are fewer; they are read again later. */
    private static int firstTwo(InputStream in) throws IOException {
        in.mark(2);
        int low = in.read();
        int high = in.read();
        in.reset();
        return low < 0 || high < 0 ? -1 : high << 8 | low;
    }

    private static void refuse(List<Finding> refusals) {
        if (!refusals.isEmpty()) {
            throw new Failure(refusals);
        }
    }

    private void readRecord(CsvRecords records, int width, RowReader rows, SetAside setAside, IdentifierProbe probe) {
        Optional<Reason> shape = shapeReason(records, width);
        if (shape.isPresent()) {
            setAside.add(records.line(), "", shape.get(), -1, records.raw());
            return;
        }
        probe.look(records);
        Optional<Month> month = rows.month(records);
        if (month.isEmpty()) {
            setAside(records, rows, setAside);
            return;
        }
        MonthRows target =
                months.computeIfAbsent(month.get(), any -> new MonthRows(columns, personColumn, expectedRows));
        int row = target.block.addRow();
        if (!rows.read(records, month.get(), target.block, row)) {
            target.block.dropLastRow();
            setAside(records, rows, setAside);
        } else if (!target.persons.add(row)) {
            target.block.dropLastRow();
            setAside.add(records.line(), person().from(), Reason.DUPLICATE, -1, records.raw());
        } else {
            target.block.set(monthColumn, row, month.get().index());
        }
    }

    private static Optional<Reason> shapeReason(CsvRecords records, int width) {
        return switch (records.shape()) {
            case UNCLOSED_QUOTE -> Optional.of(Reason.UNCLOSED_QUOTE);
            case TEXT_BEHIND_QUOTE -> Optional.of(Reason.TEXT_BEHIND_QUOTE);
            case WHOLE -> records.fields() == width ? Optional.empty() : Optional.of(Reason.FIELD_COUNT);
        };
    }

    private static void setAside(CsvRecords records, RowReader rows, SetAside setAside) {
        long offset = rows.badByte() < 0 ? -1 : records.offset(rows.badField(), rows.badByte());
        setAside.add(records.line(), rows.column(), rows.reason(), offset, records.raw());
    }

    private Column person() {
        return dataset.find(Role.PERSON).orElseThrow();
    }

    private static int indexOf(List<StoredColumn> columns, Role role) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).role() == role) {
                return c;
            }
        }
        throw new IllegalStateException("Missing column of role " + role.key());
    }

    private List<String> header(CsvRecords records) throws IOException {
        if (!records.next()) {
            throw wrong("Missing header: the file is empty", "Deliver the file again");
        }
        StrictText text = new StrictText(dataset.source().encoding());
        List<String> names = new ArrayList<>();
        Slice field = new Slice();
        for (int i = 0; i < records.fields(); i++) {
            records.field(i, field);
            Optional<String> name = text.decode(field);
            if (name.isEmpty()) {
                throw wrong(
                        "Cannot decode the header as " + dataset.source().encoding() + " (at byte offset "
                                + records.offset(i, text.firstBadByte(field)) + ")",
                        "Check source.encoding of the dataset file");
            }
            names.add(name.get());
        }
        return names;
    }

    /** Where each column of the dataset stands; all missing and doubtful ones are reported together. */
    private Map<String, Integer> positions(List<String> header) {
        Map<String, Integer> positions = new HashMap<>();
        Findings findings = new Findings();
        Place place = new Place(file.toString(), 1, "");
        if (dataset.columns().stream()
                .allMatch(column -> find(header, column.from()).isEmpty())) {
            // What stands there may be records: none of it may be told.
            throw wrong(
                    "Missing header: the first line names none of the columns that the dataset file reads",
                    "Check that the first line holds the names of the columns, and source.encoding and columns.….from of"
                            + " the dataset file");
        }
        for (Column column : dataset.columns()) {
            List<Integer> found = find(header, column.from());
            if (found.isEmpty()) {
                findings.add(
                        Kind.DATA,
                        place,
                        "Missing column '" + column.from() + "' (" + column.name() + ")"
                                + Nearest.hint(column.from(), header),
                        "Check columns." + column.name() + ".from of the dataset file, and its source.encoding");
            } else if (found.size() > 1) {
                findings.add(
                        Kind.DATA,
                        place,
                        "Invalid header: column '" + column.from() + "' stands in it " + found.size() + " times",
                        "Export the file with one column of that name");
            } else {
                positions.put(column.name(), found.get(0));
            }
        }
        findings.throwIfAny();
        return positions;
    }

    private static List<Integer> find(List<String> header, String name) {
        List<Integer> exact = new ArrayList<>();
        List<Integer> folded = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equals(name)) {
                exact.add(i);
            }
            if (StrictText.fold(header.get(i)).equals(StrictText.fold(name))) {
                folded.add(i);
            }
        }
        return exact.isEmpty() ? folded : exact;
    }

    private List<String> unread(List<String> header) {
        return header.stream()
                .filter(name -> dataset.columns().stream()
                        .noneMatch(column -> StrictText.fold(column.from()).equals(StrictText.fold(name))))
                .toList();
    }

    private Block sorted(Block block) {
        return block.sortedBy(personColumn);
    }

    private Failure wrong(String what, String remedy) {
        return Failure.of(Kind.DATA, new Place(file.toString(), 1, ""), what, remedy);
    }
}
