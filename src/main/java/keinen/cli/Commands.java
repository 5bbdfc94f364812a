package keinen.cli;

import java.lang.reflect.Constructor;
import java.time.Clock;
import picocli.CommandLine;

/** Makes the commands, and gives those that want them the console and the clock. */
final class Commands implements CommandLine.IFactory {
    private final Console console;
    private final Clock clock;

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
