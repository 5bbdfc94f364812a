package keinen.job;

import java.nio.file.Path;

/**
 * Figures that somebody else publishes, as the rules file names them.
 *
 * @param source where they are published, in words
 * @param file the figures
 * @param table what they are of, as a table of a job would say it
 */
record OutsideDefinition(String source, Located<Path> file, JobDefinition.Table table) {}
