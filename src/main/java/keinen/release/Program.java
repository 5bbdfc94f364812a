package keinen.release;

/** The program that computed a release, by its version and the hash of its jar or classes. */
public record Program(String version, String sha256) {}
