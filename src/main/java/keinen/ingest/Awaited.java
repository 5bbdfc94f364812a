package keinen.ingest;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import keinen.finding.Failure;

/** Results of work on other threads. */
final class Awaited {
    private Awaited() {}

    /**
     * The result, when it is there.
     *
     * @throws Failure where the work failed with one
     */
    static <T> T of(Future<T> working) {
        try {
            return working.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Failure failure) {
                throw failure;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
