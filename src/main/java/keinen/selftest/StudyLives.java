package keinen.selftest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.history.PersonMonths;
import keinen.time.Day;
import keinen.time.Month;

/**
 * The spells of a study as lives on aid: monthly records such as a store hands over, one person a spell. Units of time
 * are read as months, whatever they were.
 *
 * <p>A spell that is followed from its beginning enters in the store's time. Whoever is censored enters as late as it
 * takes to be open in the last month, which is one for all; the others end here and there. A spell that is followed late
 * runs already in the first month, its start date as many months before; where it is censored it runs on to beyond the
 * last exit, up to where every risk set is the one of the study. A study has spells of one of the two kinds.
 */
final class StudyLives {
    private static final Month FIRST = Month.of(2001, 4);

    private final List<StudySpell> spells;
    private final List<List<String>> codes;
    private final int months;

    /**
     * @param codes the codes of each dimension in the order of their numbers, which begin with 1
     */
    StudyLives(List<StudySpell> spells, List<List<String>> codes) {
        this.spells = spells;
        this.codes = codes;
        boolean late = spells.stream().allMatch(spell -> spell.start() > 0);
        this.months = late ? monthsOfLateSpells() : 1 + lastOf(spells);
    }

    Horizon horizon() {
        return new Horizon(FIRST.index(), FIRST.plus(months - 1).index(), 0);
    }

    List<History> histories() {
        return IntStream.range(0, spells.size()).mapToObj(this::history).toList();
    }

    private History history(int number) {
        History history = new History(horizon(), 0);
        history.read(records(spells.get(number), number));
        return history;
    }

    private PersonMonths records(StudySpell spell, int number) {
        int first = firstMonth(spell, number % 3);
        boolean runsOn = !spell.hasEnded() && spell.start() > 0;
        int size = runsOn ? months - first : spell.monthsFollowed();
        PersonMonths records = new PersonMonths(codes.size(), 0, 0, size);
        records.to = size;
        Arrays.setAll(records.month, row -> FIRST.plus(first + row).index());
        for (int dimension = 0; dimension < codes.size(); dimension++) {
            int code = 1 + codes.get(dimension).indexOf(spell.codes().get(dimension));
            Arrays.fill(records.attribute[dimension], code);
        }
        Arrays.fill(records.spellEnd, Day.MISSING);
        Arrays.fill(records.spellStart, startDay(FIRST.plus(first - spell.start())));
        records.endReason[size - 1] = spell.event();
        return records;
    }

    private static int startDay(Month month) {
        return Math.toIntExact(
                LocalDate.of(month.year(), month.monthOfYear(), 15).toEpochDay());
    }

    private int firstMonth(StudySpell spell, int place) {
        if (spell.start() > 0) {
            return 0;
        }
        int latest = months - spell.monthsFollowed();
        return spell.hasEnded() ? latest * place / 2 : latest;
    }

    private int monthsOfLateSpells() {
        int lastExit = lastOf(spells.stream().filter(StudySpell::hasEnded).toList());
        return spells.stream()
                .mapToInt(spell -> spell.hasEnded() ? spell.monthsFollowed() : lastExit - spell.start())
                .max()
                .orElse(0);
    }

    private static int lastOf(List<StudySpell> spells) {
        return spells.stream().mapToInt(StudySpell::stop).max().orElse(0);
    }
}
