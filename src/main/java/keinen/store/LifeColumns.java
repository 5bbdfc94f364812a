package keinen.store;

import java.io.Serializable;
import java.util.List;

/**
 * Which columns a run needs of every record, by name. Only these are read.
 *
 * @param attributes the coded columns that break tables down, in the order of the attributes of a history
 * @param dates the columns of other dates, in the order of the dates of a history
 * @param amounts the amount columns, in the order of the kinds of a history
 * @param spellStart the column of the role, like the two that follow; empty where the dataset has none (an Optional
 *     could not be sent to a task)
 */
public record LifeColumns(
        List<String> attributes,
        List<String> dates,
        List<String> amounts,
        String spellStart,
        String spellEnd,
        String endReason)
        implements Serializable {
    public LifeColumns {
        attributes = List.copyOf(attributes);
        dates = List.copyOf(dates);
        amounts = List.copyOf(amounts);
    }
}
