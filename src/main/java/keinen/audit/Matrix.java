package keinen.audit;

import java.util.List;

/** Rows of whole numbers, to be read row by row or column by column. */
final class Matrix {
    private final int[] rowStart;
    private final int[] variable;
    private final long[] byRow;
    private final int[] columnStart;
    private final int[] row;
    private final long[] byColumn;

    Matrix(List<Row> rows, int columns) {
        int terms = rows.stream().mapToInt(Row::size).sum();
        rowStart = new int[rows.size() + 1];
        variable = new int[terms];
        byRow = new long[terms];
        columnStart = new int[columns + 1];
        row = new int[terms];
        byColumn = new long[terms];
        for (int i = 0; i < rows.size(); i++) {
            add(i, rows.get(i));
        }
        transpose();
    }

    private void add(int number, Row added) {
        int at = rowStart[number];
        System.arraycopy(added.variables(), 0, variable, at, added.size());
        System.arraycopy(added.coefficients(), 0, byRow, at, added.size());
        rowStart[number + 1] = at + added.size();
        for (int column : added.variables()) {
            columnStart[column + 1]++;
        }
    }

    private void transpose() {
        for (int column = 1; column < columnStart.length; column++) {
            columnStart[column] += columnStart[column - 1];
        }
        int[] next = columnStart.clone();
        for (int i = 0; i < rows(); i++) {
            for (int term = rowStart[i]; term < rowStart[i + 1]; term++) {
                int place = next[variable[term]]++;
                row[place] = i;
                byColumn[place] = byRow[term];
            }
        }
    }

    int rows() {
        return rowStart.length - 1;
    }

    int columns() {
        return columnStart.length - 1;
    }

    /** The first of the terms of a row, which stand together. */
    int firstInRow(int number) {
        return rowStart[number];
    }

    int endOfRow(int number) {
        return rowStart[number + 1];
    }

    /** The variable of a term of a row. */
    int variable(int term) {
        return variable[term];
    }

    long coefficientInRow(int term) {
        return byRow[term];
    }

    int firstInColumn(int column) {
        return columnStart[column];
    }

    int endOfColumn(int column) {
        return columnStart[column + 1];
    }

    /** The row of a term of a column. */
    int row(int term) {
        return row[term];
    }

    long coefficientInColumn(int term) {
        return byColumn[term];
    }
}
