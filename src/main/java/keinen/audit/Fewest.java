package keinen.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * As few of many things as still have a property that more of them never lose: none of those that are left can be spared
 * (QuickXplain: Junker, AAAI 2004).
 */
final class Fewest<T> {
    private final Predicate<List<T>> suffices;

    private Fewest(Predicate<List<T>> suffices) {
        this.suffices = suffices;
    }

    /** Some of all things, in their order; all together must suffice. */
    static <T> List<T> of(List<T> all, Predicate<List<T>> suffices) {
        List<T> fewest = all.isEmpty() ? List.of() : new Fewest<>(suffices).search(List.of(), false, all);
        return all.stream().filter(fewest::contains).toList();
    }

    private List<T> search(List<T> taken, boolean isNew, List<T> open) {
        if (isNew && suffices.test(taken)) {
            return List.of();
        }
        if (open.size() == 1) {
            return open;
        }
        List<T> first = open.subList(0, open.size() / 2);
        List<T> second = open.subList(open.size() / 2, open.size());
        List<T> ofSecond = search(joined(taken, first), true, second);
        List<T> ofFirst = search(joined(taken, ofSecond), !ofSecond.isEmpty(), first);
        return joined(ofFirst, ofSecond);
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> joined = new ArrayList<>(one);
        joined.addAll(other);
        return joined;
    }
}
