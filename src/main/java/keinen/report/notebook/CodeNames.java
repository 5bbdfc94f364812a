package keinen.report.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import keinen.job.Plan;
import keinen.release.Column;
import keinen.release.Contents;
import keinen.release.ReleasedTable;
import keinen.report.Labels;

/**
 * What people call the codes that stand in the tables of a release, for the pictures' titles and legends: Japanese, and
 * English where it is another word. A code without a name of its own is left out.
 */
final class CodeNames {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Labels japanese;
    private final Labels english;
    private final SortedMap<String, SortedMap<String, String>> byColumn = new TreeMap<>();

    private CodeNames(Contents contents) {
        List<keinen.dictionary.Column> coded = contents.basis().coded();
        japanese = new Labels(coded, Plan.Labels.JA);
        english = new Labels(coded, Plan.Labels.EN);
        contents.tables().forEach(this::add);
    }

    /** The names by column and code, as a dict of Python. */
    static String python(Contents contents) {
        try {
            return "NAMES = " + JSON.writeValueAsString(new CodeNames(contents).byColumn);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write texts as JSON", impossible);
        }
    }

    private void add(ReleasedTable table) {
        for (int column = 0; column < table.columns().size(); column++) {
            if (holdsCodes(table.columns().get(column))) {
                for (int row = 0; row < table.rows(); row++) {
                    add(table.columns().get(column), table.text(column, row));
                }
            }
        }
    }

    private static boolean holdsCodes(Column column) {
        return column.type() == Column.Type.TEXT
                && (column.part() == Column.Part.GROUP || column.part() == Column.Part.KEY);
    }

    private void add(Column column, String code) {
        String ja = japanese.code(column, code);
        String en = english.code(column, code);
        String name = ja.equals(en) || en.equals(code) ? ja : ja + " " + en;
        if (!name.equals(code)) {
            byColumn.computeIfAbsent(column.name(), any -> new TreeMap<>()).put(code, name);
        }
    }
}
