package keinen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import keinen.time.Month;

/**
 * Turns the spells of a published study into the monthly records that a case system would export for them.
 *
 * <p>A spell that is followed from its beginning enters in the store's time, or in its first month with the start date
 * to prove it. Whoever is censored enters as late as it takes to be open in the last month, which is one for all; the
 * others begin and end here and there, by having no more records or, where the last is of the last month, by an end
 * date. A spell that is followed late runs in the first month, its start date as many months before.
 *
 * <p>A censored spell that is followed late cannot be open after just as many months as in its study: the time of the
 * store is the same for all. It is let run on beyond the last exit, up to where every set at risk is the one of the
 * study, and so is the curve.
 */
final class StudyExport {
    private static final Month FIRST = Month.of(2001, 4);

    private final List<Spell> spells;
    private final int months;

    /** One row of a study: at risk after {@code start} months of duration and up to {@code stop}. */
    private record Spell(String arm, int start, int stop, boolean ended) {
        static Spell of(CsvRow row) {
            return new Spell(row.text("arm"), row.whole("start"), row.whole("stop"), row.whole("event") == 1);
        }

        int monthsFollowed() {
            return stop - start;
        }
    }

    StudyExport(List<CsvRow> rows) {
        this.spells = rows.stream().map(Spell::of).toList();
        boolean late = spells.stream().allMatch(spell -> spell.start > 0);
        this.months = late ? monthsOfLateSpells() : 1 + longest();
    }

    /** The whole export as one file. */
    String csv() {
        List<String> lines = new ArrayList<>(List.of("month,person_id,arm,start_date,end_date"));
        lines.add(line(0, "nobody-knows-since-when", spells.get(0).arm, "", ""));
        for (int i = 0; i < spells.size(); i++) {
            lines.addAll(records(i));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> records(int number) {
        Spell spell = spells.get(number);
        int first = firstMonth(spell, number % 3);
        int last = spell.ended || spell.start == 0 ? first + spell.monthsFollowed() - 1 : months - 1;
        boolean told = spell.ended && (last == months - 1 || number % 3 == 1);
        String began = FIRST.plus(first - spell.start) + "-15";
        return IntStream.rangeClosed(first, last)
                .mapToObj(month -> line(
                        month, "p" + number, spell.arm, began, told && month == last ? FIRST.plus(month) + "-28" : ""))
                .toList();
    }

    private int firstMonth(Spell spell, int place) {
        int latest = months - spell.monthsFollowed();
        if (spell.start > 0) {
            return 0;
        }
        return spell.ended ? latest * place / 2 : latest;
    }

    private static String line(int month, String person, String arm, String began, String ended) {
        return String.join(",", FIRST.plus(month).toString(), person, arm, began, ended);
    }

    private int monthsOfLateSpells() {
        int lastExit =
                spells.stream().filter(Spell::ended).mapToInt(Spell::stop).max().orElse(0);
        return spells.stream()
                .mapToInt(spell -> spell.ended ? spell.monthsFollowed() : lastExit - spell.start)
                .max()
                .orElse(0);
    }

    private int longest() {
        return spells.stream().mapToInt(Spell::stop).max().orElse(0);
    }
}
