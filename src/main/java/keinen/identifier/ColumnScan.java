package keinen.identifier;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at the distinct values of one column of one file and says what they seem to be. Values are counted and forgotten.
 *
 * <p>One number with the right check digit says nothing: of random ones every tenth has it. The column as a whole decides.
 */
public final class ColumnScan {
    private final Content content;
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    private final RunningNumbers numbers = new RunningNumbers();
    private int looked;
    private int threeDigits;

    /** How many values had a form, and how many of them its check digit, too. */
    private static final class Tally {
        private int formed;
        private int matching;
    }

    public ColumnScan(Content content) {
        this.content = content;
    }

    /**
     * Looks at one more value.
     *
     * @param value folded (NFKC), without spaces around it and not empty; not seen before
     */
    public void look(String value) {
        looked++;
        threeDigits += CheckDigits.isDigits(value, 3) ? 1 : 0;
        for (Kind kind : Forms.of(value)) {
            if (kind.isLookedForIn(content)) {
                Tally tally = tallies.computeIfAbsent(kind, none -> new Tally());
                tally.formed++;
                tally.matching += Forms.checks(kind, value) ? 1 : 0;
            }
        }
        if (content == Content.PSEUDONYM) {
            numbers.look(value);
        }
    }

    /** The direct identifier that the column seems to hold; nothing where it seems to hold none. */
    public Optional<Hit> hit() {
        return tallies.entrySet().stream()
                .filter(some -> holds(some.getKey(), some.getValue()))
                .findFirst()
                .map(some -> new Hit(some.getKey(), looked, some.getValue().matching));
    }

    private boolean holds(Kind kind, Tally tally) {
        return kind.rule().holds(content, looked, tally.formed, tally.matching);
    }

    /** Whether ids of persons or households are numbers that anybody could guess: short, or one after another. */
    public boolean isGuessable() {
        return numbers.areGuessable(looked);
    }

    /** Whether half of the values are numbers of three digits, as the first part of a postal code is. */
    public boolean isOfThreeDigits() {
        return threeDigits > 0 && 2 * threeDigits >= looked;
    }

    /** How many distinct values were looked at. */
    public int looked() {
        return looked;
    }
}
