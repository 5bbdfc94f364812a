package keinen.job;

/**
 * A series: a column of a group of a job of published series, or one of the group's rates.
 *
 * @param group the key below {@code series}
 */
public record SeriesName(String group, String column) {

    /** Reads {@code column}, which is one of the group that speaks, or {@code group.column}. */
    static SeriesName parse(String text, String speaker) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new SeriesName(speaker, text)
                : new SeriesName(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return group + "." + column;
    }
}
