package keinen.statistics;

/**
 * A sum of doubles that keeps the digits which plain addition drops (Neumaier, Zeitschrift für Angewandte Mathematik und
 * Mechanik 54, 1974). The order of the terms still decides the last bit.
 */
final class CompensatedSum {
    private double sum;
    private double lost;

    void add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
