package keinen.risk;

/**
 * How many persons stand in small classes: k-anonymity (Samarati and Sweeney, 1998) and uniqueness in the records.
 *
 * @param persons all who are in a class
 * @param classes that have anybody
 * @param ofOne classes of one person
 * @param below persons in classes of fewer than k
 */
public record ClassSizes(long persons, long classes, long ofOne, long below) {
    private static final ClassSizes NONE = new ClassSizes(0, 0, 0, 0);

    public static ClassSizes of(ClassCounts counts, int k) {
        ClassSizes[] sizes = {NONE};
        counts.forEach((number, persons) -> sizes[0] = sizes[0].plus(persons, k));
        return sizes[0];
    }

    private ClassSizes plus(long more, int k) {
        return new ClassSizes(persons + more, classes + 1, ofOne + (more == 1 ? 1 : 0), below + (more < k ? more : 0));
    }

    /** The share of persons in classes of fewer than k; 0 where there is nobody. */
    public double shareBelow() {
        return persons == 0 ? 0 : (double) below / persons;
    }

    /** The share of persons whom nobody is like; 0 where there is nobody. */
    public double shareOfOne() {
        return persons == 0 ? 0 : (double) ofOne / persons;
    }
}
