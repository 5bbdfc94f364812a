package keinen.audit;

import java.util.Arrays;

/** Where, while reduced costs change, variables turn to another of their places; taken in the order in which they come. */
final class Breakpoints {
    private double[] when = new double[256];
    private int[] variable = new int[256];
    private double[] to = new double[256];
    private int size;
    private int open;

    void clear() {
        size = 0;
    }

    /** Adds that a variable turns to a place at a time. */
    void add(double time, int turning, long place) {
        if (size == when.length) {
            when = Arrays.copyOf(when, 2 * size);
            variable = Arrays.copyOf(variable, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
        }
        when[size] = Math.max(0, time);
        variable[size] = turning;
        to[size++] = (double) place;
    }

    /** Makes ready for {@link #next}. */
    void order() {
        open = size;
        for (int at = size / 2 - 1; at >= 0; at--) {
            sink(at);
        }
    }

    /** Takes the next breakpoint, and returns its number; −1 where there is none. */
    int next() {
        if (open == 0) {
            return -1;
        }
        swap(0, --open);
        sink(0);
        return open;
    }

    /** How many there are; those taken have the last numbers, the first taken the very last. */
    int size() {
        return size;
    }

    double time(int number) {
        return when[number];
    }

    int variable(int number) {
        return variable[number];
    }

    double place(int number) {
        return to[number];
    }

    private void sink(int from) {
        int at = from;
        while (2 * at + 1 < open) {
            int child = 2 * at + 1;
            if (child + 1 < open && isBefore(child + 1, child)) {
                child++;
            }
            if (!isBefore(child, at)) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private boolean isBefore(int one, int other) {
        return when[one] < when[other] || (when[one] == when[other] && variable[one] < variable[other]);
    }

    private void swap(int one, int other) {
        double time = when[one];
        when[one] = when[other];
        when[other] = time;
        int turning = variable[one];
        variable[one] = variable[other];
        variable[other] = turning;
        double place = to[one];
        to[one] = to[other];
        to[other] = place;
    }
}
