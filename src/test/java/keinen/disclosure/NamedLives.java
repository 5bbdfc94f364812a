package keinen.disclosure;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.measure.CellTable;
import keinen.measure.Fold;
import keinen.measure.Measure;
import keinen.measure.Occurrences;
import keinen.testkit.GeneratedCity;
import keinen.testkit.Life;

/** Tables of lives that know who makes their cells up alone, as a run for readers counts them; lives are numbered from 1. */
record NamedLives(List<Life> lives, Horizon horizon) {

    List<CellTable> count(Measure... measures) {
        List<CellTable> plain = count(LongStream.iterate(1, one -> one), measures);
        // Far apart, so that hardly any numbers come to the same sum.
        List<CellTable> weighed =
                count(LongStream.iterate(1, life -> life + 1).map(life -> 7919 * life * life), measures);
        return IntStream.range(0, measures.length)
                .mapToObj(i -> named(plain.get(i), weighed.get(i)))
                .toList();
    }

    private List<CellTable> count(LongStream weights, Measure... measures) {
        List<Fold> folds = List.of(measures).stream().map(Measure::fold).toList();
        Occurrences occurrences = new Occurrences(GeneratedCity.CODES.size());
        History history = new History(horizon, GeneratedCity.KINDS);
        var weight = weights.iterator();
        for (Life life : lives) {
            history.read(life.records());
            occurrences.add(history);
            history.weigh(weight.nextLong());
            folds.forEach(fold -> fold.add(history));
        }
        return IntStream.range(0, measures.length)
                .mapToObj(i -> measures[i].tabulate(
                        folds.get(i).cells(), measures[i].breakdown().groups(occurrences)))
                .toList();
    }

    private static CellTable named(CellTable plain, CellTable weighed) {
        long[] names = new long[plain.values().size() * plain.rows()];
        int[] numbers = new int[names.length];
        for (int value = 0; value < plain.values().size(); value++) {
            for (int row = 0; row < plain.rows(); row++) {
                int cell = plain.cell(value, row);
                names[cell] = plain.contributors(value, row) == 1 ? weighed.contributors(value, row) : 0;
                boolean isCount = plain.values().get(value).unit() == CellTable.Unit.COUNT;
                numbers[cell] = isCount ? (int) weighed.value(value, row) : 0;
            }
        }
        return plain.withSoleContributors(names).withNumbers(numbers);
    }
}
