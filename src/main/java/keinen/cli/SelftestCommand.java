package keinen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.selftest.Comparison;
import keinen.selftest.SelfTest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "selftest",
        mixinStandardHelpOptions = true,
        description = "Computes published figures anew, with the folds and estimators of this installation, and prints"
                + " each beside the one that its source prints. Needs no job and no store.")
@SuppressWarnings("NullAway.Init") // options are set by picocli
final class SelftestCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--case", paramLabel = "NAME", description = "One case only.")
    private @Nullable String name;

    SelftestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> cases = cases();
        List<Comparison> comparisons = new ArrayList<>();
        console.result(Comparison.HEADER);
        for (String each : cases) {
            console.progress("selftest: " + each);
            List<Comparison> ofCase = SelfTest.run(each);
            ofCase.forEach(comparison -> console.result(comparison.csv()));
            comparisons.addAll(ofCase);
        }
        return sayOutcome(cases.size(), comparisons);
    }

    private List<String> cases() {
        if (name == null) {
            return SelfTest.cases();
        }
        if (!SelfTest.cases().contains(name)) {
            throw Failure.of(Kind.USAGE, "Unknown case '" + name + "'" + Nearest.hint(name, SelfTest.cases()), "");
        }
        return List.of(name);
    }

    private int sayOutcome(int cases, List<Comparison> comparisons) {
        long differing =
                comparisons.stream().filter(comparison -> !comparison.agrees()).count();
        String of = comparisons.size() + " figures of " + cases + (cases == 1 ? " case" : " cases");
        if (differing == 0) {
            console.done("selftest: " + of + " agree");
            return Kind.NOTE.exitCode();
        }
        console.failure("selftest: " + differing + " of " + of
                + " differ: do not use this installation (see the rows that end with 'no')");
        return Kind.BUG.exitCode();
    }
}
