package keinen.synth;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The 24 wards of Osaka with the figures that make them differ: households and persons on aid and the rate per 1,000
 * inhabitants in June 2016 (大阪市 生活保護の適用状況). A ward is an index into the table.
 *
 * <p>The published table that was at hand breaks off within Nishinari (西成区); its persons are the city's less the
 * other wards' and less one person for each of the 802 households outside the wards, its rate is the one of 2012.
 */
final class Wards {

    private record Ward(
            String code, String ja, String en, int households, int persons, double perMille, double yearlyGrowth) {}

    private static final Ward[] TABLE = {
        new Ward("27127", "北区", "Kita", 2182, 2558, 20.3, 0.020),
        new Ward("27102", "都島区", "Miyakojima", 2750, 3338, 31.7, 0.004),
        new Ward("27103", "福島区", "Fukushima", 717, 876, 12.0, 0.015),
        new Ward("27104", "此花区", "Konohana", 2135, 2874, 43.3, -0.003),
        new Ward("27128", "中央区", "Chuo", 1773, 2085, 21.9, 0.024),
        new Ward("27106", "西区", "Nishi", 1284, 1528, 16.1, 0.022),
        new Ward("27107", "港区", "Minato", 3279, 4209, 51.3, -0.005),
        new Ward("27108", "大正区", "Taisho", 2802, 3686, 56.9, -0.012),
        new Ward("27109", "天王寺区", "Tennoji", 1263, 1531, 19.9, 0.015),
        new Ward("27111", "浪速区", "Naniwa", 4944, 5881, 82.9, 0.020),
        new Ward("27113", "西淀川区", "Nishiyodogawa", 2795, 3603, 37.7, -0.002),
        new Ward("27123", "淀川区", "Yodogawa", 5222, 6584, 37.0, 0.006),
        new Ward("27114", "東淀川区", "Higashiyodogawa", 8178, 11034, 62.8, 0.002),
        new Ward("27115", "東成区", "Higashinari", 2894, 3634, 45.0, 0.006),
        new Ward("27116", "生野区", "Ikuno", 7629, 9335, 71.8, -0.006),
        new Ward("27117", "旭区", "Asahi", 3588, 4575, 50.0, -0.004),
        new Ward("27118", "城東区", "Joto", 4212, 5386, 32.7, 0.004),
        new Ward("27124", "鶴見区", "Tsurumi", 2035, 2995, 26.9, 0.001),
        new Ward("27119", "阿倍野区", "Abeno", 2563, 3151, 29.1, 0.005),
        new Ward("27125", "住之江区", "Suminoe", 4935, 6815, 55.7, -0.008),
        new Ward("27120", "住吉区", "Sumiyoshi", 7513, 9927, 64.5, -0.003),
        new Ward("27121", "東住吉区", "Higashisumiyoshi", 6663, 8385, 66.3, -0.003),
        new Ward("27126", "平野区", "Hirano", 9638, 13457, 68.6, -0.007),
        new Ward("27122", "西成区", "Nishinari", 24516, 26808, 234.7, -0.012),
    };

    /** Persons on aid in the whole city when the table was published. */
    static final double CITY_PERSONS = 145_057;

    private static final int YEAR_OF_TABLE = 2016;
    private static final double MEAN_PERSONS_OF_FAMILY = 2.60;

    /** Families lose members while they are on aid, so that more come than are there. */
    private static final double FAMILIES_SHRINK = 1.20;

    private static final Weights HOUSEHOLDS = Weights.of(column(Ward::households));
    private static final double[] FAMILIES = column(
            ward -> FAMILIES_SHRINK * ((double) ward.persons() / ward.households() - 1) / (MEAN_PERSONS_OF_FAMILY - 1));
    private static final double[] NEWCOMERS = column(ward -> Math.sqrt(ward.perMille() / 53.7));

    private Wards() {}

    static int count() {
        return TABLE.length;
    }

    static String code(int ward) {
        return TABLE[ward].code();
    }

    static String ja(int ward) {
        return TABLE[ward].ja();
    }

    static String en(int ward) {
        return TABLE[ward].en();
    }

    /** The ward of a household that comes on aid. */
    static int pick(Dice dice) {
        return HOUSEHOLDS.pick(dice);
    }

    /** The share of a ward's households that have more than one member. */
    static double familyShare(int ward) {
        return FAMILIES[ward];
    }

    /**
     * How often households come on aid soon after they became residents, against the city (1): the wards differ from
     * under 5 % to a third (大阪市・大阪市立大学 生活保護受給者の分析, 2017).
     */
    static double newcomers(int ward) {
        return NEWCOMERS[ward];
    }

    /** By what share of its inhabitants a ward grows in a year; negative where it shrinks. */
    static double yearlyGrowth(int ward) {
        return TABLE[ward].yearlyGrowth();
    }

    /** Inhabitants in a fiscal year: persons over rate in 2016, then a slow drift. */
    static double population(int ward, int fiscalYear) {
        Ward row = TABLE[ward];
        double then = row.persons() * 1000.0 / row.perMille();
        return then * StrictMath.pow(1 + row.yearlyGrowth(), fiscalYear - YEAR_OF_TABLE);
    }

    private static double[] column(ToDoubleFunction<Ward> figure) {
        return Arrays.stream(TABLE).mapToDouble(figure).toArray();
    }
}
