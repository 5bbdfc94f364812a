package keinen.cli;

import java.time.Clock;
import java.time.ZoneOffset;
import keinen.engine.Engine;
import keinen.finding.Failure;
import keinen.finding.Kind;
import picocli.CommandLine;

/** The program: {@code keinen COMMAND …}. */
public final class Main {
    /** Japan has one time all year; the time zone by its name would be read from a table, which takes a tenth of a second. */
    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("run")) {
            // Beside the reading of the arguments and the job, which take a third of a second.
            Engine.prepare();
        }
        System.exit(run(Console.ofProcess(), Clock.system(JAPAN), arguments));
    }

    /**
     * Runs one command.
     *
     * @return the exit code, after BSD's {@code sysexits}; see {@link Kind}
     */
    public static int run(Console console, Clock clock, String... arguments) {
        CommandLine commands = new Commands(console, clock).line(arguments);
        commands.setOut(console.out());
        commands.setErr(console.err());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExitCodeExceptionMapper(
                failure -> failure instanceof Failure known ? known.kind().exitCode() : Kind.BUG.exitCode());
        commands.setParameterExceptionHandler((wrong, all) -> {
            console.failure(UsageWords.of(wrong));
            return Kind.USAGE.exitCode();
        });
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Failure known) {
                console.findings(known.findings());
                return known.kind().exitCode();
            }
            return defect(console, failure);
        });
        try {
            return commands.execute(arguments);
        } catch (OutOfMemoryError used) {
            console.failure("Cannot go on: the memory is used up. Give it more, such as KEINEN_HEAP=8g");
            return Kind.BUG.exitCode();
        } catch (Error error) {
            return defect(console, error);
        }
    }

    private static int defect(Console console, Throwable failure) {
        String words = failure.toString().lines().findFirst().orElse("");
        console.failure(
                "Cannot go on because of a defect of the program: " + words + ". Set KEINEN_TRACE=1 to see where");
        if (System.getenv("KEINEN_TRACE") != null) {
            failure.printStackTrace(console.err());
        }
        return Kind.BUG.exitCode();
    }
}
