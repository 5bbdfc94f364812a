package keinen.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import keinen.time.Month;

/**
 * What is worth knowing of records that were put together by household.
 *
 * @param alone person-months without a household, each of which counts as a household of its own; nothing where there are
 *     none
 * @param differing household-months whose members have different codes, by column; only columns where there are some
 */
public record MemberFindings(Optional<Occurrence> alone, Map<String, Occurrence> differing) {
    public static final MemberFindings NONE = new MemberFindings(Optional.empty(), Map.of());

    public MemberFindings {
        differing = Map.copyOf(differing);
    }

    /**
     * How often something was found.
     *
     * @param first the first month in which it was
     * @param last the last month in which it was
     */
    public record Occurrence(long times, Month first, Month last) {
        Occurrence plus(Occurrence other) {
            return new Occurrence(
                    times + other.times,
                    first.compareTo(other.first) <= 0 ? first : other.first,
                    last.compareTo(other.last) >= 0 ? last : other.last);
        }
    }

    public MemberFindings plus(MemberFindings other) {
        Map<String, Occurrence> sum = new TreeMap<>(differing);
        other.differing.forEach((column, more) -> sum.merge(column, more, Occurrence::plus));
        Optional<Occurrence> both = alone.flatMap(one -> other.alone.map(one::plus));
        return new MemberFindings(both.or(() -> alone).or(() -> other.alone), sum);
    }
}
