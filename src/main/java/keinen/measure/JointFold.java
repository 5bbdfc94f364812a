package keinen.measure;

import java.util.List;
import keinen.history.History;

/** Folds side by side; their cells stand one behind another. */
record JointFold(List<Fold> folds) implements Fold {
    @Override
    public void add(History person) {
        folds.forEach(fold -> fold.add(person));
    }

    @Override
    public Cells cells() {
        return Cells.joined(folds.stream().map(Fold::cells).toList());
    }
}
