package keinen.store;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Which columns a run needs of every record, by name. Only these are read.
 *
 * @param attributes the coded columns that break tables down, in the order of the attributes of a history
 * @param amounts the amount columns, in the order of the kinds of a history
 */
public record LifeColumns(
        List<String> attributes,
        List<String> amounts,
        Optional<String> spellStart,
        Optional<String> spellEnd,
        Optional<String> endReason)
        implements Serializable {
    public LifeColumns {
        attributes = List.copyOf(attributes);
        amounts = List.copyOf(amounts);
    }
}
