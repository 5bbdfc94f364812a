package keinen.measure;

import java.io.Serializable;

/** Something that is counted of lives. Equal ones count the same: a run counts them once, however many tables show them. */
public interface Counts extends Serializable {

    /** How many numbers a fold holds, known before it is made. */
    long size();

    /** A fold that has seen nobody. */
    Fold fold();
}
