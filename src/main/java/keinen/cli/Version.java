package keinen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import keinen.release.Program;
import picocli.CommandLine.IVersionProvider;

/** Which program this is: its version, and the hash of its jar (or of its classes, where it runs from a folder). */
final class Version implements IVersionProvider {
    private static final String UNPACKAGED = "development";

    @Override
    public String[] getVersion() {
        return new String[] {"keinen " + version()};
    }

    private static String version() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse(UNPACKAGED);
    }

    static Program program() {
        try {
            Path code = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files(code)) {
                digest.update(code.relativize(file).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return new Program(version(), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | java.net.URISyntaxException | NoSuchAlgorithmException unreadable) {
            throw new IllegalStateException("Cannot read the program's own code", unreadable);
        }
    }

    private static List<Path> files(Path code) throws IOException {
        try (Stream<Path> all = Files.walk(code)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
