package keinen.audit;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import keinen.audit.NearestPoint.Outcome;

/**
 * Looks for points of a lattice within bounds of its unknowns, near to one that is known: it takes few moves from there, and
 * mostly whole ones.
 */
final class PointSearch {
    private final Lattice lattice;
    private final int coordinates;
    private final Bounds bounds;
    private final NearestWhole search;
    private final Random random;

    PointSearch(Lattice lattice, Effort effort, Random random) {
        this.lattice = lattice;
        this.coordinates = lattice.moves().size();
        this.bounds = new Bounds(coordinates, lattice.origin());
        this.search = new NearestWhole(new Matrix(lattice.rows(), coordinates), bounds, effort);
        this.random = random;
        for (int coordinate = 0; coordinate < coordinates; coordinate++) {
            bounds.bound(coordinate, lattice.lower(coordinate), lattice.upper(coordinate));
        }
    }

    void bound(int unknown, long lower, long upper) {
        bounds.bound(coordinates + unknown, lower, upper);
    }

    /** Looks once; twice the same is not the same way, since costs differ. */
    Outcome look(Point from, long work, int branches) {
        for (int coordinate = 0; coordinate < coordinates; coordinate++) {
            int size = lattice.moves().get(coordinate).size();
            bounds.anchor(coordinate, from.coordinates()[coordinate], size * unequal(), size * unequal());
        }
        return search.look(work, branches);
    }

    /** Costs that are no multiples of each other, so that no two ways cost the same. */
    private double unequal() {
        return 1 + 0.5 * random.nextDouble();
    }

    /** The point that was found last. */
    Point found() {
        return search.found();
    }

    /** After an outcome that nothing is there: the farthest that an unknown can be in a direction, as far as that tells. */
    Optional<BigInteger> end(int unknown, int direction) {
        return search.end(coordinates + unknown, direction);
    }
}
