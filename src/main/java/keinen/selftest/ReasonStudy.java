package keinen.selftest;

import java.util.List;
import java.util.Map;
import keinen.statistics.AalenJohansen;
import keinen.statistics.Estimate;
import keinen.statistics.Gray;

/**
 * Why the spells of {@code spells.csv} end, as in {@link SpellStudy}; the event is a reason from 1, or 0.
 *
 * <p>Figures: {@code incidence} and {@code std_error} of a reason at a duration; {@code gray} of a reason by a dimension,
 * perhaps within strata of another: {@code gray 1 group within stratum}.
 */
final class ReasonStudy implements Study.Figures {
    private final SpellCounts counts;

    ReasonStudy(String study) {
        this.counts = SpellCounts.of(study);
    }

    @Override
    public Estimate of(String... words) {
        int reason = Integer.parseInt(words[1]) - 1;
        return switch (words[0]) {
            case "incidence" -> at(words[2], reason).incidence();
            case "std_error" -> at(words[2], reason).standardError();
            case "gray" -> gray(words).get(reason).chiSquared();
            default -> throw Study.unknown(words);
        };
    }

    private AalenJohansen.Point at(String months, int reason) {
        List<AalenJohansen.Counts> all = counts.byReason(List.of()).getOrDefault(List.of(), List.of());
        return AalenJohansen.curves(all).get(Integer.parseInt(months) - 1).get(reason);
    }

    private List<Gray> gray(String... words) {
        List<String> groups = counts.codes(words[2]);
        if (words.length == 3) {
            Map<List<String>, List<AalenJohansen.Counts>> by = counts.byReason(List.of(words[2]));
            return Gray.of(groups.stream()
                    .map(group -> by.getOrDefault(List.of(group), List.of()))
                    .toList());
        }
        Map<List<String>, List<AalenJohansen.Counts>> by = counts.byReason(List.of(words[4], words[2]));
        return Gray.stratified(counts.codes(words[4]).stream()
                .map(stratum -> groups.stream()
                        .map(group -> by.getOrDefault(List.of(stratum, group), List.of()))
                        .toList())
                .toList());
    }
}
