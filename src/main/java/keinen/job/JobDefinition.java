package keinen.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import keinen.dictionary.Bands;
import keinen.dictionary.Unit;
import keinen.finding.Place;

/**
 * What a job file says, before its names are looked up in its dataset and its rules. What could not be read is empty.
 *
 * @param keys where the keys stand that the rules may have to refuse
 */
record JobDefinition(
        String job,
        Plan.Title title,
        Optional<String> purpose,
        Optional<String> audience,
        Optional<Located<Path>> dataset,
        Optional<Located<Path>> rules,
        Optional<Located<Path>> population,
        Optional<Located<Path>> prices,
        Plan.Places places,
        int bridgeMonths,
        Bands ageBands,
        Bands residenceBands,
        List<Table> tables,
        SeriesDefinition series,
        Plan.Outputs outputs,
        Optional<String> schedule,
        Map<String, Place> keys,
        Plan.SourceFile source) {

    /**
     * A table as the job file has it.
     *
     * @param measure empty where the file names none that is known
     * @param measurePlace where the measure is named
     * @param byPlace where the groups are named
     * @param bridgeMonths where the table does not count spells as the job does
     * @param rulesPlace where a definition of a spell stands that is not the job's
     * @param standardise the strata of a standardised rate; empty where none is asked for
     * @param standard the standard population's file
     * @param strata those of a stratified test
     * @param decomposeBy what a decomposition of spending mixes
     * @param decomposed which figure it divides
     */
    record Table(
            String name,
            Optional<Measure> measure,
            Place measurePlace,
            Located<Unit> unit,
            List<Located<String>> by,
            Place byPlace,
            CountPlan.Period period,
            CountPlan.SpellSelection spells,
            Optional<Integer> bridgeMonths,
            int minimumMonths,
            TablePlan.Interval interval,
            Optional<Located<String>> of,
            Optional<Bands> bands,
            FollowUp followUp,
            Optional<Sensitivity> sensitivity,
            Criterion criterion,
            CountPlan.GroupMonth groups,
            Optional<Preset> preset,
            Place rulesPlace,
            List<Located<String>> standardise,
            Optional<Located<Path>> standard,
            GroupTest.Weights test,
            List<Located<String>> strata,
            Optional<Located<String>> decomposeBy,
            SpendingPlan.Target decomposed,
            Optional<Located<Integer>> constantPricesOf) {

        /** Everything by which the table is counted more finely than by its groups. */
        List<Located<String>> finer() {
            return Stream.of(standardise, strata, decomposeBy.stream().toList())
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
