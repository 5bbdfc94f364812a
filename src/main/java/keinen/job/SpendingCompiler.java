package keinen.job;

import java.util.List;
import java.util.Optional;
import keinen.finding.Findings;
import keinen.finding.Kind;

/** Finds what a table of spending needs beside its counts: the job's price index. */
final class SpendingCompiler {
    private final JobDefinition job;
    private final Findings findings;
    private final Optional<InputFile> file;
    private final Optional<PriceIndex> prices;

    /** Reads the job's price index, whether or not a table needs it. */
    SpendingCompiler(JobDefinition job, Findings findings) {
        this.job = job;
        this.findings = findings;
        this.file = job.prices().flatMap(named -> InputFile.read(named.value(), named.place(), findings));
        this.prices = file.flatMap(known -> PriceFile.read(known, findings));
    }

    /** The price file, if it was read. */
    List<Plan.SourceFile> sources() {
        return file.map(known -> known.source("prices")).stream().toList();
    }

    /** Nothing for a table of another measure. */
    Optional<SpendingPlan> compile(JobDefinition.Table table) {
        if (!table.measure().equals(Optional.of(Measure.EXPENDITURE))) {
            return Optional.empty();
        }
        SpendingDefinition asked = table.spending();
        asked.constantPricesOf().ifPresent(this::requireIndex);
        return Optional.of(new SpendingPlan(
                asked.decomposeBy().map(by -> new SpendingPlan.Decomposed(by.value(), asked.decomposed())),
                prices,
                asked.constantPricesOf().map(Located::value).filter(year -> prices.isPresent())));
    }

    private void requireIndex(Located<Integer> year) {
        if (job.prices().isEmpty()) {
            String what = "Missing key 'prices' of the job: constant_prices needs a price index";
            findings.add(Kind.DEFINITION, year.place(), what, "");
        } else if (prices.isPresent() && prices.get().find(year.value()).isEmpty()) {
            String what = "Invalid value: '" + year.value() + "' (must be a year of the price index, which has "
                    + prices.get().byYear().firstKey() + " to "
                    + prices.get().byYear().lastKey() + ")";
            findings.add(Kind.DEFINITION, year.place(), what, "");
        }
    }
}
