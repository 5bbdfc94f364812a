package keinen.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a contributor gives to a cell in several amounts is one contribution. */
class MoneyTallyTest {
    private static final int A = 1;
    private static final int B = 2;
    private static final int C = 3;

    /** Cells v1 to v7 of the tests of the R package GaussSuppression (dominance by holder, without weights). */
    private static final int[][][] AMOUNTS = {
        {{A, 100}},
        {{B, 10}, {C, 90}},
        {{A, 80}, {C, 20}},
        {{C, 70}, {C, 30}},
        {{A, 10}, {B, 10}, {C, 80}},
        {{A, 70}, {A, 10}, {A, 10}, {B, 10}},
        {{A, 20}, {A, 10}, {B, 10}, {C, 60}},
    };

    private static final double[] SHARES_OF_THE_TWO_LARGEST = {1, 1, 1, 1, .9, 1, .9};

    @Test
    void theTwoLargestContributorsHaveTheSharesThatGaussSuppressionFinds() {
        for (int cell = 0; cell < AMOUNTS.length; cell++) {
            MoneyTally tally = new MoneyTally(1);
            int person = 0;
            for (int[] amount : AMOUNTS[cell]) {
                if (amount[0] != person) {
                    tally.begin(1);
                    person = amount[0];
                }
                tally.add(0, amount[1]);
            }
            tally.end();
            double share = (double) (tally.tops()[0] + tally.tops()[1]) / tally.sums()[0];
            assertThat(share).as("v" + (cell + 1)).isEqualTo(SHARES_OF_THE_TWO_LARGEST[cell]);
        }
    }
}
