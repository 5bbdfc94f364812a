package keinen.measure;

/**
 * A linear relation between cells that every reader knows: the sum of {@code coefficients[i] * cells[i]} is
 * {@code constant}.
 *
 * @param cells cells of one table as {@link CellTable#cell} numbers them, or cells of many as their user numbers them
 * @param coefficients as many as cells, none of them 0
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel type; both arrays are never changed after construction
public record Equation(int[] cells, int[] coefficients, long constant) {
    public Equation {
        if (cells.length != coefficients.length) {
            throw new IllegalArgumentException("Invalid equation: " + cells.length + " cells, " + coefficients.length
                    + " coefficients (must be as many)");
        }
    }
}
