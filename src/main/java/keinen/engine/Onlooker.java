package keinen.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import keinen.history.History;
import keinen.risk.ClassCounts;
import keinen.risk.Sightings;

/** Counts, in one task, who is seen alike with whom. */
final class Onlooker implements Serializable {
    private final List<Sightings> sightings;
    private final List<ClassCounts> counts;

    Onlooker(List<Sightings> sightings) {
        this.sightings = new ArrayList<>(sightings);
        this.counts = new ArrayList<>(sightings.stream().map(Sightings::nobody).toList());
    }

    void see(History life) {
        for (int i = 0; i < counts.size(); i++) {
            sightings.get(i).add(life, counts.get(i));
        }
    }

    void add(Onlooker other) {
        for (int i = 0; i < counts.size(); i++) {
            counts.get(i).add(other.counts.get(i));
        }
    }

    List<ClassCounts> counts() {
        return counts;
    }
}
