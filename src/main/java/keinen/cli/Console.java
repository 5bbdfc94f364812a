package keinen.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import keinen.finding.Finding;
import keinen.finding.Kind;

/**
 * Where words go: results to one stream; progress, notes and errors to the other. Progress is redrawn on a terminal and
 * said once, when it is done, elsewhere.
 */
public final class Console {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final PrintWriter err;
    private final Redraw redraw;

    /** Whether a line can be drawn over. */
    public enum Redraw {
        TERMINAL,
        NEVER
    }

    public Console(PrintWriter out, PrintWriter err, Redraw redraw) {
        this.out = out;
        this.err = err;
        this.redraw = redraw;
    }

    /** The console of this process, in UTF-8. The launcher says whether errors go to a terminal. */
    static Console ofProcess() {
        return new Console(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("keinen.terminal") ? Redraw.TERMINAL : Redraw.NEVER);
    }

    /** The same console for a part of the work whose results are nobody's business. */
    Console withoutResults() {
        return new Console(new PrintWriter(Writer.nullWriter()), err, redraw);
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** A line of the result. */
    void result(String line) {
        out.println(line);
        out.flush();
    }

    /** A step that is done. */
    void done(String line) {
        clear();
        err.println("keinen: " + line);
        err.flush();
    }

    /** A step that goes on. */
    void progress(String line) {
        if (redraw == Redraw.TERMINAL) {
            err.print(CLEAR_LINE + "keinen: " + line);
            err.flush();
        }
    }

    void findings(List<Finding> findings) {
        findings.forEach(this::finding);
    }

    void finding(Finding finding) {
        if (finding.kind() == Kind.NOTE) {
            done("note: " + finding);
        } else {
            failure(finding.toString());
        }
    }

    void failure(String line) {
        clear();
        err.println("keinen: error: " + line);
        err.flush();
    }

    private void clear() {
        if (redraw == Redraw.TERMINAL) {
            err.print(CLEAR_LINE);
        }
    }
}
