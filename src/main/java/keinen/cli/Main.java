package keinen.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import keinen.finding.Failure;
import keinen.finding.Kind;
import picocli.CommandLine;

/** The program: {@code keinen COMMAND …}. */
public final class Main {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(), Clock.system(JAPAN), arguments));
    }

    /**
     * Runs one command.
     *
     * @return the exit code, after BSD's {@code sysexits}; see {@link Kind}
     */
    public static int run(Console console, Clock clock, String... arguments) {
        CommandLine commands = new CommandLine(new KeinenCommand(), new Commands(console, clock));
        commands.setOut(console.out());
        commands.setErr(console.err());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExitCodeExceptionMapper(
                failure -> failure instanceof Failure known ? known.kind().exitCode() : Kind.BUG.exitCode());
        commands.setParameterExceptionHandler((wrong, all) -> {
            console.failure(wrong.getMessage() + ". See 'keinen " + String.join(" ", names(wrong.getCommandLine()))
                    + "--help'");
            return Kind.USAGE.exitCode();
        });
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Failure known) {
                console.findings(known.findings());
                return known.kind().exitCode();
            }
            console.failure("Cannot go on because of a defect of the program: " + failure
                    + ". Set KEINEN_TRACE=1 to see where");
            if (System.getenv("KEINEN_TRACE") != null) {
                failure.printStackTrace(console.err());
            }
            return Kind.BUG.exitCode();
        });
        return commands.execute(arguments);
    }

    /** The words that name a command below {@code keinen}, each followed by nothing or the next. */
    private static List<String> names(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName(" ");
        return Arrays.stream(
                        (name + " ").substring("keinen".length()).stripLeading().split("(?<= )"))
                .toList();
    }
}
