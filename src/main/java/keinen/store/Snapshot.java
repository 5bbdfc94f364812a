package keinen.store;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import keinen.time.Month;

/** A store's content at one moment, for reading: small enough to be sent to every task. */
public final class Snapshot implements Serializable {
    private final StoreFiles files;
    private final transient StoreManifest manifest;
    private final byte[] json;

    Snapshot(StoreFiles files, StoreManifest manifest) {
        this.files = files;
        this.manifest = manifest;
        try {
            this.json = ManifestFile.write(manifest);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public StoreManifest manifest() {
        return manifest;
    }

    public int buckets() {
        return manifest.buckets();
    }

    /** The first month in the store. */
    public Month firstMonth() {
        return manifest.months().get(0).month();
    }

    /** The newest month in the store. */
    public Month lastMonth() {
        return manifest.months().get(manifest.months().size() - 1).month();
    }

    /** Opens a bucket for reading its persons' lives. */
    public Lives open(int bucket, LifeColumns columns) throws IOException {
        return Lives.open(files, manifest, columns, bucket);
    }

    private Object readResolve() {
        return new Snapshot(files, ManifestFile.read(files.manifest(), json));
    }
}
