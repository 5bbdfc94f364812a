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
        PeriodMarksDefinition marks,
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
     * @param of what a {@code transition} or a {@code distribution} is of
     */
    record Table(
            String name,
            Optional<Measure> measure,
            Place measurePlace,
            Located<Unit> unit,
            List<Located<String>> by,
            Place byPlace,
            Optional<Located<String>> of,
            CountOptions options,
            SpellDefinition spells,
            LimitsDefinition limits,
            TestDefinition test,
            RateDefinition rate,
            SpendingDefinition spending,
            Optional<Preset> preset) {

        /** Everything by which the table is counted more finely than by its groups. */
        List<Located<String>> finer() {
            return Stream.of(
                            rate.strata(),
                            test.strata(),
                            spending.decomposeBy().stream().toList())
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
