package keinen.job;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import keinen.dictionary.Unit;

/** Who a table counts and what it takes for a spell, in sentences, wherever it is not persons as the job has them. */
final class SpellWords {
    private SpellWords() {}

    static List<String> of(TablePlan table, int jobBridgeMonths) {
        List<String> sentences = new ArrayList<>();
        if (table.count().unit() == Unit.HOUSEHOLD) {
            sentences.add(
                    "Households are counted, not persons: a household is on aid when a member is, with the attributes of"
                            + " its member with the smallest person id and the yen of all its members.");
        }
        SpellRules rules = table.count().rules();
        if (rules.bridgeMonths() != jobBridgeMonths) {
            sentences.add("In this table a gap of at most " + months(rules.bridgeMonths()) + " does not end a spell.");
        }
        if (rules.minimumMonths() > SpellRules.ANY_LENGTH) {
            sentences.add("A spell counts once it has lasted " + months(rules.minimumMonths())
                    + ", ended or not; in a shorter one nobody is on aid.");
        }
        table.sensitivity().ifPresent(grid -> sentences.add(sentence(grid)));
        return sentences;
    }

    private static String sentence(Sensitivity grid) {
        return "The headlines are given also with bridge_months " + list(grid.bridgeMonths()) + " and minimum_months "
                + list(grid.minimumMonths()) + ", every combination, with the lowest and the highest.";
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String months(int number) {
        return number + (number == 1 ? " month" : " months");
    }
}
