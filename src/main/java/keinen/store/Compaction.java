package keinen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import keinen.dictionary.Role;

/** Writes one bucket of a new base from the old base and the months beside it. */
final class Compaction {
    /**
     * Rows after which a row group ends, with the person that it holds last. Smaller ones cost scan time (a dictionary
     * each), larger ones memory and no less time: measured at 16 thousand to 2 million, 128 thousand was fastest.
     */
    static final int ROWS = 1 << 17;

    private final StoreFiles files;
    private final StoreManifest manifest;
    private final int generation;
    private final int rowGroupRows;
    private final StoredColumn person;
    private final List<StoredColumn> columns;

    /**
     * @param rowGroupRows rows of a row group; {@link #ROWS} except in tests
     */
    Compaction(StoreFiles files, StoreManifest manifest, int generation, int rowGroupRows) {
        this.files = files;
        this.manifest = manifest;
        this.generation = generation;
        this.rowGroupRows = rowGroupRows;
        this.person = manifest.storedColumns().stream()
                .filter(column -> column.role() == Role.PERSON)
                .findFirst()
                .orElseThrow();
        this.columns = manifest.storedColumns().stream()
                .filter(column -> column.role() != Role.PERSON)
                .toList();
    }

    void write(int bucket) throws IOException {
        Files.createDirectories(files.base());
        List<StoredColumn> personColumns = new ArrayList<>(List.of(person, BaseCursor.RECORDS));
        Block records = new Block(columns, 1024);
        Block persons = new Block(personColumns, 1024);
        try (MergingCursor cursor = MergingCursor.open(files, manifest, person, columns, bucket);
                BlockWriter recordsFile = new BlockWriter(files.records(generation, bucket), columns);
                BlockWriter personsFile = new BlockWriter(files.persons(generation, bucket), personColumns)) {
            while (cursor.next()) {
                records.addCopies(cursor.block(), cursor.from(), cursor.to());
                if (records.rows >= rowGroupRows) {
                    recordsFile.write(records, 0, records.rows);
                    records.clear();
                }
                int row = persons.addRow();
                persons.set(0, row, cursor.person());
                persons.set(1, row, cursor.to() - cursor.from());
                if (persons.rows == rowGroupRows) {
                    personsFile.write(persons, 0, rowGroupRows);
                    persons.clear();
                }
            }
            recordsFile.write(records, 0, records.rows);
            personsFile.write(persons, 0, persons.rows);
        }
    }
}
