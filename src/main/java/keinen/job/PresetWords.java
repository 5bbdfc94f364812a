package keinen.job;

import java.util.List;

/** Which published definition a table follows, in sentences. */
final class PresetWords {
    private PresetWords() {}

    static List<String> of(Preset preset) {
        return List.of(
                "Preset " + preset.name() + ": " + preset.title().en() + " ("
                        + preset.title().ja() + "). " + preset.definition(),
                "Source: " + preset.source(),
                "Adapted: " + preset.adapted(),
                "Fixed: " + preset.options());
    }
}
