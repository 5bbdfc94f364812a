package keinen.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import keinen.finding.Finding;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;

/** Compares the files of a release with its manifest, and the manifest with its own hash. */
final class Verification {
    private static final String REMEDY = "Take the release from a backup, or run the job again";

    private final Path folder;
    private final Findings findings = new Findings();

    private Verification(Path folder) {
        this.folder = folder;
    }

    static List<Finding> of(Path folder, ReleaseName name) {
        Verification verification = new Verification(folder);
        try {
            verification.run(name);
        } catch (IOException cause) {
            verification.wrong(folder, "Cannot read: " + cause.getMessage());
        }
        return verification.findings.all();
    }

    private void run(ReleaseName name) throws IOException {
        Path file = folder.resolve(ReleaseManifest.FILE);
        if (!Files.isRegularFile(file)) {
            wrong(file, "Missing manifest");
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!ReleaseManifest.isIntact(bytes)) {
            wrong(file, "Invalid manifest: it is not as it was written");
            return;
        }
        ObjectNode manifest = Json.parse(bytes).orElseThrow();
        String release = manifest.path("release").asText();
        if (!release.equals(name.toString())) {
            wrong(file, "Invalid manifest: it is that of release " + release);
        }
        compare(manifest);
    }

    private void compare(ObjectNode manifest) throws IOException {
        Map<String, FileEntry> present = new TreeMap<>();
        FileEntry.allIn(folder).forEach(entry -> present.put(entry.path(), entry));
        for (JsonNode expected : manifest.path("files")) {
            String path = expected.path("path").asText();
            FileEntry entry = present.remove(path);
            if (entry == null) {
                wrong(folder.resolve(path), "Missing file of the release");
            } else if (!entry.sha256().equals(expected.path("sha256").asText())) {
                wrong(folder.resolve(path), "Invalid file: its content is not what was released");
            }
        }
        present.keySet().forEach(path -> wrong(folder.resolve(path), "Unknown file: it is no part of the release"));
    }

    private void wrong(Path file, String what) {
        findings.add(Kind.DATA, Place.ofFile(file.toString()), what, REMEDY);
    }
}
