package keinen.cli;

import java.lang.reflect.Constructor;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Makes the commands, and gives those that want them the console and the clock. */
final class Commands implements CommandLine.IFactory {
    private static final Map<String, Class<?>> ALL = all();

    private final Console console;
    private final Clock clock;

    private static Map<String, Class<?>> all() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("run", RunCommand.class);
        commands.put("check", CheckCommand.class);
        commands.put("ingest", IngestCommand.class);
        commands.put("synth", SynthCommand.class);
        commands.put("releases", ReleasesCommand.class);
        commands.put("selftest", SelftestCommand.class);
        commands.put("explain", ExplainCommand.class);
        commands.put("audit", AuditCommand.class);
        commands.put("warm", WarmCommand.class);
        return commands;
    }

    /**
     * The whole command line, or only what concerns the command that stands first in the arguments: reading the options
     * of all takes a tenth of a second, half the start of the program.
     */
    CommandLine line(String... arguments) {
        CommandLine line = new CommandLine(new KeinenCommand(), this);
        Optional<String> named =
                Stream.of(arguments).limit(1).filter(ALL::containsKey).findFirst();
        ALL.forEach((name, type) -> {
            if (named.isEmpty() || named.get().equals(name)) {
                line.addSubcommand(name, type);
            }
        });
        return line;
    }

    Commands(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Class<?>[] parameters = constructor.getParameterTypes();
            if (parameters.length == 1 && parameters[0] == Console.class) {
                return type.cast(constructor.newInstance(console));
            }
            if (parameters.length == 2 && parameters[0] == Console.class && parameters[1] == Clock.class) {
                return type.cast(constructor.newInstance(console, clock));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
