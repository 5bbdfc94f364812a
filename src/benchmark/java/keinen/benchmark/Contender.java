package keinen.benchmark;

import java.nio.file.Path;
import java.util.List;

/**
 * An engine with its way of making the tables.
 *
 * @param name by which settings name it
 * @param label for readers
 * @param slow whether it takes minutes at full size
 */
record Contender(String name, String label, boolean slow, Command command) {

    /** How the process is started. */
    interface Command {
        /**
         * @param out an empty folder for what is written
         */
        List<String> of(DataFolder data, Path out);
    }
}
