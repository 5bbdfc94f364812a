package keinen.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import keinen.measure.CellTable;
import keinen.measure.CellTable.Unit;

/** Amounts paid to made-up persons by ward and type, some of them far larger than the others: medical, care, and all. */
final class Payments {
    private static final List<String> AMOUNTS = List.of("medical", "care", "all");

    private final List<Payment> payments = new ArrayList<>();

    private record Payment(String ward, String type, long medical, long care) {
        long amount(int column) {
            return column == 0 ? medical : column == 1 ? care : medical + care;
        }

        String by(String name) {
            return name.equals("ward") ? ward : type;
        }
    }

    Payments(int persons, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < persons; i++) {
            payments.add(new Payment(
                    "w" + random.nextInt(4),
                    "t" + random.nextInt(3),
                    Math.round(Math.exp(6 + 1.5 * random.nextGaussian())),
                    random.nextInt(3) == 0 ? random.nextInt(500) : 0));
        }
    }

    CellTable by(String... groups) {
        Map<List<String>, List<Payment>> rows = new TreeMap<>(Comparator.comparing(List::toString));
        for (Payment payment : payments) {
            rows.computeIfAbsent(List.of(groups).stream().map(payment::by).toList(), none -> new ArrayList<>())
                    .add(payment);
        }
        CellTable.Builder table = new CellTable.Builder(
                "payments_by_" + String.join("_", groups),
                "payments",
                List.of(groups),
                List.of(),
                AMOUNTS.stream()
                        .map(name -> new CellTable.Value(name, Unit.YEN, true))
                        .toList());
        rows.forEach((keys, paid) -> addRow(table.row(keys.toArray(String[]::new)), paid));
        IntStream.range(0, table.rows()).forEach(row -> table.equation(0, 0, row, 1, 1, row, 1, 2, row, -1));
        return table.build();
    }

    private static void addRow(CellTable.Builder table, List<Payment> paid) {
        for (int column = 0; column < AMOUNTS.size(); column++) {
            int amount = column;
            long[] largestFirst = paid.stream()
                    .mapToLong(payment -> -payment.amount(amount))
                    .sorted()
                    .map(negative -> -negative)
                    .filter(positive -> positive > 0)
                    .toArray();
            table.sum(
                    column,
                    IntStream.range(0, largestFirst.length)
                            .mapToLong(i -> largestFirst[i])
                            .sum(),
                    largestFirst.length,
                    largestFirst.length > 0 ? largestFirst[0] : 0,
                    largestFirst.length > 1 ? largestFirst[1] : 0);
        }
    }
}
