package keinen.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import keinen.dictionary.Pseudonym;
import keinen.dictionary.Pseudonym.Holder;
import keinen.dictionary.Pseudonym.KeyPlace;

/** Reads how the ids of a column came to be: {@code keyed: true}, or {@code pseudonym: {key: env:NAME}}. */
final class PseudonymReader {
    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private PseudonymReader() {}

    static Pseudonym read(YamlMap column) {
        boolean keyed = isKeyed(column);
        Optional<KeyPlace> key =
                column.find("pseudonym").flatMap(YamlValue::map).flatMap(PseudonymReader::key);
        if (keyed && column.has("pseudonym")) {
            column.wrong("Invalid keys 'keyed' and 'pseudonym' (must not stand together: ids are made once)");
        }
        return key.map(Pseudonym::keyedHere).orElse(keyed ? Pseudonym.KEYED_ELSEWHERE : Pseudonym.AS_DELIVERED);
    }

    /** Whether a column says that its ids were made with a key before they came here. */
    static boolean isKeyed(YamlMap column) {
        return column.find("keyed").flatMap(YamlValue::trueOrFalse).orElse(false);
    }

    private static Optional<KeyPlace> key(YamlMap map) {
        map.refuseAllBut(List.of("key"));
        return map.require("key").flatMap(PseudonymReader::place);
    }

    /** What stands there may be the key itself, and is not told. */
    private static Optional<KeyPlace> place(YamlValue value) {
        String text = value.text().orElse("");
        if (text.startsWith(ENVIRONMENT)
                && VARIABLE.matcher(text.substring(ENVIRONMENT.length())).matches()) {
            return Optional.of(new KeyPlace(Holder.ENVIRONMENT, text.substring(ENVIRONMENT.length())));
        }
        if (text.startsWith(FILE) && text.length() > FILE.length()) {
            return file(value, text.substring(FILE.length()));
        }
        return value.wrong(
                "Invalid key (must be env:NAME or file:PATH; a key itself must stand in no file of the project)");
    }

    private static Optional<KeyPlace> file(YamlValue value, String path) {
        Path folder = Path.of(value.place().file()).toAbsolutePath().normalize().resolveSibling("");
        Path key = folder.resolve(path).normalize();
        return key.startsWith(folder)
                ? value.wrong("Invalid key (must not stand in the folder of the dataset file or below)")
                : Optional.of(new KeyPlace(Holder.FILE, key.toString()));
    }
}
