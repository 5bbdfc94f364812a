package keinen.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the ledgers stand that list the releases of a job: the file {@code LEDGER} beside them, a line for each rules'
 * name, as the way from its own folder, so that releases and store can be moved together.
 */
record LedgerPlaces(Path jobFolder) {
    static final String FILE = "LEDGER";

    /** The folder of the ledger of some rules, if the file names it. */
    Optional<Path> find(String rules) throws IOException {
        return lines().stream()
                .filter(line -> isOf(rules, line))
                .map(line -> jobFolder.resolve(line).normalize())
                .findFirst();
    }

    /** Names the ledger of some rules, instead of the one that was named for them before. */
    void put(String rules, Path folder) throws IOException {
        List<String> before = lines();
        List<String> after = new ArrayList<>(before);
        after.removeIf(line -> isOf(rules, line));
        after.add(relative(folder));
        after.sort(null);
        if (!after.equals(before)) {
            byte[] text = (String.join("\n", after) + "\n").getBytes(StandardCharsets.UTF_8);
            Staging.replace(jobFolder, FILE, text);
        }
    }

    private List<String> lines() throws IOException {
        Path file = jobFolder.resolve(FILE);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** The folder of a ledger is called after its rules. */
    private static boolean isOf(String rules, String line) {
        try {
            return Path.of(line).endsWith(FileName.of(rules));
        } catch (InvalidPathException changedByHand) {
            return false;
        }
    }

    private String relative(Path folder) {
        Path from = jobFolder.toAbsolutePath().normalize();
        Path to = folder.toAbsolutePath().normalize();
        boolean sameTree = from.getRoot().equals(to.getRoot());
        return (sameTree ? from.relativize(to) : to).toString().replace('\\', '/');
    }
}
