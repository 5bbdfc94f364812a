package keinen.report.parquet;

import keinen.release.Column;
import keinen.release.ReleasedTable;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The Parquet types of a released table; every column is optional, since a cell may be empty. */
final class ParquetSchema {
    private static final int DIGITS_OF_A_LONG = 18;
    /** Of a decimal that does not fit into a long: enough for 38 digits. */
    static final int BYTES = 16;

    private ParquetSchema() {}

    static MessageType of(ReleasedTable table) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        table.columns().forEach(column -> schema.addField(field(column)));
        return schema.named("table");
    }

    private static Type field(Column column) {
        return switch (column.type()) {
            case TEXT, MONTH ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case INTEGER -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
            case LONG -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case DECIMAL -> decimal(column);
            case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
        };
    }

    private static Type decimal(Column column) {
        if (isLong(column)) {
            return Types.optional(PrimitiveTypeName.INT64)
                    .as(LogicalTypeAnnotation.decimalType(column.decimals(), column.digits()))
                    .named(column.name());
        }
        return Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                .length(BYTES)
                .as(LogicalTypeAnnotation.decimalType(column.decimals(), column.digits()))
                .named(column.name());
    }

    /** Whether the decimals of a column are written as 64-bit integers. */
    static boolean isLong(Column column) {
        return column.digits() <= DIGITS_OF_A_LONG;
    }
}
