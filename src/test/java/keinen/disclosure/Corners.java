package keinen.disclosure;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Every corner of what some small equations leave possible: each choice of variables that are down by all their room and
 * leave only one solution for the others. Where all variables are bounded the extremes are at corners.
 */
final class Corners {
    private final List<IntegerRow> equations;
    private final long[] room;
    private final BigFraction[] least;
    private final BigFraction[] greatest;

    Corners(List<IntegerRow> equations, long[] room) {
        this.equations = equations;
        this.room = room;
        this.least = new BigFraction[room.length];
        this.greatest = new BigFraction[room.length];
        for (int down = 0; down < 1 << room.length; down++) {
            visit(down);
        }
    }

    /** The least difference of a variable from the truth, rounded inwards. */
    long least(int variable) {
        return ceiling(least[variable]);
    }

    /** The greatest difference of a variable from the truth, rounded inwards. */
    long greatest(int variable) {
        return -ceiling(greatest[variable].negate());
    }

    private static long ceiling(BigFraction fraction) {
        long over = fraction.getNumeratorAsLong();
        return -Math.floorDiv(-over, fraction.getDenominatorAsLong());
    }

    /** Solves the equations with some variables, by the bits of a number, down by all their room. */
    private void visit(int down) {
        int variables = room.length;
        int rows = equations.size() + Integer.bitCount(down);
        BigFraction[][] matrix = new BigFraction[rows][variables + 1];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(matrix[row], BigFraction.ZERO);
        }
        for (int row = 0; row < equations.size(); row++) {
            for (int variable = 0; variable < variables; variable++) {
                matrix[row][variable] = new BigFraction(equations.get(row).of(variable));
            }
        }
        int row = equations.size();
        for (int variable = 0; variable < variables; variable++) {
            if ((down >> variable & 1) == 1) {
                matrix[row][variable] = BigFraction.ONE;
                matrix[row++][variables] = new BigFraction(-room[variable]);
            }
        }
        if (hasOneSolution(matrix, variables)) {
            widen(matrix);
        }
    }

    /** Gauss and Jordan; the solution then stands in the last column. */
    private static boolean hasOneSolution(BigFraction[][] matrix, int variables) {
        for (int column = 0; column < variables; column++) {
            int pivot = column;
            while (pivot < matrix.length && matrix[pivot][column].equals(BigFraction.ZERO)) {
                pivot++;
            }
            if (pivot >= matrix.length) {
                return false;
            }
            BigFraction[] row = matrix[pivot];
            matrix[pivot] = matrix[column];
            matrix[column] = row;
            BigFraction first = row[column];
            for (int c = 0; c <= variables; c++) {
                row[c] = row[c].divide(first);
            }
            for (int other = 0; other < matrix.length; other++) {
                BigFraction times = matrix[other][column];
                for (int c = 0; c <= variables && other != column; c++) {
                    matrix[other][c] = matrix[other][c].subtract(times.multiply(row[c]));
                }
            }
        }
        return Arrays.stream(matrix).skip(variables).allMatch(row -> row[variables].equals(BigFraction.ZERO));
    }

    private void widen(BigFraction[][] solution) {
        int variables = room.length;
        for (int variable = 0; variable < variables; variable++) {
            if (solution[variable][variables].compareTo(new BigFraction(-room[variable])) < 0) {
                return;
            }
        }
        for (int variable = 0; variable < variables; variable++) {
            BigFraction value = solution[variable][variables];
            least[variable] = least[variable] == null || value.compareTo(least[variable]) < 0 ? value : least[variable];
            greatest[variable] =
                    greatest[variable] == null || value.compareTo(greatest[variable]) > 0 ? value : greatest[variable];
        }
    }
}
