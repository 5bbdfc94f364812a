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
    private static final int DECIMAL_PRECISION = 18;
    private static final int DECIMAL_SCALE = 2;

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
            case DECIMAL ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.decimalType(DECIMAL_SCALE, DECIMAL_PRECISION))
                        .named(column.name());
            case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
        };
    }
}
