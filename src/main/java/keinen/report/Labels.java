package keinen.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keinen.dictionary.CodeList;
import keinen.job.Plan;
import keinen.release.Column;
import keinen.release.ReleasedTable;

/**
 * What readers see in headers and in cells of codes: the names and codes themselves, or what people call them.
 *
 * <p>A column of the dataset is called in Japanese by its name in the city's export, which its staff know. Labels that
 * would be the same for two columns of a table, or for two codes of a list, are followed by the name or code.
 */
public final class Labels {
    private static final String STATUS = "_status";
    private static final String UNKNOWN = "unknown";

    private final List<keinen.dictionary.Column> columns;
    private final Plan.Labels language;
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    /**
     * @param columns of the dataset, with their codes
     */
    public Labels(List<keinen.dictionary.Column> columns, Plan.Labels language) {
        this.columns = List.copyOf(columns);
        this.language = language;
        columns.forEach(column -> column.codes().ifPresent(list -> codes.put(column.name(), labels(list))));
    }

    /** The labels of a table's columns, in order and each different from the others. */
    public List<String> headers(ReleasedTable table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        String measure = table.family().split("/", 2)[0];
        return distinct(
                names,
                table.columns().stream().map(column -> header(measure, column)).toList());
    }

    /** The label of a code in a text column of a table; the code where it has none. */
    public String code(Column column, String code) {
        if (language == Plan.Labels.CODES || isStatus(column)) {
            return code;
        }
        String listed = codes.getOrDefault(column.dimension(), Map.of()).get(code);
        if (listed != null) {
            return listed;
        }
        boolean own = column.part() == Column.Part.KEY || code.equals(UNKNOWN);
        return own ? ownLabel("", code) : code;
    }

    private static boolean isStatus(Column column) {
        return column.part() == Column.Part.STATUS || column.part() == Column.Part.OBSERVATION;
    }

    private String header(String measure, Column column) {
        String name = column.name();
        return switch (column.part()) {
            case GROUP -> datasetLabel(name).or(() -> term(name)).orElse(name);
            case KEY, VALUE, OBSERVATION -> ownLabel(measure, name);
            case STATUS ->
                term(measure + "." + name)
                        .orElseGet(() -> statusLabel(measure, name.substring(0, name.length() - STATUS.length())));
        };
    }

    private String statusLabel(String measure, String value) {
        return switch (language) {
            case CODES -> value + STATUS;
            case JA -> ownLabel(measure, value) + "（秘匿・欠測区分）";
            case EN -> ownLabel(measure, value) + " (status)";
        };
    }

    /**
     * What keinen calls it, in the tables of this measure if it has a name of its own there; where keinen has no name for
     * it, what the dataset does.
     */
    private String ownLabel(String measure, String name) {
        return term(measure + "." + name)
                .or(() -> term(name))
                .or(() -> datasetLabel(name))
                .orElse(name);
    }

    private Optional<String> datasetLabel(String name) {
        return language == Plan.Labels.JA
                ? columns.stream()
                        .filter(column -> column.name().equals(name))
                        .map(keinen.dictionary.Column::from)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<String> term(String name) {
        return switch (language) {
            case CODES -> Optional.empty();
            case JA -> Terms.find(name).map(Terms.Term::ja);
            case EN -> Terms.find(name).map(Terms.Term::en);
        };
    }

    private Map<String, String> labels(CodeList list) {
        List<String> names = list.codes().stream().map(code -> code.code()).toList();
        List<String> labels = distinct(
                names,
                list.codes().stream()
                        .map(code -> language == Plan.Labels.JA ? code.ja() : code.en())
                        .toList());
        Map<String, String> byCode = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byCode.put(names.get(i), labels.get(i));
        }
        return byCode;
    }

    private static List<String> distinct(List<String> names, List<String> labels) {
        Map<String, Integer> uses = new HashMap<>();
        labels.forEach(label -> uses.merge(label, 1, Integer::sum));
        List<String> distinct = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            boolean unlike = uses.getOrDefault(label, 0) == 1 || label.equals(names.get(i));
            distinct.add(unlike ? label : label + " (" + names.get(i) + ")");
        }
        return distinct;
    }
}
