package keinen.job;

import java.time.LocalDate;
import java.util.Optional;

/** From one day until another, both inclusive. */
record Validity(LocalDate from, LocalDate until) {
    /** No day at all. */
    static final Validity NEVER = new Validity(LocalDate.MAX, LocalDate.MIN);

    /** The keys {@code from} and {@code until} of a map; no day at all, and findings, where they are wrong. */
    static Validity read(YamlMap map) {
        Optional<LocalDate> from = map.require("from").flatMap(YamlValue::date);
        Optional<LocalDate> until = map.require("until").flatMap(YamlValue::date);
        if (from.isEmpty() || until.isEmpty()) {
            return NEVER;
        }
        if (until.get().isBefore(from.get())) {
            map.find("until")
                    .ifPresent(value -> value.wrong(
                            "Invalid value: '" + until.get() + "' (must not be before " + from.get() + ")"));
        }
        return new Validity(from.get(), until.get());
    }
}
