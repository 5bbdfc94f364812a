package keinen.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.history.Horizon;
import keinen.job.InputCheckResult;
import keinen.job.InputChecks;
import keinen.job.InputChecks.DiversityKind;
import keinen.job.InputChecks.KAnonymity;
import keinen.job.InputChecks.LDiversity;
import keinen.job.InputChecks.TrajectoryUniqueness;
import keinen.risk.ClassCounts;
import keinen.risk.ClassSizes;
import keinen.risk.Diversity;
import keinen.risk.MonthSets;
import keinen.risk.Sightings;
import keinen.store.LifeColumns;
import keinen.store.StoreManifest;
import keinen.time.Month;

/** What the rules' checks of the records count of persons' lives, and what they make of the counts. */
final class InputRisks {
    /** Of classes in one month all are kept: there are no more than persons. */
    private static final int ALL_CLASSES = 1 << 24;

    private static final int MOST_TRAJECTORIES = 1 << 20;

    private final LifeColumns columns;
    private final StoreManifest store;
    private final Horizon horizon;
    private final List<Sightings> sightings = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();

    /** What is made of the counts of one check. */
    private interface Judgement {
        InputCheckResult of(ClassCounts counts);
    }

    private InputRisks(LifeColumns columns, StoreManifest store, Horizon horizon) {
        this.columns = columns;
        this.store = store;
        this.horizon = horizon;
    }

    /**
     * @param columns in which all columns of the checks are attributes
     * @param horizon of the job's own definition of a spell
     */
    static InputRisks of(InputChecks checks, LifeColumns columns, StoreManifest store, Horizon horizon) {
        InputRisks risks = new InputRisks(columns, store, horizon);
        checks.kAnonymity().ifPresent(risks::add);
        checks.lDiversity().ifPresent(risks::add);
        checks.trajectories().ifPresent(risks::add);
        return risks;
    }

    /** What is counted, in the order of the checks. */
    List<Sightings> sightings() {
        return List.copyOf(sightings);
    }

    /**
     * @param counts of the sightings, in their order
     */
    List<InputCheckResult> results(List<ClassCounts> counts) {
        List<InputCheckResult> results = new ArrayList<>();
        for (int i = 0; i < judgements.size(); i++) {
            results.add(judgements.get(i).of(counts.get(i)));
        }
        return results;
    }

    private void add(KAnonymity check) {
        sightings.add(inAsOfMonth("k_anonymity", check.keys()));
        judgements.add(counts -> {
            ClassSizes sizes = ClassSizes.of(counts, check.k());
            String words = String.format(
                    Locale.ROOT,
                    "the persons on aid in %s are in classes of fewer than %d with the same %s; %d of %d classes have one"
                            + " person",
                    new Month(horizon.lastMonth()),
                    check.k(),
                    String.join(", ", check.keys()),
                    sizes.ofOne(),
                    sizes.classes());
            return new InputCheckResult(
                    "k_anonymity", sizes.shareBelow(), check.maxShareBelow(), check.onFail(), words);
        });
    }

    private void add(LDiversity check) {
        Sightings seen = inAsOfMonth("l_diversity", check.columns());
        Diversity.Kind kind = check.kind() == DiversityKind.ENTROPY ? Diversity.Kind.ENTROPY : Diversity.Kind.DISTINCT;
        sightings.add(seen);
        judgements.add(counts -> {
            Diversity found = Diversity.of(counts, seen, check.l(), kind);
            String words = String.format(
                    Locale.ROOT,
                    "the persons on aid in %s are in classes with the same %s whose %s has a diversity (%s) below %d; %d of"
                            + " %d classes",
                    new Month(horizon.lastMonth()),
                    String.join(", ", check.keys()),
                    check.sensitive(),
                    check.kind().name().toLowerCase(Locale.ROOT),
                    check.l(),
                    found.classesBelow(),
                    found.classes());
            return new InputCheckResult(
                    "l_diversity", found.shareBelow(), check.maxShareBelow(), check.onFail(), words);
        });
    }

    private void add(TrajectoryUniqueness check) {
        int[][] sets = MonthSets.of(horizon.firstMonth(), horizon.lastMonth(), check.points());
        sightings.add(sightings("trajectory_uniqueness", check.keys(), sets, MOST_TRAJECTORIES));
        judgements.add(counts -> {
            String words = String.format(
                    Locale.ROOT,
                    "those on aid in %d months are the only ones with their %s in these months (%d sets of months%s)",
                    sets[0].length,
                    String.join(", ", check.keys()),
                    sets.length,
                    counts.isWhole() ? "" : ", estimated from a part of the classes");
            return new InputCheckResult(
                    "trajectory_uniqueness",
                    ClassSizes.of(counts, 2).shareOfOne(),
                    check.maxUnicity(),
                    check.onFail(),
                    words);
        });
    }

    private Sightings inAsOfMonth(String check, List<String> keys) {
        return sightings(check, keys, new int[][] {{horizon.lastMonth()}}, ALL_CLASSES);
    }

    private Sightings sightings(String check, List<String> keys, int[][] sets, int most) {
        int[] attributes = keys.stream().mapToInt(columns.attributes()::indexOf).toArray();
        int[] codes = keys.stream()
                .mapToInt(key -> Counting.dimension(key, columns, store).codes().size())
                .toArray();
        try {
            return new Sightings(horizon, attributes, codes, sets, most);
        } catch (ArithmeticException tooMany) {
            throw Failure.of(
                    Kind.DEFINITION,
                    "Cannot check " + check + " of the rules: its keys have too many combinations",
                    "Name fewer keys, or fewer points");
        }
    }
}
