package keinen.audit;

/** No values of the hidden cells fit what was published. */
final class NoSolution extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSolution() {
        super("no solution", null, false, false);
    }
}
