package keinen.engine;

import java.lang.Thread.UncaughtExceptionHandler;

/**
 * Lets threads of Spark end without a word where its stop interrupts them at work; the JVM would print a trace beside the
 * one line that tells what went wrong. Every other exception that no thread catches is told as before.
 */
final class InterruptedThreads implements UncaughtExceptionHandler {
    private final UncaughtExceptionHandler others;

    InterruptedThreads(UncaughtExceptionHandler others) {
        this.others = others;
    }

    /** From now on, in all threads that have no handler of their own. */
    static synchronized void endSilently() {
        UncaughtExceptionHandler present = Thread.getDefaultUncaughtExceptionHandler();
        if (!(present instanceof InterruptedThreads)) {
            Thread.setDefaultUncaughtExceptionHandler(
                    new InterruptedThreads(present == null ? (thread, thrown) -> thrown.printStackTrace() : present));
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (!(thrown instanceof InterruptedException)) {
            others.uncaughtException(thread, thrown);
        }
    }
}
