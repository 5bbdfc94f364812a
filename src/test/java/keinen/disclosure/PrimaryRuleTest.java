package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import keinen.measure.CellTable;
import keinen.measure.CellTable.Unit;
import org.junit.jupiter.api.Test;

/** The examples of chapter 4 of the SDC Handbook and of sdcTable, and the edges of the frequency rule. */
class PrimaryRuleTest {
    private static final int MANY = 100;

    @Test
    void aSumThatTheSecondLargestContributorCouldTakeApartIsUnsafeByPPercentOnly() {
        CellTable sum = sum(100_000, MANY, 50_000, 49_000);

        assertThat(isSensitive(dominance(1, 90), sum)).isFalse();
        assertThat(isSensitive(pPercent(3), sum)).isTrue();
    }

    @Test
    void aSumWithEnoughRestIsSafeByPPercentAndUnsafeByDominance() {
        CellTable sum = sum(110_000, MANY, 52_000, 50_000);

        assertThat(isSensitive(pPercent(10), sum)).isFalse();
        assertThat(isSensitive(dominance(2, 90.9), sum)).isTrue();
    }

    @Test
    void aDominatedSumMustBePossibleAsHighAsTheRuleWouldAllow() {
        CellTable sum = sum(330, 3, 300, 20);
        PrimaryRule rule = new PrimaryRule(dominance(1, 85));

        assertThat(rule.isSensitive(sum, 0, 0)).isTrue();
        assertThat(330 + rule.widthAbove(sum, 0, 0)).isEqualTo(353); // 300 / 0.85 = 352.94
    }

    @Test
    void oneLargeContributionMakesASumOfMicrodata1Unsafe() {
        CellTable cells = Microdata1.amounts().get(0);

        for (Protection protection : List.of(dominance(2, 75), pPercent(70))) {
            assertThat(sensitive(protection, cells)).containsExactly(1, 6);
        }
    }

    /** The ambiguity rule with q = 80 and p = 60 asks for as much as p% with 100 · 60 / 80 = 75. */
    @Test
    void thePqRuleIsThePPercentRuleOfItsQuotient() {
        assertThat(sensitive(pPercent(100.0 * 60 / 80), Microdata1.amounts().get(0)))
                .containsExactly(1, 6);
    }

    @Test
    void aCountOfTwoIsTheOnlySmallOneOfMicrodata1() {
        assertThat(sensitive(Tables.threshold(3, 5), Microdata1.counts().get(0)))
                .containsExactly(1);
    }

    /** As the vignettes of the R package GaussSuppression have it. */
    @Test
    void theCellsOfOneCompanyAreTheOnlySmallOnesOfMagnitude1() {
        assertThat(sensitive(Tables.threshold(2, 1), Magnitude1.table()))
                .extracting(Magnitude1::cell)
                .containsExactly("Entertainment Iceland", "Industry Spain");
    }

    @Test
    void fourCellsOfMagnitude1AreDominatedByTheirLargestCompany() {
        assertThat(sensitive(new Protection(true, 0, true, 1, 1, 80, 0), Magnitude1.table()))
                .extracting(Magnitude1::cell)
                .containsExactly(
                        "Entertainment Iceland", "Governmental Portugal", "Industry Portugal", "Industry Spain");
    }

    @Test
    void aCountIsSensitiveBelowTheThresholdAndFromOneOn() {
        CellTable counts = Tables.counts("t", List.of("ward"), "a", 0, "b", 1, "c", 9, "d", 10);
        PrimaryRule rule = new PrimaryRule(Tables.threshold(10, 5));

        assertThat(List.of(0, 1, 2, 3))
                .filteredOn(row -> rule.isSensitive(counts, 0, row))
                .containsExactly(1, 2);
    }

    @Test
    void aZeroIsASmallCountWhereZerosAreNotPublished() {
        CellTable counts = Tables.counts("t", List.of("ward"), "a", 0, "b", 10);
        PrimaryRule rule = new PrimaryRule(new Protection(true, 10, false, 5, 0, 0, 0));

        assertThat(List.of(0, 1))
                .filteredOn(row -> rule.isSensitive(counts, 0, row))
                .containsExactly(0);
    }

    @Test
    void aSumOfFewIsSensitiveEvenWhereItComesToNothing() {
        CellTable sum = sum(0, 2, 500, 0);

        assertThat(isSensitive(Tables.threshold(10, 5), sum)).isTrue();
    }

    @Test
    void countsKnowNoDominance() {
        CellTable counts = Tables.counts("t", List.of("ward"), "a", 12);

        assertThat(new PrimaryRule(dominance(1, 1)).isSensitive(counts, 0, 0)).isFalse();
    }

    private static List<Integer> sensitive(Protection protection, CellTable table) {
        PrimaryRule rule = new PrimaryRule(protection);
        return IntStream.range(0, table.rows())
                .filter(row -> rule.isSensitive(table, 0, row))
                .boxed()
                .toList();
    }

    private static boolean isSensitive(Protection protection, CellTable table) {
        return new PrimaryRule(protection).isSensitive(table, 0, 0);
    }

    private static CellTable sum(long sum, long contributors, long largest, long secondLargest) {
        return new CellTable.Builder(
                        "sums", "sums", List.of(), List.of(), List.of(new CellTable.Value("amount", Unit.YEN, true)))
                .row()
                .sum(0, sum, contributors, largest, secondLargest)
                .build();
    }

    private static Protection dominance(int n, double percent) {
        return new Protection(true, 3, true, 1, n, percent, 0);
    }

    private static Protection pPercent(double percent) {
        return new Protection(true, 3, true, 1, 0, 0, percent);
    }
}
