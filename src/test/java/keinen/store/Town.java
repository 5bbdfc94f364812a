package keinen.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import keinen.dictionary.Bands;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;
import keinen.dictionary.Role;
import keinen.dictionary.SourceFormat;
import keinen.history.Horizon;
import keinen.testkit.GeneratedCity;
import keinen.testkit.Life;
import keinen.time.Day;
import keinen.time.Month;

/** Generated lives in households that their members join and leave, month by month as a city would deliver them. */
final class Town {
    static final LifeColumns COLUMNS = new LifeColumns(
            List.of("ward", "type"),
            "",
            new Bands(List.of(0)),
            "",
            new Bands(List.of(0)),
            List.of("resident_since"),
            List.of("aid_living", "aid_housing"),
            "start_date",
            "end_date",
            "end_reason");

    private static final Horizon HORIZON =
            new Horizon(Month.parse("2019-04").index(), Month.parse("2020-09").index(), 1);

    /** The same characters in another order by code points than by the halves that Java compares. */
    private static final List<String> BEGINNINGS = List.of("P", "能", "\ue000", "𠮷", "");

    /** Nobody knows the household of some; some households are called as a person is. */
    private static final List<String> RARE = List.of("", "P0", "能1");

    private Town() {}

    /** One record: who lives where, and what else is told of him. */
    record Told(String person, String household, Life.Entry entry) {}

    static Map<Month, List<Told>> months(long seed, int persons) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Life> lives = GeneratedCity.lives(seed, persons, HORIZON);
        Map<Month, List<Told>> months = new TreeMap<>();
        for (int i = 0; i < persons; i++) {
            String person = BEGINNINGS.get(i % BEGINNINGS.size()) + i;
            String household = household(random);
            for (Life.Entry entry : lives.get(i).entries()) {
                if (random.nextInt(7) == 0) {
                    household = household(random);
                }
                months.computeIfAbsent(entry.month(), first -> new ArrayList<>())
                        .add(new Told(person, household, entry));
            }
        }
        return months;
    }

    private static String household(SplittableRandom random) {
        return random.nextInt(4) == 0 ? RARE.get(random.nextInt(RARE.size())) : "H" + random.nextInt(9);
    }

    static Dataset dataset() {
        return dataset(true);
    }

    private static Dataset dataset(boolean withHouseholds) {
        List<Column> columns = new ArrayList<>(List.of(
                column("month", Role.MONTH),
                column("household_id", Role.HOUSEHOLD),
                column("ward", Role.DIMENSION),
                column("aid_living", Role.AMOUNT),
                column("start_date", Role.SPELL_START),
                column("person_id", Role.PERSON),
                column("type", Role.DIMENSION),
                column("resident_since", Role.DATE),
                column("end_date", Role.SPELL_END),
                column("end_reason", Role.END_REASON),
                column("aid_housing", Role.AMOUNT)));
        columns.removeIf(column -> !withHouseholds && column.role() == Role.HOUSEHOLD);
        return new Dataset("town", new SourceFormat(StandardCharsets.UTF_8, SourceFormat.DateStyle.ISO), columns, 1);
    }

    static Dataset withoutHouseholds() {
        return dataset(false);
    }

    private static Column column(String name, Role role) {
        return new Column(name, role, name, Optional.empty(), "");
    }

    /** A month as a store takes it, whose codes have other numbers each time. */
    static MonthBatch batch(List<StoredColumn> columns, Month month, List<Told> told, Random random) {
        Block block = new Block(columns, 0);
        Map<String, List<String>> codes = new HashMap<>();
        for (String column : List.of("ward", "type", "end_reason")) {
            List<String> some = new ArrayList<>(List.of("1", "2", "3", "4"));
            Collections.shuffle(some, random);
            codes.put(column, some);
        }
        for (Told each : told) {
            int row = block.addRow();
            Life.Entry entry = each.entry();
            block.set(block.column("month"), row, month.index());
            block.set(block.column("person_id"), row, bytes(each.person()));
            if (block.column("household_id") >= 0) {
                block.set(block.column("household_id"), row, bytes(each.household()));
            }
            block.set(block.column("ward"), row, number(codes, "ward", entry.codes()[0]));
            block.set(block.column("type"), row, number(codes, "type", entry.codes()[1]));
            block.set(block.column("end_reason"), row, number(codes, "end_reason", entry.endReason()));
            block.set(block.column("resident_since"), row, entry.residentSince());
            block.set(block.column("start_date"), row, entry.spellStart());
            block.set(block.column("end_date"), row, entry.spellEnd());
            block.set(block.column("aid_living"), row, entry.yen()[0]);
            block.set(block.column("aid_housing"), row, entry.yen()[1]);
        }
        return new MonthBatch(month, block.sortedBy(block.column("person_id")), codes);
    }

    private static int number(Map<String, List<String>> codes, String column, int code) {
        return 1 + codes.getOrDefault(column, List.of()).indexOf(Integer.toString(code));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One record in words, for comparing. */
    static String words(Month month, List<String> codes, long[] yen, int since, int start, int end, String reason) {
        return month + " " + codes + " " + Arrays.toString(yen) + " " + day(since) + " " + day(start) + " " + day(end)
                + " " + reason;
    }

    private static String day(int day) {
        return day == Day.MISSING ? "-" : Integer.toString(day);
    }

    static String words(Life.Entry entry, long[] yen) {
        List<String> codes = IntStream.of(entry.codes()).mapToObj(Town::code).toList();
        return words(
                entry.month(),
                codes,
                yen,
                entry.residentSince(),
                entry.spellStart(),
                entry.spellEnd(),
                code(entry.endReason()));
    }

    private static String code(int code) {
        return code == 0 ? "-" : Integer.toString(code);
    }
}
