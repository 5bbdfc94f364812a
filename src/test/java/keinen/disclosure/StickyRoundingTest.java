package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import keinen.measure.CellTable;
import keinen.measure.CellTable.KeyType;
import org.junit.jupiter.api.Test;

/** A cell of one value is rounded alike wherever and whenever it stands. */
class StickyRoundingTest {
    private static final int[] COUNTS = {0, 1, 2, 3, 4, 5, 7, 12, 16, 17, 18, 299};

    @Test
    void everyCellBecomesAMultipleNextToIt() {
        CellTable table = wards("table", COUNTS);
        ProtectedTable shown = round(table, 5, "key number one of tests");
        for (int row = 0; row < table.rows(); row++) {
            long rounded = shown.value(0, row).orElseThrow();
            assertThat(rounded % 5).isZero();
            assertThat(Math.abs(rounded - table.value(0, row))).isLessThan(5);
        }
    }

    @Test
    void theSameGroupWithTheSameValueIsRoundedAlikeInEveryTableAndMonth() {
        long march = rounded(month("stocks", "2020-03", 17), "key number one of tests");
        assertThat(rounded(month("stocks", "2024-09", 17), "key number one of tests"))
                .isEqualTo(march);
        assertThat(rounded(month("others", "2020-03", 17), "key number one of tests"))
                .isEqualTo(march);
    }

    @Test
    void anotherKeyRoundsOtherwise() {
        CellTable table = wards("table", IntStream.range(0, 60).map(i -> 2).toArray());
        assertThat(values(round(table, 5, "key number one of tests")))
                .isEqualTo(values(round(table, 5, "key number one of tests")))
                .isNotEqualTo(values(round(table, 5, "key number two of tests")));
    }

    /**
     * 17 becomes 15 with probability 1/3 and else 18, as the <a
     * href="https://sdctools.github.io/HandbookSDC/">SDC Handbook</a> has it for base 3; over 3,000
     * keys four standard errors of the share are 0.035.
     */
    @Test
    void onAverageOverKeysNothingIsAdded() {
        CellTable table = wards("table", 17);
        double up = IntStream.range(0, 3_000)
                .filter(i -> round(table, 3, "the key of tests, no. " + i)
                                .value(0, 0)
                                .orElseThrow()
                        == 18)
                .count();
        assertThat(up / 3_000).isCloseTo(2.0 / 3, within(0.035));
    }

    @Test
    void aShortKeyIsNone() {
        assertThatThrownBy(() -> RoundingKey.of("too short"))
                .hasMessage("Invalid rounding key: 9 characters (must be 16 or more)");
    }

    /** RFC 4231 has no key of this kind; what is told of a key must not be a part of what rounds by it. */
    @Test
    void aFingerprintTellsKeysApart() {
        String one = RoundingKey.of("key number one of tests").fingerprint();
        assertThat(one)
                .hasSize(8)
                .isEqualTo(RoundingKey.of("key number one of tests").fingerprint());
        assertThat(RoundingKey.of("key number two of tests").fingerprint()).isNotEqualTo(one);
    }

    private static long rounded(CellTable table, String key) {
        return round(table, 5, key).value(0, 0).orElseThrow();
    }

    private static List<Long> values(ProtectedTable table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> table.value(0, row).orElseThrow())
                .toList();
    }

    private static ProtectedTable round(CellTable table, int base, String key) {
        Rounding rounding = new Rounding(base, 1_000_000, 365, 6, Optional.of(RoundingKey.of(key)));
        Protection protection = new Protection(false, 10, true, 0, 0, 0, 0, Optional.of(rounding));
        return Gate.protect(List.of(table), protection).get(0);
    }

    private static CellTable wards(String name, int... counts) {
        return Tables.counts(
                name,
                List.of("ward"),
                IntStream.range(0, counts.length)
                        .boxed()
                        .flatMap(i -> java.util.stream.Stream.of("W" + i, counts[i]))
                        .toArray());
    }

    private static CellTable month(String name, String month, int count) {
        CellTable.Builder table = new CellTable.Builder(
                name,
                name,
                List.of("ward"),
                List.of(new CellTable.Key("month", KeyType.MONTH)),
                List.of(new CellTable.Value("on_aid", CellTable.Unit.COUNT, true)));
        return table.row("W1", month).count(0, count, count).build();
    }
}
