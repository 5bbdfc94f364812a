package keinen.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import keinen.finding.Place;

/**
 * What a rules file says, with the places that a check against a dataset and a job may have to name.
 *
 * @param crosses the forbidden crosses
 * @param audiences where each audience is described
 * @param checked the columns that the checks of the records look at
 * @param keyed columns of ids that were made with a key before they came here
 * @param columns where each column is listed
 * @param columnList where the list of columns stands, or would have to stand
 * @param publications what others publish, and readers may know
 */
record RulesDefinition(
        Rules rules,
        List<Located<List<String>>> crosses,
        Map<String, Place> audiences,
        List<Located<String>> checked,
        Set<String> keyed,
        Map<String, Place> columns,
        Place columnList,
        List<OutsideDefinition> publications,
        Plan.SourceFile source) {}
