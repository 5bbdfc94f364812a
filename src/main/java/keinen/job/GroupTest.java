package keinen.job;

import java.util.List;

/**
 * How the groups of a {@code survival} or {@code exits} table are compared.
 *
 * @param weights of the test between survival curves; the test between cumulative incidences has none
 * @param strata dimensions within whose codes the groups are compared; empty for a test without strata
 */
public record GroupTest(Weights weights, List<String> strata) {
    public static final GroupTest USUAL = new GroupTest(Weights.LOG_RANK, List.of());

    public GroupTest {
        strata = List.copyOf(strata);
    }

    /** What the months of a comparison count. */
    public enum Weights {
        /** All alike. */
        LOG_RANK,
        /** By the share that survives until then. */
        PETO
    }
}
