package keinen.cli;

import keinen.finding.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "keinen",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Longitudinal analytics of public-assistance case records (経年).",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0 done   64 usage   65 the data break their contract   66 an input is missing",
            "  70 a defect   73 cannot write   75 another run holds the lock, try later",
            "  77 the rules refuse   78 a job, dataset or rules file is wrong"
        })
final class KeinenCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Missing command" + Nearest.hint("", UsageWords.commands(spec)));
    }
}
