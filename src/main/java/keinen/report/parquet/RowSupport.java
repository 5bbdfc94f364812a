package keinen.report.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import keinen.release.Column;
import keinen.release.ReleasedTable;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Hands the cells of a row to Parquet. A row is its number in the table. */
final class RowSupport extends WriteSupport<Integer> {
    private final ReleasedTable table;
    private final List<Column> columns;
    private @Nullable RecordConsumer consumer;

    RowSupport(ReleasedTable table) {
        this.table = table;
        this.columns = table.columns();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(ParquetSchema.of(table), Map.of());
    }

    @Override
    @SuppressWarnings("deprecation") // it is abstract all the same
    public WriteContext init(Configuration configuration) {
        return new WriteContext(ParquetSchema.of(table), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(Integer row) {
        RecordConsumer out = Objects.requireNonNull(consumer);
        out.startMessage();
        for (int column = 0; column < columns.size(); column++) {
            if (!table.isEmpty(column, row)) {
                out.startField(columns.get(column).name(), column);
                cell(out, column, row);
                out.endField(columns.get(column).name(), column);
            }
        }
        out.endMessage();
    }

    private void cell(RecordConsumer out, int column, int row) {
        switch (columns.get(column).type()) {
            case TEXT, MONTH -> out.addBinary(Binary.fromString(table.text(column, row)));
            case INTEGER -> out.addInteger(Math.toIntExact(table.whole(column, row)));
            case LONG -> out.addLong(table.whole(column, row));
            case DECIMAL -> decimal(out, columns.get(column), table.decimal(column, row));
            case DOUBLE -> out.addDouble(table.number(column, row));
        }
    }

    private static void decimal(RecordConsumer out, Column column, BigDecimal value) {
        BigInteger unscaled =
                value.setScale(column.decimals(), RoundingMode.UNNECESSARY).unscaledValue();
        if (ParquetSchema.isLong(column)) {
            out.addLong(unscaled.longValueExact());
        } else {
            out.addBinary(Binary.fromConstantByteArray(bigEndian(unscaled)));
        }
    }

    /** Two's complement in as many bytes as the schema says. */
    private static byte[] bigEndian(BigInteger number) {
        byte[] bytes = new byte[ParquetSchema.BYTES];
        Arrays.fill(bytes, (byte) (number.signum() < 0 ? -1 : 0));
        byte[] shortest = number.toByteArray();
        System.arraycopy(shortest, 0, bytes, bytes.length - shortest.length, shortest.length);
        return bytes;
    }
}
