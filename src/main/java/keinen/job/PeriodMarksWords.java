package keinen.job;

/** What the definition sheet says of months that may still change, and of changes of definition. */
final class PeriodMarksWords {
    private PeriodMarksWords() {}

    /** Nothing where the job says nothing. */
    static void of(PeriodMarks marks, SheetText text) {
        if (marks.areNone()) {
            return;
        }
        text.heading("Provisional months and breaks 暫定値・定義変更");
        marks.provisionalMonths()
                .ifPresent(months -> text.line(
                        0,
                        months == 0
                                ? "No month is provisional."
                                : "Provisional (obs_status P): rows that look at any of the last " + months
                                        + (months == 1 ? " month" : " months")
                                        + " up to the as-of month, which a later delivery can still change."));
        marks.breaks().forEach(change -> text.line(0, sentence(change)));
    }

    private static String sentence(PeriodMarks.Break change) {
        String tables = change.columns().isEmpty() ? "in every table" : "by " + String.join(", ", change.columns());
        return "Break (obs_status B) from " + change.from() + ", " + tables + note(change.note());
    }

    private static String note(Plan.Title note) {
        if (note.en().isEmpty()) {
            return ".";
        }
        return ": " + (note.en().equals(note.ja()) ? note.en() : note.en() + " (" + note.ja() + ")");
    }
}
