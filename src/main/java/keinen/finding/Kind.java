package keinen.finding;

/**
 * What a finding means for the run, and so for the exit code of the process (after BSD's {@code sysexits}).
 *
 * <p>The order is the order of precedence: where several kinds were found together, the run ends with the code of
 * the kind that stands last here. A file that is wrong comes before a rule that refuses, because a rule can only be
 * read against a file that is right.
 */
public enum Kind {
    /** Worth saying, and no reason to stop. */
    NOTE(0),
    /** Another run holds the lock; the same command may succeed later. */
    BUSY(75),
    /** The rules do not allow what was asked for. */
    REFUSED(77),
    /** The data break the contract of their dataset file. */
    DATA(65),
    /** A result cannot be written where it should stand. */
    CANNOT_WRITE(73),
    /** A file that is named does not exist or cannot be read. */
    MISSING_INPUT(66),
    /** A job, dataset, code list or rules file is wrong. */
    DEFINITION(78),
    /** The command line is wrong. */
    USAGE(64),
    /** The program itself is wrong. */
    BUG(70);

    private final int exitCode;

    Kind(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
