package keinen.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keinen.job.PriceIndex;
import keinen.job.SpendingPlan;
import keinen.job.SpendingPlan.Target;
import keinen.statistics.Change;
import keinen.statistics.Decomposition;
import keinen.statistics.Estimate;
import keinen.statistics.YenDecomposition;

/** The change of spending from one year to the next, and what each factor makes of it. */
record SpendingChange(YearOfSpending earlier, YearOfSpending later, SpendingPlan plan) {
    private static final String ALL = "all";
    private static final List<String> MIX_AND_AMOUNTS = List.of("mix", "amount_per_month");

    /** The effects by factor, first that of all together. */
    Map<String, Figure> effects() {
        return target() == Target.AMOUNT ? ofAmount() : ofAmountPerMonth();
    }

    private Target target() {
        return plan.decomposed().orElseThrow().target();
    }

    private Map<String, Figure> ofAmount() {
        List<String> names = new ArrayList<>(List.of("recipients", "months_per_recipient"));
        names.addAll(MIX_AND_AMOUNTS);
        prices().ifPresent(index -> names.add("prices"));
        YenDecomposition effects = YenDecomposition.between(factors(earlier), factors(later));
        Map<String, Figure> byFactor = new LinkedHashMap<>();
        byFactor.put(
                ALL, Figure.of(Change.between(earlier.amount(), later.amount()).amount()));
        for (int factor = 0; factor < names.size(); factor++) {
            byFactor.put(
                    names.get(factor),
                    switch (effects.state()) {
                        case KNOWN -> Figure.of((Object) effects.effects().get(factor));
                        case UNDEFINED, UNOBSERVABLE -> Figure.UNDEFINED;
                        case HIDDEN -> Figure.HIDDEN;
                    });
        }
        return byFactor;
    }

    private List<List<YenDecomposition.Ratio>> factors(YearOfSpending year) {
        return prices().map(index -> year.factors(index, earlier.fiscalYear())).orElseGet(year::factors);
    }

    /** The index, where it has both years. */
    private Optional<PriceIndex> prices() {
        return plan.prices()
                .filter(index -> index.find(earlier.fiscalYear()).isPresent()
                        && index.find(later.fiscalYear()).isPresent());
    }

    private Map<String, Figure> ofAmountPerMonth() {
        List<Decomposition.Effect> effects = Decomposition.between(
                new Decomposition.Population(earlier.mixAndAmounts()),
                new Decomposition.Population(later.mixAndAmounts()),
                Decomposition::sumOfProducts);
        Estimate change = later.amountPerMonth().minus(earlier.amountPerMonth());
        Map<String, Figure> byFactor = new LinkedHashMap<>();
        byFactor.put(ALL, Figure.of(change));
        for (int factor = 0; factor < MIX_AND_AMOUNTS.size(); factor++) {
            Estimate effect = effects.get(factor).difference();
            byFactor.put(MIX_AND_AMOUNTS.get(factor), Figure.of(partOf(change, effect)));
        }
        return byFactor;
    }

    /** Where a year has no payments nothing is divided: its parts are as undefined as the change. */
    private static Estimate partOf(Estimate change, Estimate effect) {
        return change.isKnown() || effect.isHidden() ? effect : change;
    }

    /** An effect in percent of the year before, so that those of all factors add up to the change in percent. */
    Figure percent(Figure effect) {
        Estimate before = target() == Target.AMOUNT
                ? Estimate.of((double) earlier.amount().orElse(0))
                : earlier.amountPerMonth();
        boolean isHidden =
                effect.isHidden() || before.isHidden() || earlier.amount().isEmpty();
        if (isHidden) {
            return Figure.HIDDEN;
        }
        return effect.value() instanceof Number part && before.isKnown()
                ? Figure.of(Estimate.of(100 * part.doubleValue() / Math.abs(before.value())))
                : Figure.UNDEFINED;
    }
}
