package keinen.release;

import java.util.List;
import keinen.statistics.DirectRate;
import keinen.statistics.Estimate;
import keinen.statistics.IndirectRatio;

/**
 * One stratum of a group in a fiscal year, and the same stratum of the whole city.
 *
 * @param onAid persons in a mean month
 * @param population inhabitants; 0 where there are none or none are known
 * @param standard inhabitants of the standard population, likewise
 * @param cityOnAid persons in a mean month
 * @param cityPopulation inhabitants, likewise
 */
record Stratum(Estimate onAid, long population, long standard, Estimate cityOnAid, long cityPopulation) {

    /** The rate of a group whose strata were as large as those of the standard, per inhabitant. */
    static DirectRate direct(List<Stratum> strata) {
        return DirectRate.of(strata.stream()
                .filter(stratum -> stratum.standard > 0)
                .map(stratum -> new DirectRate.Stratum(stratum.onAid, stratum.population, stratum.standard))
                .toList());
    }

    /**
     * The persons on aid of a group, against those that it had if each stratum had the city's rate. Persons of a stratum in
     * which the city has no inhabitants, such as those of unknown age, cannot be expected and are not compared.
     */
    static IndirectRatio indirect(Estimate onAid, List<Stratum> strata) {
        Estimate compared = strata.stream()
                .filter(stratum -> stratum.cityPopulation == 0)
                .map(Stratum::onAid)
                .reduce(onAid, Estimate::minus);
        return strata.stream().noneMatch(stratum -> stratum.population > 0)
                ? IndirectRatio.of(compared, Estimate.UNDEFINED)
                : IndirectRatio.of(
                        compared,
                        strata.stream()
                                .map(stratum -> new IndirectRatio.Stratum(
                                        stratum.population, stratum.cityOnAid, stratum.cityPopulation))
                                .toList());
    }

    /** The rate of all of the city's strata that have inhabitants, per inhabitant. */
    static Estimate cityRate(List<Stratum> strata) {
        List<Stratum> inhabited =
                strata.stream().filter(stratum -> stratum.cityPopulation > 0).toList();
        double population =
                inhabited.stream().mapToDouble(Stratum::cityPopulation).sum();
        return inhabited.stream()
                .map(Stratum::cityOnAid)
                .reduce(Estimate.of(0), Estimate::plus)
                .times(1 / population);
    }
}
