package keinen.ingest;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.store.Tombstone;

/** What is said of a file that would bring deleted months back. */
public final class DeletedWords {
    private DeletedWords() {}

    /**
     * @param deleted months of the file, at least one
     */
    public static Finding refusal(Path file, List<Tombstone> deleted) {
        Tombstone first = deleted.get(0);
        String more = deleted.size() == 1 ? "" : " and of " + (deleted.size() - 1) + " more deleted months";
        return new Finding(
                Kind.REFUSED,
                Place.ofFile(file.toString()),
                "Cannot take the file: it holds records of " + first.month() + more + ", which were deleted on "
                        + first.order().time().atOffset(ZoneOffset.UTC).toLocalDate() + " under the rules "
                        + first.order().rules() + " " + first.order().version(),
                "Deliver it without them; they come back in a run only, under rules that keep them longer");
    }
}
