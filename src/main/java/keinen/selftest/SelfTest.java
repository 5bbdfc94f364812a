package keinen.selftest;

import java.util.List;

/**
 * Every published case that the program carries, each by the class that computes its figures.
 *
 * <p>Cases that have no measure here are left out: regression, time series, inequality, and multi-state histories in
 * which a person goes to and fro between states before the end (the occupancy of states is not one of the measures).
 */
public final class SelfTest {
    private static final List<Study> STUDIES = List.of(
            new Study("aml", SpellStudy::new),
            new Study("freireich", SpellStudy::new),
            new Study("three-and-three", SpellStudy::new),
            new Study("three-and-three-censored", SpellStudy::new),
            new Study("lung", SpellStudy::new),
            new Study("veteran", SpellStudy::new),
            new Study("ovarian", SpellStudy::new),
            new Study("left-truncated", SpellStudy::new),
            new Study("competing-risks", ReasonStudy::new),
            new Study("equal-incidence", ReasonStudy::new),
            new Study("overlapping-benefits", BenefitStudy::new),
            new Study("ever-present", StockStudy::new),
            new Study("stock-residuals", study -> new Arithmetic()),
            new Study("closures", ClosureStudy::new),
            new Study("down-syndrome", StandardisedRate::new),
            new Study("direct-rate", StandardisedRate::new),
            new Study("counts-and-shares", study -> new Arithmetic()),
            new Study("indirect-ratio", study -> new Arithmetic()),
            new Study("das-gupta-2.1", FactorStudy::ofProducts),
            new Study("das-gupta-2.2", FactorStudy::ofProducts),
            new Study("das-gupta-2.3", FactorStudy::ofProducts),
            new Study("das-gupta-4.3", FactorStudy::ofProducts),
            new Study("das-gupta-4.4", study -> FactorStudy.ofShare(study, 1)),
            new Study("das-gupta-5.1", CellStudy::new),
            new Study("das-gupta-5.3", CellStudy::new),
            new Study("das-gupta-6.5", study -> FactorStudy.ofShare(study, 1000)));

    private SelfTest() {}

    /** The names of the cases, in the order in which they are run. */
    public static List<String> cases() {
        return STUDIES.stream().map(Study::name).toList();
    }

    /** The comparisons of one case. */
    public static List<Comparison> run(String name) {
        return study(name).compare();
    }

    static Study study(String name) {
        return STUDIES.stream()
                .filter(study -> study.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown case '" + name + "'"));
    }
}
