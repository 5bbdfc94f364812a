package keinen.dictionary;

import java.util.Optional;

/**
 * A column of a dataset.
 *
 * @param name the name that jobs, rules and tables use
 * @param from the name in the export's header
 * @param codes the list of allowed codes; empty for a column that takes any value
 * @param unit the unit of an amount ({@code JPY}); empty for other roles
 * @param pseudonym how the ids of a person or household came to be; {@link Pseudonym#AS_DELIVERED} for other roles
 */
public record Column(String name, Role role, String from, Optional<CodeList> codes, String unit, Pseudonym pseudonym) {

    /** A column whose values are taken as they are delivered. */
    public Column(String name, Role role, String from, Optional<CodeList> codes, String unit) {
        this(name, role, from, codes, unit, Pseudonym.AS_DELIVERED);
    }

    /** The same column with ids that came to be in another way. */
    public Column with(Pseudonym made) {
        return new Column(name, role, from, codes, unit, made);
    }
}
