package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class SelftestCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), Console.Redraw.NEVER);
        return Main.run(console, Clock.systemUTC(), arguments);
    }

    @Test
    void eachFigureIsARowAndTheOutcomeIsTold() {
        assertThat(run("selftest", "--case", "stock-residuals")).isZero();
        assertThat(out.toString().lines())
                .hasSize(5)
                .startsWith("case,source,figure,expected,got,difference,ok")
                .contains("stock-residuals,Statistics Netherlands; persons on social assistance 2019Q2 to 2020Q1 with"
                        + " inflow and outflow,residual 431550 19690 24270 425460,-1510,-1510,0,yes");
        assertThat(err).hasToString("keinen: selftest: 4 figures of 1 case agree" + System.lineSeparator());
    }

    @Test
    void anUnknownCaseIsRefusedWithTheNearestOne() {
        assertThat(run("selftest", "--case", "vetran")).isEqualTo(64);
        assertThat(err.toString()).contains("Unknown case 'vetran' (did you mean 'veteran'?)");
        assertThat(out.toString()).isEmpty();
    }
}
