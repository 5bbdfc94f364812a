package keinen.store;

import java.io.Serializable;
import java.util.List;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Bands;
import keinen.dictionary.ResidenceBand;

/**
 * Which columns a run needs of every record, by name. Only these are read.
 *
 * @param attributes the coded columns that break tables down, in the order of the attributes of a history; {@link
 *     AgeBand#NAME} is one that is derived from the birth, {@link ResidenceBand#NAME} one from the residence
 * @param birth the column of the role, read for the age alone; empty where no age is asked for
 * @param ageBands the bands of ages
 * @param residence the column with the date of becoming a resident, read for the residence band alone; empty where that is
 *     not asked for
 * @param residenceBands the bands of months of residence
 * @param dates the columns of other dates, in the order of the dates of a history
 * @param amounts the amount columns, in the order of the kinds of a history
 * @param spellStart the column of the role, like the two that follow; empty where the dataset has none (an Optional
 *     could not be sent to a task)
 */
public record LifeColumns(
        List<String> attributes,
        String birth,
        Bands ageBands,
        String residence,
        Bands residenceBands,
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
