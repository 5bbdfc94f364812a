package keinen.job;

import java.util.ArrayList;
import java.util.List;
import keinen.dictionary.Unit;

/** What an audience's rules ask of a cell beyond its own numbers, in words. */
final class CellRulesWords {
    private CellRulesWords() {}

    static List<String> of(Rules.Audience audience) {
        List<String> sentences = new ArrayList<>();
        if (audience.contributor() == Unit.HOUSEHOLD) {
            sentences.add("Those whom a cell is counted by are households, in tables of persons too.");
        }
        audience.groupDisclosure()
                .map(rule ->
                        "A count that is of a whole group but for at most " + rule.k() + " is not shown, nor are the"
                                + " others of the group, wherever members of a group differ in "
                                + (rule.dimensions().isEmpty()
                                        ? "a dimension or a reason."
                                        : String.join(", ", rule.dimensions()) + "."))
                .ifPresent(sentences::add);
        audience.smallAreas().stream().map(CellRulesWords::smallArea).forEach(sentences::add);
        return sentences;
    }

    private static String smallArea(SmallArea rule) {
        String small = "Of a " + rule.of() + " with fewer than " + rule.populationBelow() + " inhabitants ";
        return rule.threshold().isEmpty()
                ? small + "nothing is shown."
                : small + "no cell of fewer than " + rule.threshold().getAsInt() + " is shown.";
    }
}
