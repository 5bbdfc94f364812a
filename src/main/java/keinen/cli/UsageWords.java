package keinen.cli;

import java.util.List;
import java.util.Map;
import keinen.finding.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the project's words what is wrong with a command line. */
final class UsageWords {
    private UsageWords() {}

    /** One line that names what is wrong and the command whose help tells more. */
    static String of(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        return what(wrong, command) + ". See '" + command.qualifiedName(" ") + " --help'";
    }

    private static String what(ParameterException wrong, CommandSpec command) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String first = unmatched.getUnmatched().get(0);
            if (first.startsWith("-")) {
                return "Unknown option '" + first + "'" + nearestOption(first, command);
            }
            return command.subcommands().isEmpty()
                    ? "Invalid argument '" + first + "' (must be one argument less)"
                    : "Unknown command '" + first + "'" + Nearest.hint(first, commands(command));
        }
        String words = String.valueOf(wrong.getMessage()).replaceAll("\\R\\s*", " ");
        return words.startsWith("Missing") || words.startsWith("Invalid") ? words : "Invalid argument: " + words;
    }

    /** The commands below one that users are told of. */
    static List<String> commands(CommandSpec command) {
        return command.subcommands().entrySet().stream()
                .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String nearestOption(String name, CommandSpec command) {
        List<String> options = command.options().stream()
                .map(OptionSpec::longestName)
                .filter(option -> !option.isEmpty())
                .toList();
        return Nearest.find(name, options)
                .map(option -> " (did you mean '" + option + "'?)")
                .orElse("");
    }
}
