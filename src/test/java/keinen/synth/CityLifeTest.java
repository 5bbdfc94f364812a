package keinen.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import keinen.time.Month;
import keinen.time.MonthRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads a city of 1,200 persons and eight years as an outsider would. */
class CityLifeTest {
    private static final MonthRange MONTHS = MonthRange.parse("2014-04..2022-03");
    private static final Pattern YEN = Pattern.compile("0|[1-9][0-9]*");
    private static final Map<Character, Integer> ERAS =
            Map.of('M', 1867, 'T', 1911, 'S', 1925, 'H', 1988, 'R', 2018, '2', 1911, '3', 1925, '4', 1988, '5', 2018);

    @TempDir
    static Path city;

    /** Every record, by person, in the order of the months. */
    private static final Map<String, List<Line>> LIVES = new HashMap<>();

    private static final List<Line> ALL = new ArrayList<>();

    /** A record's columns in the order of the header. */
    private record Line(int file, List<String> columns) {
        String person() {
            return columns.get(1);
        }

        String household() {
            return columns.get(2);
        }

        int birth() {
            return month(columns.get(3));
        }

        String ward() {
            return columns.get(5);
        }

        String type() {
            return columns.get(6);
        }

        String start() {
            return columns.get(8);
        }

        String end() {
            return columns.get(10);
        }

        int age() {
            return (file - birth()) / 12;
        }

        private static int month(String text) {
            return yearOf(text) * 12 + Integer.parseInt(text.substring(4, 6)) - 1;
        }

        private static int monthOfDay(String text) {
            return yearOf(text) * 12 + Integer.parseInt(text.substring(3, 5)) - 1;
        }

        private static int yearOf(String text) {
            return ERAS.getOrDefault(text.charAt(0), 0) + Integer.parseInt(text.substring(1, 3));
        }
    }

    @BeforeAll
    static void tellACity() throws IOException {
        SyntheticCity.of(1200, MONTHS, 20).writeTo(city, 2);
        for (int month = MONTHS.first().index(); month <= MONTHS.last().index(); month++) {
            byte[] bytes = Files.readAllBytes(city.resolve("exports/" + new Month(month) + ".csv"));
            String text = Charset.forName("windows-31j")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            assertThat(text).startsWith("対象年月,宛名番号,世帯番号,").endsWith("\r\n");
            String[] lines = text.split("\r\n", -1);
            for (String line : List.of(lines).subList(1, lines.length - 1)) {
                Line read = new Line(month, List.of(line.split(",", -1)));
                ALL.add(read);
                LIVES.computeIfAbsent(read.person(), person -> new ArrayList<>())
                        .add(read);
            }
        }
    }

    @Test
    void everyRecordHasAllColumnsAndTheMonthOfItsFile() {
        assertThat(ALL).allMatch(line -> line.columns().size() == 20);
        assertThat(ALL).allMatch(line -> Line.month(line.columns().get(0)) == line.file());
        assertThat(ALL)
                .allMatch(line -> line.columns().subList(12, 20).stream()
                        .allMatch(yen -> YEN.matcher(yen).matches()));
    }

    @Test
    void theMonthsOfTheLastEraStopWithIt() {
        Map<Integer, Set<String>> written = ALL.stream()
                .collect(Collectors.groupingBy(
                        Line::file, Collectors.mapping(line -> line.columns().get(0), Collectors.toSet())));

        assertThat(written.get(Month.of(2019, 4).index())).containsExactly("H31.04");
        assertThat(written.get(Month.of(2019, 5).index())).containsExactly("R01.05");
    }

    @Test
    void everyCodeStandsInItsListAndIsValidInItsMonth() throws IOException {
        codesAreOf("sex", 4);
        codesAreOf("wards", 5);
        codesAreOf("household-types", 6);
        codesAreOf("start-reasons", 9);
        codesAreOf("end-reasons", 11);
    }

    private static void codesAreOf(String list, int column) throws IOException {
        Map<String, Integer> validFrom = Files.readAllLines(city.resolve("codes/" + list + ".csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(
                        parts -> parts[0],
                        parts -> parts[3].isEmpty() ? 0 : Month.parse(parts[3]).index()));
        assertThat(ALL)
                .filteredOn(line -> !line.columns().get(column).isEmpty())
                .isNotEmpty()
                .allMatch(line -> validFrom.getOrDefault(line.columns().get(column), Integer.MAX_VALUE) <= line.file());
    }

    @Test
    void aPersonHasOneRecordAMonthAtMost() {
        Set<List<Object>> seen = new HashSet<>();
        assertThat(ALL).allMatch(line -> seen.add(List.of(line.person(), line.file())));
    }

    @Test
    void anEndStandsInTheLastRecordOfASpellOnlyAndWithItsReason() {
        assertThat(ALL)
                .allMatch(line -> line.end().isEmpty() == line.columns().get(11).isEmpty());
        assertThat(ALL).allMatch(line -> line.end().isEmpty() || Line.monthOfDay(line.end()) == line.file());
        assertThat(pairs(pair -> pair.months() == 1))
                .allMatch(pair -> pair.before().end().isEmpty());
        assertThat(pairs(pair -> !pair.before().start().equals(pair.after().start())))
                .isNotEmpty()
                .allMatch(pair -> !pair.before().end().isEmpty());
        assertThat(LIVES.values())
                .allMatch(life ->
                        life.get(life.size() - 1).file() == MONTHS.last().index()
                                || !life.get(life.size() - 1).end().isEmpty());
    }

    @Test
    void aStartComesBeforeItsRecordsAndAfterBirthAndResidence() {
        assertThat(ALL)
                .filteredOn(line -> !line.start().isEmpty())
                .allMatch(line -> Line.monthOfDay(line.start()) <= line.file()
                        && Line.monthOfDay(line.start()) >= line.birth()
                        && (line.columns().get(7).isEmpty()
                                || Line.monthOfDay(line.columns().get(7)) <= Line.monthOfDay(line.start())));
    }

    @Test
    void aSpellThatBeganBeforeTheFirstMonthMayHaveLostItsStart() {
        List<Line> first = ALL.stream()
                .filter(line -> line.file() == MONTHS.first().index())
                .toList();
        double lost = share(first, line -> line.start().isEmpty());

        assertThat(lost).isCloseTo(SpellOnAid.START_UNKNOWN, within(0.02));
        assertThat(LIVES.values())
                .filteredOn(life -> life.get(0).file() > MONTHS.first().index())
                .allMatch(life -> !life.get(0).start().isEmpty());
        // Spells of twenty years and more are among those that run in the first month.
        assertThat(share(first, line -> !line.start().isEmpty() && line.file() - Line.monthOfDay(line.start()) >= 240))
                .isBetween(0.03, 0.20);
    }

    @Test
    void aMissingMonthIsOneMonthOfASpellThatGoesOn() {
        List<Pair> gaps = pairs(pair -> pair.months() > 1 && pair.before().end().isEmpty());

        assertThat(gaps)
                .allMatch(pair -> pair.months() == 2
                        && pair.before().start().equals(pair.after().start()));
        assertThat((double) gaps.size() / ALL.size()).isCloseTo(SpellOnAid.RECORD_LOST, within(0.0008));
    }

    @Test
    void someComeBackAndMoreOftenSoonAfterTheyLeft() {
        List<Pair> returns = pairs(pair -> !pair.before().end().isEmpty());

        assertThat(returns).hasSizeGreaterThan(50).allMatch(pair -> pair.months() > Returns.SHORTEST);
        assertThat(returns.stream().filter(pair -> pair.months() <= 12).count())
                .isGreaterThan(returns.stream()
                        .filter(pair -> pair.months() > 12 && pair.months() <= 24)
                        .count());
    }

    @Test
    void theHazardOfLeavingFallsWithDuration() {
        double[] hazards = {hazard(0, 6), hazard(6, 12), hazard(12, 36), hazard(36, 84)};

        assertThat(hazards[0]).isBetween(0.025, 0.040);
        assertThat(hazards[1]).isLessThan(hazards[0]);
        assertThat(hazards[2]).isLessThan(hazards[1]);
        assertThat(hazards[3]).isLessThan(hazards[2]);
    }

    private static double hazard(int from, int to) {
        List<Line> atRisk = ALL.stream()
                .filter(line -> !line.start().isEmpty())
                .filter(line -> line.file() - Line.monthOfDay(line.start()) >= from
                        && line.file() - Line.monthOfDay(line.start()) < to)
                .toList();
        return share(atRisk, line -> !line.end().isEmpty());
    }

    @Test
    void aboutOnePersonInEightyLeavesInAMonth() {
        // Osaka, FY2024: 19,204 closures of 128,926 persons in twelve months, 1.24 % a month.
        assertThat(share(ALL, line -> !line.end().isEmpty())).isBetween(0.0100, 0.0140);
    }

    @Test
    void peopleMoveWithinTheCityAndChangeTheTypeOfTheirHousehold() {
        double moves = pairs(pair -> pair.months() == 1
                        && !pair.before().ward().equals(pair.after().ward()))
                .size();
        double changes = pairs(pair -> pair.months() == 1
                        && !pair.before().type().equals(pair.after().type()))
                .size();

        assertThat(12 * moves / ALL.size()).isBetween(0.02, 0.05);
        assertThat(12 * changes / ALL.size()).isBetween(0.03, 0.12);
    }

    @Test
    void nobodyChangesSexOrBirth() {
        assertThat(pairs(pair -> true))
                .allMatch(pair -> pair.before().birth() == pair.after().birth()
                        && pair.before()
                                .columns()
                                .get(4)
                                .equals(pair.after().columns().get(4)));
        assertThat(ALL).allMatch(line -> line.age() >= 0 && line.age() <= Mortality.OLDEST);
    }

    @Test
    void theTypeOfAHouseholdIsThatOfItsMembersAges() {
        for (List<Line> members : households()) {
            boolean allOldOrChildren = members.stream().allMatch(line -> line.age() >= 65 || line.age() < 18)
                    && members.stream().anyMatch(line -> line.age() >= 65);
            assertThat(members).allMatch(line -> line.type().equals("1") == allOldOrChildren);
            boolean children = members.stream().anyMatch(line -> line.age() < 18);
            assertThat(members).allMatch(line -> !line.type().equals("2") || children);
        }
    }

    @Test
    void aHouseholdIsSmallAndItsMembersLiveTogether() {
        List<List<Line>> households = households();

        assertThat(households).allMatch(members -> members.size() <= 9);
        assertThat(households)
                .allMatch(members -> members.stream()
                                .map(line -> line.ward() + line.type())
                                .distinct()
                                .count()
                        == 1);
        double persons = (double) ALL.size() / households.size();
        assertThat(persons).isCloseTo(1.24, within(0.06));
    }

    @Test
    void steadyAmountsChangeInAprilOrWithTheHousehold() {
        List<Pair> sameYear = pairs(pair -> pair.months() == 1
                && pair.before().file() % 12 != 2
                && pair.before().ward().equals(pair.after().ward())
                && pair.before().type().equals(pair.after().type()));

        assertThat((double) sameYear.stream().filter(CityLifeTest::sameLiving).count() / sameYear.size())
                .isGreaterThan(0.98);
        assertThat(sameYear.stream().filter(CityLifeTest::sameMedical).count()).isLessThan(sameYear.size() / 4);
    }

    private static boolean sameLiving(Pair pair) {
        return pair.before().columns().get(12).equals(pair.after().columns().get(12));
    }

    private static boolean sameMedical(Pair pair) {
        return pair.before().columns().get(16).equals(pair.after().columns().get(16));
    }

    /** Two records of a person that follow one another. */
    private record Pair(Line before, Line after) {
        int months() {
            return after.file() - before.file();
        }
    }

    private static List<Pair> pairs(Predicate<Pair> wanted) {
        List<Pair> pairs = new ArrayList<>();
        for (List<Line> life : LIVES.values()) {
            for (int i = 1; i < life.size(); i++) {
                Pair pair = new Pair(life.get(i - 1), life.get(i));
                if (wanted.test(pair)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static List<List<Line>> households() {
        return List.copyOf(ALL.stream()
                .collect(Collectors.groupingBy(line -> line.household() + line.file()))
                .values());
    }

    private static double share(List<Line> lines, Predicate<Line> counted) {
        return (double) lines.stream().filter(counted).count() / lines.size();
    }
}
