package keinen.disclosure;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Merges cells that are bound to be equal into one unknown, and takes out of the equations what every reader sees.
 *
 * <p>Taking a known zero out may leave two cells of an equation that are then equal (the only age group with anybody
 * is its own total), so both are repeated until nothing changes.
 */
final class Unknowns {
    private final CellFacts facts;
    private final Equations stated;
    private final int[] parent;
    private final BitSet sensitive = new BitSet();
    private final BitSet zeros = new BitSet();
    private final BitSet known = new BitSet();
    private final int[] coefficientOf;
    private final boolean[] isTouched;
    private int[] touched = new int[64];
    private int touchedCount;
    private long constant;
    private boolean onlyKnownLeft;

    Unknowns(CellFacts facts, Equations stated) {
        this.facts = facts;
        this.stated = stated;
        this.parent = new int[facts.size()];
        this.coefficientOf = new int[facts.size()];
        this.isTouched = new boolean[facts.size()];
        for (int cell = 0; cell < parent.length; cell++) {
            parent[cell] = cell;
            sensitive.set(cell, facts.isSensitive(cell));
            zeros.set(cell, facts.isPublishedZero(cell));
            known.set(cell, facts.isPublished(cell));
        }
        while (mergeEqualCells()) {
            // Each merge may bring about others.
        }
    }

    private boolean mergeEqualCells() {
        boolean merged = false;
        for (int e = 0; e < stated.count(); e++) {
            reduce(e);
            if (touchedCount == 2 && constant == 0 && coefficientOf[touched[0]] == -coefficientOf[touched[1]]) {
                merge(touched[0], touched[1]);
                merged = true;
            } else if (touchedCount == 1 && onlyKnownLeft && facts.hasPast()) {
                // All others are known to readers of earlier releases, whatever is hidden now, and so is this one.
                known.set(touched[0]);
                merged = true;
            }
            forget();
        }
        return merged;
    }

    /**
     * The terms of an equation by unknown, without those that every reader sees, and what is left of its constant; {@link
     * #forget} clears them.
     */
    private void reduce(int equation) {
        int terms = stated.endTerm(equation) - stated.firstTerm(equation);
        if (touched.length < terms) {
            touched = new int[2 * terms];
            touchedCount = 0;
        }
        constant = stated.constant(equation);
        onlyKnownLeft = true;
        for (int term = stated.firstTerm(equation); term < stated.endTerm(equation); term++) {
            int root = find(stated.cell(term));
            if (isFixed(root)) {
                constant -= stated.coefficient(term) * facts.value(root);
                onlyKnownLeft &= known.get(root);
            } else {
                if (!isTouched[root]) {
                    isTouched[root] = true;
                    touched[touchedCount++] = root;
                }
                coefficientOf[root] += stated.coefficient(term);
            }
        }
        int kept = 0;
        for (int i = 0; i < touchedCount; i++) {
            if (coefficientOf[touched[i]] != 0) {
                touched[kept++] = touched[i];
            } else {
                isTouched[touched[i]] = false;
            }
        }
        touchedCount = kept;
    }

    private void forget() {
        for (int i = 0; i < touchedCount; i++) {
            coefficientOf[touched[i]] = 0;
            isTouched[touched[i]] = false;
        }
        touchedCount = 0;
    }

    private void merge(int one, int other) {
        int root = Math.min(one, other);
        int child = Math.max(one, other);
        parent[child] = root;
        sensitive.set(root, sensitive.get(root) || sensitive.get(child));
        zeros.set(root, zeros.get(root) || zeros.get(child));
        known.set(root, known.get(root) || known.get(child));
    }

    private int find(int cell) {
        int root = cell;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /**
     * A known zero is seen by every reader, unless it is known to equal a sum that must not be seen; and what an
     * earlier release showed, whatever it is.
     */
    private boolean isFixed(int root) {
        return known.get(root) || (zeros.get(root) && !sensitive.get(root));
    }

    /** The unknown of every cell, numbered from 0 in the order of their first cells. */
    int[] ofCells() {
        int[] number = new int[parent.length];
        int count = 0;
        for (int cell = 0; cell < parent.length; cell++) {
            int root = find(cell);
            number[cell] = root == cell ? count++ : number[root];
        }
        return number;
    }

    /** The equations between the unknowns, each once, without those that say nothing any more. */
    Equations equations(int[] unknownOfCell) {
        Equations equations = new Equations();
        Set<IntBuffer> seen = new HashSet<>();
        for (int e = 0; e < stated.count(); e++) {
            reduce(e);
            Arrays.sort(touched, 0, touchedCount);
            if (touchedCount > 0 && seen.add(text(unknownOfCell))) {
                for (int i = 0; i < touchedCount; i++) {
                    equations.term(coefficientOf[touched[i]], unknownOfCell[touched[i]]);
                }
                equations.end(constant);
            }
            forget();
        }
        return equations;
    }

    private IntBuffer text(int[] unknownOfCell) {
        int sign = Integer.signum(coefficientOf[touched[0]]);
        int[] text = new int[2 * touchedCount];
        for (int i = 0; i < touchedCount; i++) {
            text[2 * i] = unknownOfCell[touched[i]];
            text[2 * i + 1] = sign * coefficientOf[touched[i]];
        }
        return IntBuffer.wrap(text);
    }

    /** Whether readers of earlier releases know it, whatever is hidden now. */
    boolean isKnown(int cell) {
        return known.get(find(cell));
    }

    boolean isFixedCell(int cell) {
        return isFixed(find(cell));
    }
}
