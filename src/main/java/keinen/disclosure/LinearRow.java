package keinen.disclosure;

import java.util.Arrays;

/**
 * A sum of whole multiples of numbered variables.
 *
 * @param variables in ascending order
 * @param coefficients as many, none of them 0
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel type; both arrays are never changed after construction
record LinearRow(int[] variables, int[] coefficients) {
    static final LinearRow ZERO = new LinearRow(new int[0], new int[0]);

    int size() {
        return variables.length;
    }

    /** 0 for a variable that is not in it. */
    int coefficient(int variable) {
        int at = Arrays.binarySearch(variables, variable);
        return at < 0 ? 0 : coefficients[at];
    }

    /** This sum and so many times another. */
    LinearRow plus(int times, LinearRow other) {
        int[] allVariables = new int[size() + other.size()];
        int[] allCoefficients = new int[allVariables.length];
        int count = 0;
        int mine = 0;
        int others = 0;
        while (mine < size() || others < other.size()) {
            boolean takesMine = others == other.size() || (mine < size() && variables[mine] <= other.variables[others]);
            boolean takesOther =
                    mine == size() || (others < other.size() && other.variables[others] <= variables[mine]);
            int variable = takesMine ? variables[mine] : other.variables[others];
            int coefficient = takesMine ? coefficients[mine++] : 0;
            if (takesOther) {
                coefficient = Math.addExact(coefficient, Math.multiplyExact(times, other.coefficients[others++]));
            }
            if (coefficient != 0) {
                allVariables[count] = variable;
                allCoefficients[count++] = coefficient;
            }
        }
        return new LinearRow(Arrays.copyOf(allVariables, count), Arrays.copyOf(allCoefficients, count));
    }

    /** The sum without the term of a variable. */
    LinearRow without(int variable) {
        return plus(-coefficient(variable), new LinearRow(new int[] {variable}, new int[] {1}));
    }

    /** So many times the sum. */
    LinearRow times(int factor) {
        return ZERO.plus(factor, this);
    }
}
