package keinen.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import keinen.statistics.Estimate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SelfTestTest {

    @TestFactory
    Stream<DynamicTest> everyPublishedFigureOfACaseIsComputed() {
        return SelfTest.cases().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(SelfTest.run(name)).isNotEmpty().allSatisfy(comparison -> {
                            assertThat(comparison.agrees()).as(comparison.csv()).isTrue();
                            assertThat(comparison.source()).isNotEmpty();
                        })));
    }

    /** Every figure is changed by a little more than rounding could: the check can fail, for each of them. */
    @TestFactory
    Stream<DynamicTest> aFigureThatIsPrintedOtherwiseDoesNotAgree() {
        return SelfTest.cases().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertThat(SelfTest.study(name).compare(mutated(name)))
                                .noneMatch(Comparison::agrees)));
    }

    private static List<ExpectedFigure> mutated(String name) {
        List<ExpectedFigure> mutated = new ArrayList<>();
        for (ExpectedFigure figure : ExpectedFigure.of(Resource.lines(name, "figures.csv"))) {
            String text = figure.printed().text();
            String other = text.equals(PrintedFigure.NOT_AVAILABLE) ? "1" : otherwise(text);
            mutated.add(new ExpectedFigure(figure.source(), figure.figure(), new PrintedFigure(other)));
        }
        return mutated;
    }

    /** By two units of the last digit, or three billionths where that is more. */
    private static String otherwise(String text) {
        BigDecimal printed = new BigDecimal(text);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(printed.scale());
        BigDecimal step = printed.abs().multiply(new BigDecimal("3e-9")).max(unit.multiply(BigDecimal.valueOf(2)));
        return printed.add(step.setScale(printed.scale(), RoundingMode.UP)).toPlainString();
    }

    @Test
    void aFigureMayDifferByHalfAUnitOfItsLastPrintedDigit() {
        PrintedFigure printed = new PrintedFigure("-.6670");
        assertThat(printed.agreesWith(Estimate.of(-0.66704))).isTrue();
        assertThat(printed.agreesWith(Estimate.of(-0.66706))).isFalse();
        assertThat(new PrintedFigure("293").agreesWith(Estimate.of(293.01))).isFalse();
        assertThat(new PrintedFigure("3.396388699").agreesWith(Estimate.of(3.3963886995)))
                .isTrue();
        assertThat(new PrintedFigure("0").agreesWith(Estimate.of(1e-9))).isFalse();
    }

    @Test
    void whatIsNotAvailableMustBeUndefinedAndNothingElse() {
        PrintedFigure none = new PrintedFigure("NA");
        assertThat(none.agreesWith(Estimate.UNDEFINED)).isTrue();
        assertThat(none.agreesWith(Estimate.HIDDEN)).isFalse();
        assertThat(none.agreesWith(Estimate.of(0))).isFalse();
        assertThat(new PrintedFigure("0").agreesWith(Estimate.UNDEFINED)).isFalse();
    }

    @Test
    void aRowNamesWhatItCompares() {
        ExpectedFigure expected = new ExpectedFigure("Somebody, 1990", "median all", new PrintedFigure("4"));
        assertThat(Comparison.of("made-up", expected, Estimate.of(5)).csv())
                .isEqualTo("made-up,\"Somebody, 1990\",median all,4,5,0.25,no");
        assertThat(Comparison.of("made-up", expected, Estimate.UNDEFINED).csv())
                .isEqualTo("made-up,\"Somebody, 1990\",median all,4,NA,NA,no");
    }

    @Test
    void aWrongFigureOrCaseIsADefect() {
        assertThatThrownBy(() -> new SpellStudy("aml").of("mode", "all")).hasMessage("Unknown figure 'mode all'");
        assertThatThrownBy(() -> SelfTest.run("amk")).hasMessage("Unknown case 'amk'");
    }
}
