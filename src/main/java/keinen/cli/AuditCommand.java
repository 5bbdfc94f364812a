package keinen.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import keinen.audit.AuditReport;
import keinen.audit.PublishedSystem;
import keinen.finding.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Attacks published tables, ours or anybody's: prints the interval of every hidden cell, given all that is"
                        + " published and how it adds up. Ends with 77 where an interval is one value, and says how it follows.")
@SuppressWarnings("NullAway.Init") // options are set by picocli
final class AuditCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SYSTEM.yaml", description = "Cells, equations, and what numbers they hold.")
    private Path system;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AuditReport report = AuditReport.of(PublishedSystem.read(system));
        report.csv().forEach(console.out()::println);
        console.out().flush();
        console.findings(report.notes());
        console.findings(report.disclosed());
        return report.disclosed().isEmpty() ? Kind.NOTE.exitCode() : Kind.REFUSED.exitCode();
    }
}
