package keinen.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sum of numbers times cells, and a number.
 *
 * @param terms by the number of the cell, in the order in which they were written; no factor is 0
 */
record LinearForm(Map<Integer, Rational> terms, Rational constant) {
    static final LinearForm ZERO = of(Rational.ZERO);

    LinearForm {
        terms = Collections.unmodifiableMap(terms);
    }

    static LinearForm of(Rational constant) {
        return new LinearForm(Map.of(), constant);
    }

    static LinearForm ofCell(int cell) {
        return new LinearForm(Map.of(cell, Rational.ONE), Rational.ZERO);
    }

    LinearForm plus(LinearForm other) {
        Map<Integer, Rational> sum = new LinkedHashMap<>(terms);
        other.terms.forEach((cell, factor) -> sum.merge(cell, factor, Rational::plus));
        sum.values().removeIf(factor -> factor.signum() == 0);
        return new LinearForm(sum, constant.plus(other.constant));
    }

    LinearForm times(Rational factor) {
        Map<Integer, Rational> product = new LinkedHashMap<>();
        if (factor.signum() != 0) {
            terms.forEach((cell, own) -> product.put(cell, own.times(factor)));
        }
        return new LinearForm(product, constant.times(factor));
    }

    LinearForm minus(LinearForm other) {
        return plus(other.times(Rational.of(-1)));
    }

    /** The number that the sum is, where every cell in it has a value. */
    Optional<Rational> find(Function<Integer, Optional<Rational>> value) {
        Rational sum = constant;
        for (Map.Entry<Integer, Rational> term : terms.entrySet()) {
            Optional<Rational> known = value.apply(term.getKey());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(known.get().times(term.getValue()));
        }
        return Optional.of(sum);
    }
}
