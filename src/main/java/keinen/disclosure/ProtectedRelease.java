package keinen.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * The tables of one release as readers may see them.
 *
 * @param tables in the order in which they were given
 * @param record what later releases for the same readers must know of this one; nothing where nothing is ever hidden
 * @param disclosed how many cells that the rules ask to be hidden earlier releases have given away; what was released
 *     cannot be taken back, so that nothing is asked for them
 * @param disclosedByOthers how many further ones publications of others give away
 * @param notes what those who make the release should know of it, in words; never for readers
 */
public record ProtectedRelease(
        List<ProtectedTable> tables,
        Optional<PastRelease> record,
        int disclosed,
        int disclosedByOthers,
        List<String> notes) {
    public ProtectedRelease {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    static ProtectedRelease withoutHistory(List<ProtectedTable> tables, List<String> notes) {
        return new ProtectedRelease(tables, Optional.empty(), 0, 0, notes);
    }
}
