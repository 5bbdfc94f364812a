package keinen.measure;

import java.util.List;

/** A measure of several counts, or of counts that other measures show too. */
interface ComposedMeasure extends Measure {
    @Override
    List<Counts> counted();

    @Override
    default long size() {
        return counted().stream().mapToLong(Counts::size).reduce(0, Math::addExact);
    }

    @Override
    default Fold fold() {
        return new JointFold(counted().stream().map(Counts::fold).toList());
    }
}
