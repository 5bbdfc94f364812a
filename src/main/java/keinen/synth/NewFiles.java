package keinen.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;

/** Files that are written aside and come to stand in their directory all at once, or leave nothing behind. */
final class NewFiles implements AutoCloseable {
    private static final List<String> NAMES = List.of("codes", "population.csv", "exports", "dataset.yaml");

    private final Path out;
    private final Path staging;
    private final boolean outIsNew;
    private boolean published;

    private NewFiles(Path out, Path staging, boolean outIsNew) {
        this.out = out;
        this.staging = staging;
        this.outIsNew = outIsNew;
    }

    /**
     * @throws Failure when one of the names is taken: what somebody may be reading is never changed
     */
    static NewFiles in(Path out) throws IOException {
        for (String name : NAMES) {
            if (Files.exists(out.resolve(name))) {
                throw Failure.of(
                        Kind.CANNOT_WRITE,
                        Place.ofFile(out.resolve(name).toString()),
                        "Cannot write a synthetic city: " + name + " is there already",
                        "Choose another directory, or remove it first");
            }
        }
        boolean outIsNew = !Files.exists(out);
        Files.createDirectories(out);
        return new NewFiles(out, Files.createTempDirectory(out, ".writing-"), outIsNew);
    }

    Path staging() {
        return staging;
    }

    Path directory(String name) throws IOException {
        return Files.createDirectory(staging.resolve(name));
    }

    /** The dataset file comes last: where it stands, everything that it names stands too. */
    void publish() throws IOException {
        for (String name : NAMES) {
            Files.move(staging.resolve(name), out.resolve(name));
        }
        published = true;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> left = Files.walk(staging)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        if (!published && outIsNew) {
            Files.deleteIfExists(out);
        }
    }
}
