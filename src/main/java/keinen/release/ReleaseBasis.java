package keinen.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import keinen.job.PeriodMarks;
import keinen.job.Plan;
import keinen.job.Rules;
import keinen.time.Month;

/**
 * Everything that the numbers of a release depend on. Two runs of one basis give the same bytes, so a basis that was
 * released once is not released again.
 */
public sealed interface ReleaseBasis permits Basis, PublishedBasis {
    /** The job's name. */
    String job();

    Plan.Title title();

    /** The last month that the release looks at. */
    Month asOf();

    Plan.Outputs outputs();

    /** The columns whose codes stand in the tables, with the labels of the codes. */
    List<keinen.dictionary.Column> coded();

    /** The publications that figures were taken from as they are; none where all were counted. */
    List<String> publications();

    /** What a job says of its periods as series; nothing for published figures, which tell it cell by cell. */
    Optional<PeriodMarks> marks();

    /** Whether anything may be hidden from the readers. */
    boolean hidesCells();

    /** To what all values are rounded; nothing where they are shown as they are, or hidden. */
    Optional<Rules.Rounding> rounding();

    /**
     * A hash of all that decides the numbers, in lower-case hexadecimal. Places of files and times of runs are no part
     * of it.
     */
    String identity();

    /** What the manifest tells of it. */
    ObjectNode json();
}
