package keinen.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a table of rates says of standardisation.
 *
 * @param strata those of a standardised rate; empty where none is asked for
 * @param standard the standard population's file
 */
record RateDefinition(List<Located<String>> strata, Optional<Located<Path>> standard) {

    /** A standard population without strata is for nothing. */
    static RateDefinition read(YamlMap table) {
        if (table.has("standard")) {
            table.require("standardise");
        }
        return new RateDefinition(
                table.find("standardise").map(YamlValue::texts).orElse(List.of()),
                table.find("standard").flatMap(YamlValue::locatedPath));
    }
}
