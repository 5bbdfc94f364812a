package keinen.job;

/**
 * A published definition under a name, so that a table can say whose figure it follows.
 *
 * @param name as a job file writes it
 * @param options what it fixes, as a job file would write it, the measure first; a table may set every other option
 * @param title what it is called
 * @param definition what the source counts, in its own terms
 * @param source who defined it, and where
 * @param adapted what differs here, because records are monthly and of a city's public assistance
 */
public record Preset(String name, String options, Plan.Title title, String definition, String source, String adapted) {}
