package keinen.store;

import java.util.Optional;
import keinen.dictionary.Unit;

/** The records of a store in one layout, for reading. */
record UnitRecords(UnitFiles files, StoreManifest manifest, Layout layout, Footers footers) {

    /** The records about a unit; nothing where the store does not tell whose records they are. */
    static Optional<UnitRecords> find(StoreFiles files, StoreManifest manifest, Unit unit) {
        return Layout.find(unit, manifest.storedColumns())
                .map(layout -> new UnitRecords(files.of(unit), manifest, layout, new Footers()));
    }

    /** The index of the first month that may be seen; the base may have rows of earlier ones. */
    int firstMonth() {
        return manifest.months().isEmpty()
                ? 0
                : manifest.months().get(0).month().index();
    }
}
