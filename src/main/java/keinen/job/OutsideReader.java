package keinen.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a rules file says of publications of others. */
final class OutsideReader {
    private static final List<String> COUNTED = List.of("measure", "by", "unit", "period");

    private OutsideReader() {}

    static List<OutsideDefinition> read(YamlMap rules) {
        List<OutsideDefinition> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        rules.find("publications").map(YamlValue::list).orElse(List.of()).stream()
                .flatMap(value -> value.map().stream())
                .forEach(map -> read(map, names).ifPresent(read::add));
        return List.copyOf(read);
    }

    private static Optional<OutsideDefinition> read(YamlMap map, Set<String> names) {
        map.refuseAllBut(List.of("name", "source", "file", "table"));
        String name = map.requireText("name");
        String source = map.requireText("source");
        if (!name.isEmpty() && !names.add(name)) {
            map.find("name").ifPresent(value -> value.wrong("Invalid name '" + name + "' (must stand once)"));
        }
        Optional<Located<Path>> file = map.require("file").flatMap(YamlValue::locatedPath);
        Optional<JobDefinition.Table> table =
                map.require("table").flatMap(YamlValue::map).map(own -> table(name, own));
        return file.flatMap(named -> table.map(known -> new OutsideDefinition(source, named, known)));
    }

    /** Only what says which cells they are: nothing is made of them. */
    private static JobDefinition.Table table(String name, YamlMap own) {
        JobDefinition.Table table = TableReader.table(name, own);
        List<String> known = TableKeys.of(table.measure(), own);
        own.entries().forEach((key, value) -> {
            if (known.contains(key) && !COUNTED.contains(key)) {
                value.wrong("Invalid key '" + key + "' (must not stand in the table of a publication, which has "
                        + String.join(", ", COUNTED) + ")");
            }
        });
        if (table.measure().isPresent() && OutsideColumns.find(table).isEmpty()) {
            own.find("measure")
                    .ifPresent(value -> value.wrong(
                            "Unsupported measure '" + table.measure().get().key()
                                    + "' of a publication (must be one of "
                                    + String.join(", ", OutsideColumns.measures()) + ")"));
        }
        return table;
    }
}
