package keinen.selftest;

import java.util.List;

/**
 * A spell of a published study.
 *
 * @param codes of the study's dimensions; an empty one is missing
 * @param start how many units of time had passed when it came under observation
 * @param stop the last of its units under observation, at least {@code start + 1}
 * @param event why it ended then, from 1; 0 if it was censored
 */
record StudySpell(List<String> codes, int start, int stop, int event) {

    /** From a row of dimensions and then start, stop and event. */
    static StudySpell of(List<String> row) {
        int dimensions = row.size() - 3;
        return new StudySpell(
                List.copyOf(row.subList(0, dimensions)),
                Integer.parseInt(row.get(dimensions)),
                Integer.parseInt(row.get(dimensions + 1)),
                Integer.parseInt(row.get(dimensions + 2)));
    }

    boolean hasEnded() {
        return event > 0;
    }

    int monthsFollowed() {
        return stop - start;
    }
}
