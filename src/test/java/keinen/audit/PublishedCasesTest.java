package keinen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import keinen.finding.Failure;
import keinen.finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that others have published with the answer, and a few whose answer can be found by hand. */
class PublishedCasesTest {
    @TempDir
    private Path folder;

    private Written system;

    @BeforeEach
    void open() {
        system = Written.in(folder);
    }

    /** Handbook on Statistical Disclosure Control, second edition, example 3. */
    @Test
    void theHandbooksTwoByTwoHasThePublishedIntervals() {
        assertThat(system.intervals(
                        "r1=7 r2=3 r3=6 c1=9 c2=7 t=16 x11=? x12=? x21=? x22=? x31=3 x32=3",
                        "r1 = x11 + x12",
                        "r2 = x21 + x22",
                        "r3 = x31 + x32",
                        "c1 = x11 + x21 + x31",
                        "c2 = x12 + x22 + x32",
                        "t = r1 + r2 + r3"))
                .isEqualTo("x11=3..6 x12=1..4 x21=0..3 x22=0..3");
    }

    /** The R package sdcTable, counts of {@code microdata1} by region and gender, cells 5, 6, 11 and 12 hidden. */
    @Test
    void theAttackOnMicrodata1GivesThePublishedInterval() {
        assertThat(system.intervals(
                        "t=100 tm=55 tf=45 A=20 Am=? Af=? B=33 Bm=14 Bf=19 C=22 Cm=? Cf=? D=25 Dm=11 Df=14",
                        "t = tm + tf",
                        "A = Am + Af",
                        "B = Bm + Bf",
                        "C = Cm + Cf",
                        "D = Dm + Df",
                        "t = A + B + C + D",
                        "tm = Am + Bm + Cm + Dm",
                        "tf = Af + Bf + Cf + Df"))
                .isEqualTo("Am=8..20 Af=0..12 Cm=10..22 Cf=0..12");
    }

    /**
     * The vignette on small counts of the R package GaussSuppression, table 7 without its handling of singletons: young
     * Spain 5, Iceland 0, Portugal 0; old 6, 3, 4; hidden are the cells of table 2.
     */
    @Test
    void allOfSmallCountsFollowsWhereSingletonsAreNotHandled() {
        assertThat(system.intervals(
                        "T=18 T-EU=15 T-non=3 T-S=11 T-P=4 T-I=3 o=13 o-EU=? o-non=? o-S=6 o-P=? o-I=? y=5 y-EU=? y-non=?"
                                + " y-S=5 y-P=? y-I=?",
                        smallCounts()))
                .isEqualTo("o-EU=10..10 o-non=3..3 o-P=4..4 o-I=3..3 y-EU=5..5 y-non=0..0 y-P=0..0 y-I=0..0");
    }

    private static String[] smallCounts() {
        Stream<String> byAge = Stream.of("T", "o", "y")
                .flatMap(age -> Stream.of(
                        age + " = " + age + "-EU + " + age + "-non",
                        age + "-EU = " + age + "-S + " + age + "-P",
                        age + "-non = " + age + "-I"));
        Stream<String> byPlace = Stream.of("", "-EU", "-non", "-S", "-P", "-I")
                .map(place -> "T" + place + " = o" + place + " + y" + place);
        return Stream.concat(byAge, byPlace).toArray(String[]::new);
    }

    /** The same vignette, table 9: young 3, 1, 17 and old 10, 11, 17 in Iceland, Portugal, Spain. */
    @Test
    void thePatternsOfTableNineHaveThePublishedIntervals() {
        String[] equations = {
            "y = yI + yP + yS",
            "o = oI + oP + oS",
            "I = yI + oI",
            "P = yP + oP",
            "S = yS + oS",
            "T = y + o",
            "T = I + P + S"
        };
        assertThat(system.intervals("T=59 y=21 o=38 I=13 P=12 S=34 yI=? yP=? yS=17 oI=? oP=? oS=17", equations))
                .contains("yI=0..4 yP=0..4");
        assertThat(system.intervals("T=59 y=21 o=38 I=13 P=12 S=34 yI=? yP=? yS=? oI=? oP=? oS=?", equations))
                .contains("yI=0..13 yP=0..12");
    }

    /**
     * Three ways to mask small counts that the ministry considered for open data of care insurance
     * (https://wic-net.com/material/document/9608/16); the second cell of A is true 2.
     */
    @Test
    void roundingLeavesIntervalsOfItsKind() {
        String[] equations = {
            "1T = 1A + 1B + 1C",
            "2T = 2A + 2B + 2C",
            "3T = 3A + 3B + 3C",
            "TA = 1A + 2A + 3A",
            "TB = 1B + 2B + 3B",
            "TC = 1C + 2C + 3C",
            "TT = 1T + 2T + 3T",
            "TT = TA + TB + TC"
        };
        String up = system.intervals(
                "1A=?11..20 1B=?11..20 1C=?31..40 1T=?51..60 2A=?1..9 2B=?301..310 2C=?991..1000 2T=?1301..1310"
                        + " 3A=?21..30 3B=?51..60 3C=?31..40 3T=?111..120 TA=?31..40 TB=?371..380 TC=?1061..1070 TT=?1471..1480",
                equations);
        assertThat(up).contains("1A=11..18", "2A=1..8", "2B=301..310", "2C=991..1000");
        String halfUp = system.intervals(
                "1A=?5..14 1B=?5..14 1C=?35..44 1T=?55..64 2A=?1..9 2B=?305..314 2C=?995..1004 2T=?1295..1304"
                        + " 3A=?25..34 3B=?55..64 3C=?25..34 3T=?115..124 TA=?35..44 TB=?365..374 TC=?1065..1074 TT=?1475..1484",
                equations);
        assertThat(halfUp).contains("2A=1..4", "2B=305..308", "2C=995..998");
        String totalsUp = system.intervals(
                "1A=11 1B=12 1C=36 1T=?51..60 2A=?1..9 2B=305 2C=995 2T=?1301..1310 3A=26 3B=55 3C=34 3T=?111..120"
                        + " TA=?31..40 TB=?371..380 TC=?1061..1070 TT=?1471..1480",
                equations);
        assertThat(totalsUp).contains("2A=1..3");
    }

    /** By hand: 8 × 11.25 = 90. */
    @Test
    void aMeanTellsACount() {
        String all = "n=?7..11 total=? mean=11.25";
        assertThat(system.intervals(all.replace("n=?7..11", "n=8"), "total = n mean"))
                .isEqualTo("total=90..90");
        assertThat(system.intervals("sum=90 n=? mean=11.25", "sum = mean n")).isEqualTo("n=8..8");
    }

    /**
     * Counts printed with an error of up to 2 (9, 14, 19) and means printed rounded (11.25, 7.9167, 9.25); a remainder in units
     * of the last printed digit says what rounding can hide. By hand: 8 × 11.25 + 12 × 7.91667 = 185 = 20 × 9.25.
     */
    @Test
    void roundedMeansTellCountsThatWereChanged() {
        assertThat(system.intervals(
                        "n1=?7..11 n2=?12..16 n3=?17..21 s1=? s2=? s3=? e1=?-5..5 e2=?-7..7 e3=?-10..10",
                        "n3 = n1 + n2",
                        "s3 = s1 + s2",
                        "100 s1 = 1125 n1 + e1",
                        "10000 s2 = 79167 n2 + e2",
                        "100 s3 = 925 n3 + e3"))
                .startsWith("n1=8..8 n2=12..12 n3=20..20 s1=90..90 s2=95..95 s3=185..185");
    }

    private static final String[] WARDS = {
        "p2 = p1 + ps1 - pe1",
        "p3 = p2 + ps2 - pe2",
        "q2 = q1 + qs1 - qe1",
        "q3 = q2 + qs2 - qe2",
        "c2 = c1 + cs1 - ce1",
        "c3 = c2 + cs2 - ce2",
        "c1 = p1 + q1",
        "c2 = p2 + q2",
        "c3 = p3 + q3",
        "cs1 = ps1 + qs1",
        "cs2 = ps2 + qs2",
        "ce1 = pe1 + qe1",
        "ce2 = pe2 + qe2"
    };

    @Test
    void stocksTellFlows() {
        assertThat(system.intervals(
                        "p1=25 p2=22 p3=25 q1=140 q2=142 q3=140 c1=165 c2=164 c3=165 ps1=? ps2=6 pe1=7 pe2=? qs1=? qs2=12"
                                + " qe1=9 qe2=? cs1=15 cs2=18 ce1=16 ce2=17",
                        WARDS))
                .isEqualTo("ps1=4..4 pe2=3..3 qs1=11..11 qe2=14..14");
    }

    @Test
    void flowsOfWardsAreHiddenByHidingMoreOfThem() {
        assertThat(system.intervals(
                        "p1=25 p2=22 p3=25 q1=140 q2=142 q3=140 c1=165 c2=164 c3=165 ps1=? ps2=? pe1=? pe2=? qs1=? qs2=?"
                                + " qe1=? qe2=? cs1=15 cs2=18 ce1=16 ce2=17",
                        WARDS))
                .contains("ps1=0..13", "pe2=0..15");
    }

    private static final String FIRST = "計=105 高齢=40 母子=? 障害=? 傷病=22 その他=31";

    @Test
    void aLaterReleaseOpensAnEarlierOne() {
        assertThat(system.intervals(FIRST, "計 = 高齢 + 母子 + 障害 + 傷病 + その他")).isEqualTo("母子=0..12 障害=0..12");
        String second = FIRST + " 障害と傷病=31";
        String[] equations = {"計 = 高齢 + 母子 + 障害 + 傷病 + その他", "障害と傷病 = 障害 + 傷病"};
        assertThat(system.identities(second, equations))
                .containsExactly("母子 = 105 − 40 − 22 − 31 − (31 − 22) = 3", "障害 = 31 − 22 = 9");
    }

    @Test
    void aShareTellsTheEventsOfACohort() {
        assertThat(system.intervals("n0=100 n1=95 events=? censored=?", "n1 = n0 - events - censored"))
                .isEqualTo("events=0..5 censored=0..5");
        assertThat(system.intervals(
                        "n0=100 n1=95 events=? censored=? S=0.970",
                        "n1 = n0 - events - censored",
                        "S ~ (n0 - events) / n0"))
                .isEqualTo("events=3..3 censored=2..2");
    }

    @Test
    void oneCellWithTwoValuesIsAContradiction() {
        assertThatThrownBy(() -> system.intervals("a=5 again=6 b=? t=9", "a = again", "t = a + b"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.DATA))
                .hasMessageContaining("'a = again' cannot hold (left less right is -1)");
    }

    @Test
    void equationsThatCannotHoldTogetherAreTheFewest() {
        assertThatThrownBy(() -> system.intervals(
                        "a=? b=? c=? s=10 t=4 u=3 v=9", "s = a + b", "t = a + c", "v = c + b", "u = b", "a = 0"))
                .hasMessageContaining("equations cannot hold together");
    }

    @Test
    void sumsOfPairsTellEachOfThree() {
        assertThat(system.identities("p=5 q=7 r=8 a=? b=? c=?", "p = a + b", "q = b + c", "r = a + c"))
                .first()
                .asString()
                .matches("a = .*0.5 × 5.*0.5 × 7.* = 3, from 'p = a \\+ b', 'q = b \\+ c', 'r = a \\+ c'");
    }

    @Test
    void zerosThatOnlyBoundsTellAreSaidSo() {
        assertThat(system.identities("t=0 a=? b=?", "t = a + b"))
                .containsExactly(
                        "a = 0, because no cell is below 0, and by 't = a + b'",
                        "b = 0, because no cell is below 0, and by 't = a + b'");
    }

    @Test
    void whatNothingBoundsIsEndless() {
        assertThat(system.intervals("t=3 a=? b=? c=?none..", "t = a - b")).isEqualTo("a=3.. b=0.. c=..");
    }

    @Test
    void halvesAreFarAwayFromWholeNumbers() {
        String cells = "t=5 a=? b=? c=?";
        assertThat(system.realIntervals(cells, "t = 2 a + 4 b + c", "1 = c")).isEqualTo("a=0..2 b=0..1 c=1..1");
        assertThat(system.intervals("t=6 a=? b=?", "t = 4 a + 2 b")).isEqualTo("a=0..1 b=1..3");
        assertThat(system.realIntervals("t=7 a=? b=?", "t = 3 a + 2 b")).isEqualTo("a=0..7/3 b=0..3.5");
    }

    /** Made up; the first two digits and the last are places in a dimension each, T is a margin. */
    private static final String CUBE =
            "cTTT=37 cTT0=13 cTT1=10 cTT2=14 cT0T=12 cT00=? cT01=5 cT02=? cT1T=9 cT10=? cT11=? cT12=5 cT2T=1"
                    + "6 cT20=8 cT21=? cT22=? c0TT=12 c0T0=? c0T1=? c0T2=7 c00T=? c000=0 c001=? c002=0 c01T=? c010=0 c"
                    + "011=0 c012=? c02T=7 c020=? c021=0 c022=? c1TT=12 c1T0=4 c1T1=? c1T2=? c10T=7 c100=? c101=? c102"
                    + "=? c11T=? c110=? c111=? c112=0 c12T=? c120=? c121=0 c122=? c2TT=13 c2T0=? c2T1=5 c2T2=? c20T=? "
                    + "c200=? c201=? c202=? c21T=? c210=? c211=? c212=? c22T=? c220=? c221=? c222=?";

    private static String[] cube() {
        List<String> equations = new ArrayList<>();
        List<String> places = List.of("0", "1", "2", "T");
        for (String one : places) {
            for (String other : places) {
                String around = "c%1$s" + one + other + ",c" + one + "%1$s" + other + ",c" + one + other + "%1$s";
                for (String cell : around.split(",")) {
                    equations.add(cell.formatted("T") + " = " + cell.formatted("0") + " + " + cell.formatted("1")
                            + " + " + cell.formatted("2"));
                }
            }
        }
        return equations.toArray(String[]::new);
    }

    @Test
    void aTableOfThreeDimensionsHasCornersThatAreNotWhole() {
        assertThat(system.realIntervals(CUBE, cube())).contains("c200=0..4.5");
        assertThat(system.intervals(CUBE, cube())).contains("c200=0..4 ");
    }
}
