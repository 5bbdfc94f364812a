package keinen.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Unknowns of which a row of two says that they differ by a number, or that their sum is one: they are counted as one unknown,
 * the first of them, so that {@code unknown = sign · first + shift}.
 */
final class Alike {
    private final Box box;
    private final int[] parent;
    private final int[] sign;
    private final long[] shift;
    private List<Row> rows;

    private Alike(List<Row> rows, Box box) {
        this.rows = rows;
        this.box = box;
        this.parent = new int[box.size()];
        this.sign = new int[box.size()];
        this.shift = new long[box.size()];
        for (int unknown = 0; unknown < parent.length; unknown++) {
            parent[unknown] = unknown;
            sign[unknown] = 1;
        }
    }

    /**
     * Brings whole unknowns together as long as rows of two are left; the bounds of the first become those of all of them.
     *
     * @throws NoSolution where their bounds exclude each other
     */
    static Alike of(List<Row> rows, Box box) {
        Alike alike = new Alike(rows, box);
        while (alike.join()) {
            alike.substitute();
        }
        return alike;
    }

    /** The rows that are left, in the first unknowns alone, each once. */
    List<Row> rows() {
        return rows;
    }

    int size() {
        return parent.length;
    }

    int first(int unknown) {
        return parent[unknown];
    }

    int sign(int unknown) {
        return sign[unknown];
    }

    long shift(int unknown) {
        return shift[unknown];
    }

    private boolean join() {
        boolean any = false;
        for (Row row : rows) {
            if (row.size() == 2 && tiesUnits(row)) {
                any |= join(row);
            }
        }
        return any;
    }

    private boolean tiesUnits(Row row) {
        return Math.abs(row.coefficients()[0]) == 1
                && Math.abs(row.coefficients()[1]) == 1
                && box.whole()[row.variables()[0]]
                && box.whole()[row.variables()[1]];
    }

    /** {@code p · one + q · other = constant}, so that {@code other = −pq · one + q · constant}. */
    private boolean join(Row row) {
        int one = row.variables()[0];
        int other = row.variables()[1];
        if (parent[one] != one || parent[other] != other) {
            return false; // has changed since; its turn comes when it is written anew
        }
        int q = (int) row.coefficients()[1];
        parent[other] = one;
        sign[other] = (int) -row.coefficients()[0] * q;
        shift[other] = Math.multiplyExact(q, row.constant());
        narrow(one, bound(box.lower()[other], other), bound(box.upper()[other], other), sign[other]);
        return true;
    }

    /** What a bound of an unknown says of its first. */
    private long bound(long bound, int unknown) {
        boolean endless = bound == Box.ENDLESS || bound == Box.BOTTOMLESS;
        if (endless) {
            return sign[unknown] > 0 ? bound : bound == Box.ENDLESS ? Box.BOTTOMLESS : Box.ENDLESS;
        }
        return Math.multiplyExact(sign[unknown], Math.subtractExact(bound, shift[unknown]));
    }

    private void narrow(int first, long one, long other, int direction) {
        box.lower()[first] = Math.max(box.lower()[first], direction > 0 ? one : other);
        box.upper()[first] = Math.min(box.upper()[first], direction > 0 ? other : one);
        if (box.lower()[first] > box.upper()[first]) {
            throw new NoSolution();
        }
    }

    private void substitute() {
        for (int unknown = 0; unknown < parent.length; unknown++) {
            settle(unknown);
        }
        Map<List<Object>, Row> different = new LinkedHashMap<>();
        for (Row row : rows) {
            Row left = substituted(row);
            if (left.size() > 0) {
                different.putIfAbsent(left.content(), left);
            } else if (left.constant() != 0) {
                throw new NoSolution();
            }
        }
        rows = new ArrayList<>(different.values());
    }

    /** Points an unknown to the last of the firsts that it hangs on. */
    private void settle(int unknown) {
        int next = parent[unknown];
        if (parent[next] != next) {
            settle(next);
            shift[unknown] = Math.addExact(shift[unknown], Math.multiplyExact(sign[unknown], shift[next]));
            sign[unknown] *= sign[next];
            parent[unknown] = parent[next];
        }
    }

    private Row substituted(Row row) {
        Map<Integer, Rational> terms = new LinkedHashMap<>();
        long constant = row.constant();
        for (int term = 0; term < row.size(); term++) {
            int unknown = row.variables()[term];
            long coefficient = row.coefficients()[term];
            constant = Math.subtractExact(constant, Math.multiplyExact(coefficient, shift[unknown]));
            terms.merge(parent[unknown], Rational.of(sign[unknown] * coefficient), Rational::plus);
        }
        terms.values().removeIf(factor -> factor.signum() == 0);
        return Row.of(terms, Rational.of(constant), row.equation());
    }
}
