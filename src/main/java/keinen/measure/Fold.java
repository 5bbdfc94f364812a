package keinen.measure;

import keinen.history.History;

/** Sees one person after another and adds to cells; belongs to one thread. */
public interface Fold {

    /** Adds one person. The history is only valid during the call. A person must be added once. */
    void add(History person);

    /** What was counted so far; the fold is not used after that. */
    Cells cells();
}
