package keinen.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;
import keinen.dictionary.Role;
import keinen.store.Block;
import keinen.time.DateForm;
import keinen.time.Day;
import keinen.time.Month;

/**
 * Reads the fields of one record after another into a block of the month they speak of. The first field that breaks
 * the contract ends the reading of its record: {@link #reason}, {@link #column} and {@link #badByte} tell why. A reader
 * remembers what fields mean from one file to the next, and belongs to one thread at a time.
 */
final class RowReader {
    private final StrictText text;
    private final List<Field> fields = new ArrayList<>();
    private final DateField months;
    private final AmountField amounts;
    private final Column month;
    private int monthPosition;
    private final Slice slice = new Slice();

    private Reason reason = Reason.MISSING;
    private String column = "";
    private int badField;
    private int badByte;

    /** One column: where it stands in the export and how it is read. */
    private static final class Field {
        private final Column column;
        private int position;
        private final int target;
        private final Optional<CodeField> code;
        private final Optional<DateField> date;
        private final Optional<PseudonymKey> key;

        Field(Column column, int target, StrictText text, DateForm form, Optional<PseudonymKey> key) {
            this.column = column;
            this.target = target;
            this.key = key;
            this.code = column.role().coded() ? Optional.of(new CodeField(text, column.codes())) : Optional.empty();
            this.date = column.role().dated()
                    ? Optional.of(new DateField(
                            text, form, column.role() == Role.BIRTH ? DateField.Unit.MONTH : DateField.Unit.DAY))
                    : Optional.empty();
        }

        /** What stands for an id from here on; nothing for nobody. */
        byte[] pseudonym(byte[] id) {
            return key.isPresent() && id.length > 0 ? key.get().pseudonym(id) : id;
        }
    }

    /**
     * @param layout a block with the columns that are filled; a column of the dataset that it lacks is not read
     * @param keys used by this reader alone
     */
    RowReader(Dataset dataset, Block layout, PseudonymKeys keys) {
        this.text = new StrictText(dataset.source().encoding());
        DateForm form = DateField.form(dataset.source());
        for (Column each : dataset.columns()) {
            if (layout.column(each.name()) >= 0 && each.role() != Role.MONTH) {
                fields.add(new Field(each, layout.column(each.name()), text, form, keys.find(each)));
            }
        }
        this.amounts = new AmountField(text);
        this.months = new DateField(text, form, DateField.Unit.MONTH);
        this.month = dataset.find(Role.MONTH).orElseThrow();
    }

    /**
     * Goes over to another file, in which the columns stand elsewhere.
     *
     * @param positions the position in the export of each column of the dataset
     */
    void startFile(ToIntFunction<Column> positions) {
        monthPosition = positions.applyAsInt(month);
        fields.forEach(field -> field.position = positions.applyAsInt(field.column));
    }

    /** The month that the present record speaks of; nothing where it does not tell. */
    Optional<Month> month(CsvRecords record) {
        record.field(monthPosition, slice);
        int index = months.read(slice);
        if (index == Day.MISSING || index == DateField.NO_DATE || index == DateField.UNDECODABLE) {
            fail(dateReason(index), month.from(), monthPosition);
            return Optional.empty();
        }
        return Optional.of(new Month(index));
    }

    private static Reason dateReason(int mark) {
        return switch (mark) {
            case DateField.UNDECODABLE -> Reason.UNDECODABLE;
            case DateField.NO_DATE -> Reason.NO_DATE;
            default -> Reason.MISSING;
        };
    }

    /** Fills a row of a block; false where a field breaks the contract. */
    boolean read(CsvRecords record, Month month, Block block, int row) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            record.field(field.position, slice);
            Optional<Reason> wrong = read(field, month, block, row);
            if (wrong.isPresent()) {
                fail(wrong.get(), field.column.from(), field.position);
                return false;
            }
        }
        return true;
    }

    private Optional<Reason> read(Field field, Month month, Block block, int row) {
        if (field.code.isPresent()) {
            int code = field.code.get().read(slice, month);
            block.set(field.target, row, Math.max(0, code));
            return switch (code) {
                case CodeField.UNDECODABLE -> Optional.of(Reason.UNDECODABLE);
                case CodeField.UNKNOWN -> Optional.of(Reason.UNKNOWN_CODE);
                case CodeField.NOT_VALID -> Optional.of(Reason.CODE_NOT_VALID);
                default -> Optional.empty();
            };
        }
        if (field.date.isPresent()) {
            int date = field.date.get().read(slice);
            block.set(field.target, row, date);
            return date == DateField.UNDECODABLE || date == DateField.NO_DATE
                    ? Optional.of(dateReason(date))
                    : Optional.empty();
        }
        return field.column.role() == Role.AMOUNT ? amount(field, block, row) : pseudonym(field, block, row);
    }

    private Optional<Reason> amount(Field field, Block block, int row) {
        long amount = amounts.read(slice);
        block.set(field.target, row, amount);
        if (amount == AmountField.UNDECODABLE) {
            return Optional.of(Reason.UNDECODABLE);
        }
        return amount == AmountField.NO_NUMBER ? Optional.of(Reason.NO_NUMBER) : Optional.empty();
    }

    private Optional<Reason> pseudonym(Field field, Block block, int row) {
        if (slice.length() > 0 && slice.isVisibleAscii()) {
            block.set(field.target, row, field.pseudonym(slice.copy()));
            return Optional.empty();
        }
        Optional<String> decoded = text.decode(slice);
        if (decoded.isEmpty()) {
            return Optional.of(Reason.UNDECODABLE);
        }
        String folded = StrictText.fold(decoded.get());
        block.set(field.target, row, field.pseudonym(folded.getBytes(StandardCharsets.UTF_8)));
        return folded.isEmpty() && field.column.role() == Role.PERSON ? Optional.of(Reason.MISSING) : Optional.empty();
    }

    private void fail(Reason why, String where, int field) {
        reason = why;
        column = where;
        badField = field;
        badByte = why == Reason.UNDECODABLE ? text.firstBadByte(slice) : -1;
    }

    /** Why the last record that failed was not read. */
    Reason reason() {
        return reason;
    }

    /** The export's name of the column that failed. */
    String column() {
        return column;
    }

    /** The position of the field that failed. */
    int badField() {
        return badField;
    }

    /** The first undecodable byte, counted from the field's first; -1 where something else is wrong. */
    int badByte() {
        return badByte;
    }

    /** The texts of the codes of each coded column, by name. */
    Map<String, List<String>> codes() {
        Map<String, List<String>> codes = new HashMap<>();
        for (Field field : fields) {
            field.code.ifPresent(code -> codes.put(field.column.name(), code.codes()));
        }
        return codes;
    }
}
