package keinen.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import keinen.history.Horizon;
import keinen.testkit.Life;
import keinen.time.Day;
import keinen.time.Month;

/**
 * The slow and obvious twin of the folds: goes through every month of every person and asks the plain question of each
 * column, with maps and sets, straight from the definitions.
 */
final class Reference {
    /** Stands for what the months in the store do not tell. */
    static final Long UNKNOWN = -1L;

    private final Horizon horizon;
    private final int[] by;
    private final List<Person> persons = new ArrayList<>();

    /** A spell by its months, with what the definitions say of it. */
    private record Spell(int start, int end, boolean ended, Optional<Integer> began) {
        String bandAt(int month) {
            if (began.isEmpty()) {
                return "unknown";
            }
            int months = month - began.get() + 1;
            return months < 6
                    ? "0-5"
                    : months < 12
                            ? "6-11"
                            : months < 36
                                    ? "12-35"
                                    : months < 60
                                            ? "36-59"
                                            : months < 84 ? "60-83" : months < 120 ? "84-119" : "120-179";
        }

        boolean beganInStore(Horizon horizon) {
            return began.isPresent() && began.get() >= horizon.firstMonth();
        }
    }

    /** A person month by month. */
    private final class Person {
        private final Map<Integer, Life.Entry> records = new TreeMap<>();
        private final Map<Integer, String> groupOnAid = new TreeMap<>();
        private final List<Spell> spells = new ArrayList<>();

        Person(Life life) {
            life.entries().stream()
                    .filter(entry -> entry.month().index() >= horizon.firstMonth()
                            && entry.month().index() <= horizon.lastMonth())
                    .forEach(entry -> records.put(entry.month().index(), entry));
            for (int month = horizon.firstMonth(); month <= horizon.lastMonth(); month++) {
                Optional<Life.Entry> record = onAidBy(month);
                if (record.isPresent()) {
                    groupOnAid.put(month, groupOf(record.get()));
                }
            }
            int start = -1;
            for (int month = horizon.firstMonth(); month <= horizon.lastMonth() + 1; month++) {
                if (groupOnAid.containsKey(month) && start < 0) {
                    start = month;
                } else if (!groupOnAid.containsKey(month) && start >= 0) {
                    addSpell(spell(start, month - 1));
                    start = -1;
                }
            }
        }

        /** A spell that is too short leaves the person off aid, as if there were no records of it. */
        private void addSpell(Spell spell) {
            boolean longEnough = spell.began()
                    .map(began -> spell.end() - began + 1 >= horizon.minimumMonths())
                    .orElse(true);
            if (longEnough) {
                spells.add(spell);
            } else {
                for (int month = spell.start(); month <= spell.end(); month++) {
                    groupOnAid.remove(month);
                    records.remove(month);
                }
            }
        }

        String group(int month) {
            return Objects.requireNonNull(groupOnAid.get(month));
        }

        /** The record that speaks for a month: its own, or the one before a gap that is bridged. */
        private Optional<Life.Entry> onAidBy(int month) {
            if (records.containsKey(month)) {
                return Optional.of(records.get(month));
            }
            int before = records.keySet().stream()
                    .filter(m -> m < month)
                    .mapToInt(m -> m)
                    .max()
                    .orElse(-1);
            int after = records.keySet().stream()
                    .filter(m -> m > month)
                    .mapToInt(m -> m)
                    .min()
                    .orElse(-1);
            boolean bridged = before >= 0 && after >= 0 && after - before - 1 <= horizon.bridgeMonths();
            return bridged ? Optional.ofNullable(records.get(before)) : Optional.empty();
        }

        private Spell spell(int start, int end) {
            Life.Entry last = Objects.requireNonNull(records.get(end));
            boolean ended = end < horizon.lastMonth() || last.endReason() != 0 || last.spellEnd() != Day.MISSING;
            if (start > horizon.firstMonth()) {
                return new Spell(start, end, ended, Optional.of(start));
            }
            Optional<Integer> stated = records.entrySet().stream()
                    .filter(entry -> entry.getKey() >= start && entry.getKey() <= end)
                    .map(entry -> entry.getValue().spellStart())
                    .filter(day -> day != Day.MISSING)
                    .map(Day::monthIndexOf)
                    .findFirst();
            return new Spell(start, end, ended, stated.filter(month -> month <= start));
        }

        int monthsOffAfter(Spell spell) {
            int months = 0;
            int month = spell.end() + 1;
            while (month <= horizon.lastMonth() && !onAid(month)) {
                months++;
                month++;
            }
            return months;
        }

        String state(int month, int attribute) {
            if (!onAid(month)) {
                return "off";
            }
            int code = onAidBy(month).orElseThrow().codes()[attribute];
            return code == 0 ? "unknown" : "c" + code;
        }

        /** Goes back from the day of entry month by month until the day of becoming a resident is passed. */
        String bandOfResidence(int entry) {
            int since = Objects.requireNonNull(records.get(entry)).residentSince();
            if (since == Day.MISSING || Day.monthIndexOf(since) > entry) {
                return "unknown";
            }
            LocalDate day = firstStated(entry)
                    .filter(stated -> Day.monthIndexOf(stated) == entry)
                    .map(LocalDate::ofEpochDay)
                    .orElse(LocalDate.of(new Month(entry).year(), new Month(entry).monthOfYear(), 1));
            int months = 0;
            while (!day.minusMonths(months + 1).isBefore(LocalDate.ofEpochDay(since))) {
                months++;
            }
            return months == 0 ? "0" : months < 6 ? "1-5" : months < 12 ? "6-11" : "12+";
        }

        private Optional<Integer> firstStated(int start) {
            int end = spells.stream()
                    .filter(spell -> spell.start() == start)
                    .findFirst()
                    .orElseThrow()
                    .end();
            return records.values().stream()
                    .filter(record ->
                            record.month().index() >= start && record.month().index() <= end)
                    .map(Life.Entry::spellStart)
                    .filter(stated -> stated != Day.MISSING)
                    .findFirst();
        }

        String reason(Spell spell) {
            int code = Objects.requireNonNull(records.get(spell.end())).endReason();
            return code == 0 ? "unknown" : "r" + code;
        }

        /** Counts the days of a spell one by one; 0 where its first or its last one is not known. */
        long days(Spell spell) {
            Optional<LocalDate> first = firstStated(spell.start())
                    .filter(day -> spell.began()
                            .filter(month -> month == Day.monthIndexOf(day))
                            .isPresent())
                    .map(LocalDate::ofEpochDay);
            int stated = Objects.requireNonNull(records.get(spell.end())).spellEnd();
            boolean isKnown = stated != Day.MISSING && List.of(0, 1).contains(Day.monthIndexOf(stated) - spell.end());
            long days = 0;
            if (first.isPresent() && isKnown) {
                LocalDate last = LocalDate.ofEpochDay(stated);
                for (LocalDate day = first.get(); !day.isAfter(last); day = day.plusDays(1)) {
                    days++;
                }
            }
            return days;
        }

        boolean onAid(int month) {
            return groupOnAid.containsKey(month);
        }

        boolean startsAt(int month, boolean first) {
            return spells.stream()
                    .anyMatch(spell -> spell.start() == month
                            && spell.beganInStore(horizon)
                            && (spells.indexOf(spell) == 0) == first);
        }

        boolean leavesAt(int month) {
            return spells.stream().anyMatch(spell -> spell.end() == month && spell.ended());
        }
    }

    /**
     * @param by the attributes of the breakdown
     */
    Reference(List<Life> lives, Horizon horizon, int... by) {
        this.horizon = horizon;
        this.by = by;
        lives.forEach(life -> persons.add(new Person(life)));
    }

    private String groupOf(Life.Entry record) {
        List<String> codes = new ArrayList<>();
        for (int attribute : by) {
            int code = record.codes()[attribute];
            codes.add(code == 0 ? "unknown" : "c" + code);
        }
        return String.join(",", codes);
    }

    /** All rows by their keys, joined by commas: opening, entries, …, closing. */
    Map<String, List<Long>> stockFlow() {
        Map<String, List<Long>> rows = new HashMap<>();
        for (Person person : persons) {
            for (int month = horizon.firstMonth(); month <= horizon.lastMonth(); month++) {
                if (!person.onAid(month)) {
                    continue;
                }
                String group = person.group(month);
                String before = person.onAid(month - 1) ? person.group(month - 1) : group;
                boolean entry = person.startsAt(month, true);
                boolean comesBack = person.startsAt(month, false);
                boolean moved = person.onAid(month - 1) && !before.equals(group);
                boolean exit = person.leavesAt(month);
                boolean opening = month == horizon.firstMonth() ? !entry : person.onAid(month - 1) && !moved;
                add(rows, group, month, opening, entry, comesBack, moved, false, true, exit, !exit);
                if (moved) {
                    add(rows, before, month, true, false, false, false, true, false, false, false);
                }
            }
        }
        return rows;
    }

    private static void add(Map<String, List<Long>> rows, String group, int month, boolean... columns) {
        String key = key(group, new Month(month).toString());
        List<Long> row = rows.computeIfAbsent(key, any -> new ArrayList<>(java.util.Collections.nCopies(8, 0L)));
        for (int i = 0; i < columns.length; i++) {
            row.set(i, row.get(i) + (columns[i] ? 1 : 0));
        }
    }

    private static String key(String group, String... others) {
        String rest = String.join(",", others);
        return group.isEmpty() ? rest : group + "," + rest;
    }

    /** By group and fiscal year: the persons on aid in at least one observed month. */
    Map<String, Long> onAidEver() {
        Map<String, Set<Person>> ever = new HashMap<>();
        for (Person person : persons) {
            person.groupOnAid.forEach((month, group) -> ever.computeIfAbsent(
                            key(group, Integer.toString(Month.fiscalYearOf(month))), any -> new HashSet<>())
                    .add(person));
        }
        Map<String, Long> counts = new HashMap<>();
        ever.forEach((key, set) -> counts.put(key, (long) set.size()));
        return counts;
    }

    /** By group and fiscal year: the months of persons on aid. */
    Map<String, List<Long>> personMonths() {
        Map<String, List<Long>> rows = new HashMap<>();
        for (Person person : persons) {
            for (int month = horizon.firstMonth(); month <= horizon.lastMonth(); month++) {
                if (person.onAid(month)) {
                    String year = Integer.toString(Month.fiscalYearOf(month));
                    addAll(rows, key(person.group(month), year), new long[] {1});
                }
            }
        }
        return rows;
    }

    /** By group, cohort and fiscal year: entrants, on_aid, exits, returns, person_months, amount. */
    Map<String, List<Long>> cohort() {
        Map<String, List<Long>> rows = new HashMap<>();
        int firstYear = Month.fiscalYearOf(horizon.firstMonth());
        int lastYear = Month.fiscalYearOf(horizon.lastMonth());
        for (Person person : persons) {
            if (person.spells.isEmpty() || !person.spells.get(0).beganInStore(horizon)) {
                continue;
            }
            int entry = person.spells.get(0).start();
            String group = person.group(entry);
            for (int year = Math.max(firstYear, Month.fiscalYearOf(entry)); year <= lastYear; year++) {
                long[] counts = {1, 0, 0, 0, 0, 0};
                int last = Math.min(Month.of(year + 1, 3).index(), horizon.lastMonth());
                counts[1] = person.onAid(last) ? 1 : 0;
                for (int month = Month.of(year, 4).index(); month <= last; month++) {
                    counts[2] += person.leavesAt(month) ? 1 : 0;
                    counts[3] += person.startsAt(month, false) ? 1 : 0;
                    counts[4] += person.onAid(month) ? 1 : 0;
                    if (person.records.containsKey(month)) {
                        for (long yen : person.records.get(month).yen()) {
                            counts[5] += yen;
                        }
                    }
                }
                addAll(rows, key(group, Integer.toString(Month.fiscalYearOf(entry)), Integer.toString(year)), counts);
            }
        }
        return rows;
    }

    /** By group and month of duration: at_risk, exits, censored. */
    Map<String, List<Long>> survival(Survival.Spells which) {
        Map<String, List<Long>> rows = new HashMap<>();
        for (Person person : persons) {
            for (Spell spell : person.spells) {
                boolean followed = which == Survival.Spells.ALL || person.spells.indexOf(spell) == 0;
                if (!followed || spell.began().isEmpty()) {
                    continue;
                }
                String group = person.group(spell.start());
                int duration = spell.end() - spell.began().get() + 1;
                int late = spell.start() - spell.began().get();
                for (int months = 1; months <= duration; months++) {
                    long last = months == duration ? 1 : 0;
                    long[] counts = {late < months ? 1 : 0, spell.ended() ? last : 0, spell.ended() ? 0 : last};
                    addAll(rows, key(group, Integer.toString(months)), counts);
                }
            }
        }
        return rows;
    }

    /** By group, end reason and month of duration: at_risk, exits, censored. */
    Map<String, List<Long>> exits(Survival.Spells which) {
        Set<String> reasons = new HashSet<>();
        persons.forEach(person ->
                person.spells.stream().filter(Spell::ended).forEach(spell -> reasons.add(person.reason(spell))));
        Map<String, List<Long>> rows = new HashMap<>();
        for (Person person : persons) {
            for (Spell spell : person.spells) {
                boolean followed = which == Survival.Spells.ALL || person.spells.indexOf(spell) == 0;
                if (!followed || spell.began().isEmpty()) {
                    continue;
                }
                int duration = spell.end() - spell.began().get() + 1;
                int late = spell.start() - spell.began().get();
                for (int months = 1; months <= duration; months++) {
                    for (String reason : reasons) {
                        boolean last = months == duration;
                        boolean forIt = spell.ended() && person.reason(spell).equals(reason);
                        long[] counts = {late < months ? 1 : 0, last && forIt ? 1 : 0, last && !spell.ended() ? 1 : 0};
                        addAll(rows, key(person.group(spell.start()), reason, Integer.toString(months)), counts);
                    }
                }
            }
        }
        return rows;
    }

    /** By group and months off aid: at_risk, returns, censored. */
    Map<String, List<Long>> reEntry() {
        Map<String, List<Long>> rows = new HashMap<>();
        for (Person person : persons) {
            person.spells.stream().filter(Spell::ended).forEach(spell -> {
                int off = person.monthsOffAfter(spell);
                boolean returned = person.spells.indexOf(spell) + 1 < person.spells.size();
                for (int months = 1; months <= off; months++) {
                    long last = months == off ? 1 : 0;
                    long[] counts = {1, returned ? last : 0, returned ? 0 : last};
                    addAll(rows, key(person.group(spell.start()), Integer.toString(months)), counts);
                }
            });
        }
        return rows;
    }

    /** By group and months off aid: the persons with a spell at risk. */
    Map<String, Long> personsOffAid() {
        Map<String, Set<Person>> off = new HashMap<>();
        for (Person person : persons) {
            person.spells.stream().filter(Spell::ended).forEach(spell -> {
                for (int months = 1; months <= person.monthsOffAfter(spell); months++) {
                    off.computeIfAbsent(
                                    key(person.group(spell.start()), Integer.toString(months)), any -> new HashSet<>())
                            .add(person);
                }
            });
        }
        Map<String, Long> counts = new HashMap<>();
        off.forEach((key, set) -> counts.put(key, (long) set.size()));
        return counts;
    }

    /** By group, fiscal year, and the code of an attribute in its March and in the next: persons. */
    Map<String, List<Long>> transition(int attribute) {
        Map<String, List<Long>> rows = new HashMap<>();
        int firstYear = Month.fiscalYearOf(horizon.firstMonth());
        for (int year = firstYear; Month.of(year + 2, 3).index() <= horizon.lastMonth(); year++) {
            int march = Month.of(year + 1, 3).index();
            for (Person person : persons) {
                String from = person.state(march, attribute);
                String to = person.state(march + 12, attribute);
                if (!from.equals("off") || !to.equals("off")) {
                    String group = person.group(from.equals("off") ? march + 12 : march);
                    addAll(rows, key(group, Integer.toString(year), from, to), new long[] {1});
                }
            }
        }
        return rows;
    }

    /** By group, fiscal year of entry and months since becoming a resident, in the bands 0, 1-5, 6-11 and 12+: persons. */
    Map<String, List<Long>> monthsResident() {
        Map<String, List<Long>> rows = new HashMap<>();
        for (Person person : persons) {
            for (int month = horizon.firstMonth(); month <= horizon.lastMonth(); month++) {
                if (person.startsAt(month, true)) {
                    String year = Integer.toString(Month.fiscalYearOf(month));
                    addAll(rows, key(person.group(month), year, person.bandOfResidence(month)), new long[] {1});
                }
            }
        }
        return rows;
    }

    /** By group, fiscal year and band of duration: open, ended. */
    Map<String, List<Long>> duration() {
        Map<String, List<Long>> rows = new HashMap<>();
        for (Person person : persons) {
            for (Spell spell : person.spells) {
                for (int month = spell.start(); month <= spell.end(); month++) {
                    boolean lastOfYear = new Month(month).monthOfYear() == 3 || month == horizon.lastMonth();
                    boolean ended = month == spell.end() && spell.ended();
                    String year = Integer.toString(Month.fiscalYearOf(month));
                    String row = key(person.group(month), year, spell.bandAt(month));
                    addAll(rows, row, new long[] {lastOfYear ? 1 : 0, ended ? 1 : 0});
                }
            }
        }
        return rows;
    }

    /** By group, cohort and number of years: entrants, on_aid; on_aid is missing (-1) where it cannot be known. */
    Map<String, List<Long>> continuation(List<Integer> years) {
        Map<String, List<Long>> rows = new HashMap<>();
        for (Person person : entrants()) {
            int entry = person.spells.get(0).start();
            for (int number : years) {
                String key =
                        key(person.group(entry), Integer.toString(Month.fiscalYearOf(entry)), Integer.toString(number));
                addAll(rows, key, new long[] {1, person.onAid(entry + 12 * number) ? 1 : 0});
            }
        }
        rows.forEach((key, row) -> {
            String[] keys = key.split(",", -1);
            int cohort = Integer.parseInt(keys[keys.length - 2]);
            int number = Integer.parseInt(keys[keys.length - 1]);
            if (!areAllMonthsOf(cohort, month -> month + 12 * number <= horizon.lastMonth())) {
                row.set(1, UNKNOWN);
            }
        });
        return rows;
    }

    /** By group and cohort: entrants, left, returned; the latter missing (-1) where they cannot be known. */
    Map<String, List<Long>> entryOutcomes(int within, int returningWithin) {
        Map<String, List<Long>> rows = new HashMap<>();
        for (Person person : entrants()) {
            int entry = person.spells.get(0).start();
            int off = entry;
            while (person.onAid(off)) {
                off++;
            }
            // On aid up to the as-of month, and by its record still so: nobody knows when it ends.
            boolean left = person.leavesAt(off - 1) && off - entry <= within;
            int back = off;
            while (back <= horizon.lastMonth() && !person.onAid(back)) {
                back++;
            }
            boolean returned = left && back <= horizon.lastMonth() && back - off <= returningWithin;
            String key = key(person.group(entry), Integer.toString(Month.fiscalYearOf(entry)));
            addAll(rows, key, new long[] {1, left ? 1 : 0, returned ? 1 : 0});
        }
        rows.forEach((key, row) -> {
            int cohort = Integer.parseInt(key.substring(key.lastIndexOf(',') + 1));
            if (!areAllMonthsOf(cohort, month -> month + within <= horizon.lastMonth())) {
                row.set(1, UNKNOWN);
            }
            if (!areAllMonthsOf(cohort, month -> month + within + returningWithin <= horizon.lastMonth())) {
                row.set(2, UNKNOWN);
            }
        });
        return rows;
    }

    /** By group and fiscal year: on_aid_ever, churned, exits, exits_returned; -1 where it cannot be known. */
    Map<String, List<Long>> churn(int within) {
        Map<String, List<Long>> rows = new HashMap<>();
        for (Person person : persons) {
            Map<String, long[]> own = new HashMap<>();
            person.groupOnAid.forEach((month, group) -> {
                String key = key(group, Integer.toString(Month.fiscalYearOf(month)));
                long[] counts = own.computeIfAbsent(key, any -> new long[4]);
                counts[0] = 1;
                if (person.leavesAt(month)) {
                    counts[2]++;
                    boolean back = false;
                    for (int later = month + 1; later <= month + within + 1; later++) {
                        back |= person.onAid(later);
                    }
                    counts[1] = back ? 1 : counts[1];
                    counts[3] += back ? 1 : 0;
                }
            });
            own.forEach((key, counts) -> addAll(rows, key, counts));
        }
        rows.forEach((key, row) -> {
            int year = Integer.parseInt(key.substring(key.lastIndexOf(',') + 1));
            if (!areAllMonthsOf(year, month -> month + within + 1 <= horizon.lastMonth())) {
                row.set(1, UNKNOWN);
                row.set(3, UNKNOWN);
            }
        });
        return rows;
    }

    /** By group and fiscal year: inflow, re_inflow, outflow, stock; re_inflow is -1 where it cannot be known. */
    Map<String, List<Long>> inflow(int within) {
        Map<String, List<Long>> rows = new HashMap<>();
        for (Person person : persons) {
            person.groupOnAid.forEach((month, group) -> {
                boolean again = person.startsAt(month, false);
                boolean soon = false;
                for (int before = month - 1; before >= month - 1 - within; before--) {
                    soon |= again && person.onAid(before);
                }
                boolean last = new Month(month).monthOfYear() == 3 || month == horizon.lastMonth();
                addAll(rows, key(group, Integer.toString(Month.fiscalYearOf(month))), new long[] {
                    again || person.startsAt(month, true) ? 1 : 0,
                    soon ? 1 : 0,
                    person.leavesAt(month) ? 1 : 0,
                    last ? 1 : 0
                });
            });
        }
        rows.forEach((key, row) -> {
            int year = Integer.parseInt(key.substring(key.lastIndexOf(',') + 1));
            boolean known = areAllMonthsOf(
                    year,
                    month -> month < horizon.firstMonth()
                            ? Month.fiscalYearOf(horizon.firstMonth()) != year
                            : month - within - 1 >= horizon.firstMonth());
            if (!known) {
                row.set(1, UNKNOWN);
            }
        });
        return rows;
    }

    private List<Person> entrants() {
        return persons.stream()
                .filter(person ->
                        !person.spells.isEmpty() && person.spells.get(0).beganInStore(horizon))
                .toList();
    }

    private static boolean areAllMonthsOf(int fiscalYear, IntPredicate test) {
        return IntStream.rangeClosed(
                        Month.of(fiscalYear, 4).index(),
                        Month.of(fiscalYear + 1, 3).index())
                .allMatch(test);
    }

    /** By group and fiscal year: on_aid, long_term; the latter is -1 for years whose months are not all in the store. */
    Map<String, List<Long>> longTerm(int least, int window) {
        Map<String, List<Long>> rows = new HashMap<>();
        for (int month = horizon.firstMonth(); month <= horizon.lastMonth(); month++) {
            if (isLastOfYear(month)) {
                int present = month;
                boolean known = month - window + 1 >= horizon.firstMonth();
                for (Person person : persons) {
                    if (person.onAid(month)) {
                        long months = person.groupOnAid.keySet().stream()
                                .filter(other -> other <= present && other > present - window)
                                .count();
                        String key = key(person.group(month), Integer.toString(Month.fiscalYearOf(month)));
                        addAll(rows, key, new long[] {1, months >= least ? 1 : 0});
                        if (!known) {
                            Objects.requireNonNull(rows.get(key)).set(1, UNKNOWN);
                        }
                    }
                }
            }
        }
        return rows;
    }

    /** By group and fiscal year: on_aid_ever, cyclers; no rows for years whose months are not all in the store. */
    Map<String, List<Long>> cyclers(int least, int years) {
        Map<String, List<Long>> rows = new HashMap<>();
        int lastYear = Month.fiscalYearOf(horizon.lastMonth());
        for (int year = Month.fiscalYearOf(horizon.firstMonth()); year <= lastYear; year++) {
            int from = Month.of(year - years + 1, 4).index();
            int to = Math.min(Month.of(year + 1, 3).index(), horizon.lastMonth());
            for (Person person : persons) {
                Set<Spell> touched = new HashSet<>();
                String group = "";
                for (int month = from; month <= to; month++) {
                    int present = month;
                    if (person.onAid(month)) {
                        group = person.group(month);
                        person.spells.stream()
                                .filter(spell -> spell.start() <= present && present <= spell.end())
                                .forEach(touched::add);
                    }
                }
                if (from >= horizon.firstMonth() && !touched.isEmpty()) {
                    long cycles = touched.size() >= least ? 1 : 0;
                    addAll(rows, key(group, Integer.toString(year)), new long[] {1, cycles});
                }
            }
        }
        return rows;
    }

    /** By the group of a spell's first or last month, fiscal year and end reason: exits. */
    Map<String, List<Long>> exitReasons(ExitReasons.Groups groups) {
        Map<String, List<Long>> rows = new HashMap<>();
        for (Person person : persons) {
            person.spells.stream().filter(Spell::ended).forEach(spell -> {
                int month = groups == ExitReasons.Groups.FIRST_MONTH ? spell.start() : spell.end();
                String year = Integer.toString(Month.fiscalYearOf(spell.end()));
                addAll(rows, key(person.group(month), year, person.reason(spell)), new long[] {1});
            });
        }
        return rows;
    }

    /** By group and fiscal year: ended, analysed, days. */
    Map<String, List<Long>> spellDays() {
        Map<String, List<Long>> rows = new HashMap<>();
        for (Person person : persons) {
            person.spells.stream().filter(Spell::ended).forEach(spell -> {
                long days = person.days(spell);
                String year = Integer.toString(Month.fiscalYearOf(spell.end()));
                addAll(rows, key(person.group(spell.end()), year), new long[] {1, days > 0 ? 1 : 0, days});
            });
        }
        return rows;
    }

    private boolean isLastOfYear(int month) {
        return new Month(month).monthOfYear() == 3 || month == horizon.lastMonth();
    }

    /** By group, fiscal year and kind (a number, or {@code all}): amount, payments, recipients. */
    Map<String, List<Long>> expenditure(int kinds) {
        Map<String, List<Long>> rows = new HashMap<>();
        for (Person person : persons) {
            for (int kind = 0; kind <= kinds; kind++) {
                Map<String, long[]> own = new HashMap<>();
                for (Life.Entry record : person.records.values()) {
                    String year =
                            Integer.toString(Month.fiscalYearOf(record.month().index()));
                    String name = kind == kinds ? "all" : "kind" + kind;
                    long[] counts = own.computeIfAbsent(key(groupOf(record), year, name), any -> new long[3]);
                    boolean paid = false;
                    for (int k = 0; k < kinds; k++) {
                        if (kind == kinds || k == kind) {
                            counts[0] += record.yen()[k];
                            paid |= record.yen()[k] > 0;
                        }
                    }
                    counts[1] += paid ? 1 : 0;
                    counts[2] = counts[1] > 0 ? 1 : 0;
                }
                own.forEach((key, counts) -> addAll(rows, key, counts));
            }
        }
        return rows;
    }

    private static void addAll(Map<String, List<Long>> rows, String key, long[] counts) {
        List<Long> row =
                rows.computeIfAbsent(key, any -> new ArrayList<>(java.util.Collections.nCopies(counts.length, 0L)));
        for (int i = 0; i < counts.length; i++) {
            row.set(i, row.get(i) + counts[i]);
        }
    }
}
