package keinen.job;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.finding.Place;

/** Reads who has approved of what. */
final class ApprovalReader {
    private final Set<String> purposes;
    private final Set<String> audiences;
    private final Findings findings;

    /**
     * @param purposes all that the rules name
     * @param audiences all that the rules name
     */
    ApprovalReader(Set<String> purposes, Set<String> audiences, Findings findings) {
        this.purposes = purposes;
        this.audiences = audiences;
        this.findings = findings;
    }

    Approval read(YamlMap map) {
        map.refuseAllBut(List.of("id", "by", "user", "from", "until", "purposes", "audiences", "jobs", "tables"));
        map.refuseNothing(List.of("user", "jobs", "tables"));
        Validity valid = Validity.read(map);
        map.require("purposes");
        map.require("audiences");
        Approval approval = new Approval(
                map.requireText("id"),
                map.requireText("by"),
                map.find("user").flatMap(YamlValue::text),
                valid.from(),
                valid.until(),
                names(map, "purposes").orElse(Set.of()),
                names(map, "audiences").orElse(Set.of()),
                names(map, "jobs"),
                names(map, "tables"));
        note(map.place("purposes"), "purpose", approval.purposes(), purposes);
        note(map.place("audiences"), "audience", approval.audiences(), audiences);
        return approval;
    }

    private static Optional<Set<String>> names(YamlMap map, String key) {
        return map.find(key).map(YamlValue::texts).map(texts -> {
            Set<String> names = new LinkedHashSet<>();
            texts.forEach(text -> names.add(text.value()));
            return names;
        });
    }

    private void note(Place place, String noun, Set<String> approved, Set<String> known) {
        approved.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(
                        Kind.NOTE, place, "Unknown " + noun + " '" + name + "'" + Nearest.hint(name, known), ""));
    }
}
