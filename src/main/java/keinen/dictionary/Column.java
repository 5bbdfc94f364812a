package keinen.dictionary;

import java.util.Optional;

/**
 * A column of a dataset.
 *
 * @param name the name that jobs, rules and tables use
 * @param from the name in the export's header
 * @param codes the list of allowed codes; empty for a column that takes any value
 * @param unit the unit of an amount ({@code JPY}); empty for other roles
 */
public record Column(String name, Role role, String from, Optional<CodeList> codes, String unit) {}
