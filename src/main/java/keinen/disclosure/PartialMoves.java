package keinen.disclosure;

import java.util.Arrays;

/**
 * Moves that are not complete yet, each the change of one unknown after another move, in a queue by priority. Of equals
 * the newest comes first, so that a search goes on where it is.
 */
final class PartialMoves {
    private int[] parent = new int[1024];
    private int[] unknown = new int[1024];
    private long[] amount = new long[1024];
    private double[] cost = new double[1024];
    private double[] priority = new double[1024];
    private int[] heap = new int[1024];
    private int count;
    private int queued;

    void clear() {
        count = 0;
        queued = 0;
    }

    boolean isEmpty() {
        return queued == 0;
    }

    /**
     * @param before the move that this one makes longer, or −1
     */
    void add(int before, int changed, long by, double costOfAll, double priorityOfAll) {
        if (count == parent.length) {
            grow();
        }
        parent[count] = before;
        unknown[count] = changed;
        amount[count] = by;
        cost[count] = costOfAll;
        priority[count] = priorityOfAll;
        siftUp(queued++, count++);
    }

    private void grow() {
        int size = 2 * count;
        parent = Arrays.copyOf(parent, size);
        unknown = Arrays.copyOf(unknown, size);
        amount = Arrays.copyOf(amount, size);
        cost = Arrays.copyOf(cost, size);
        priority = Arrays.copyOf(priority, size);
        heap = Arrays.copyOf(heap, size);
    }

    /** Takes the best one out of the queue; it stays known by its number. */
    int poll() {
        int best = heap[0];
        int last = heap[--queued];
        int at = 0;
        while (2 * at + 1 < queued) {
            int child = 2 * at + 1;
            if (child + 1 < queued && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], last)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return best;
    }

    private void siftUp(int from, int partial) {
        int at = from;
        while (at > 0 && isBefore(partial, heap[(at - 1) / 2])) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = partial;
    }

    private boolean isBefore(int one, int other) {
        return priority[one] != priority[other] ? priority[one] < priority[other] : one > other;
    }

    int parent(int partial) {
        return parent[partial];
    }

    int unknown(int partial) {
        return unknown[partial];
    }

    long amount(int partial) {
        return amount[partial];
    }

    double cost(int partial) {
        return cost[partial];
    }

    Vector vector(int partial) {
        int length = 0;
        for (int p = partial; p >= 0; p = parent[p]) {
            length++;
        }
        int[] unknowns = new int[length];
        long[] amounts = new long[length];
        int i = 0;
        for (int p = partial; p >= 0; p = parent[p]) {
            unknowns[i] = unknown[p];
            amounts[i++] = amount[p];
        }
        return new Vector(unknowns, amounts);
    }
}
