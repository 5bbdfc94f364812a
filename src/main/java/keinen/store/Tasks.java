package keinen.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import keinen.finding.Failure;

/** Pieces of writing that threads share. */
final class Tasks {
    private Tasks() {}

    /** Returns the results in order, or throws, when every task has ended, so that nobody writes any more. */
    static <T> List<T> all(ExecutorService pool, List<Callable<T>> tasks) throws IOException {
        List<Future<T>> running = tasks.stream().map(pool::submit).toList();
        List<T> results = new ArrayList<>();
        Optional<Throwable> failure = Optional.empty();
        for (Future<T> task : running) {
            try {
                results.add(task.get());
            } catch (ExecutionException failed) {
                failure = failure.or(() -> Optional.ofNullable(failed.getCause()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        if (failure.isPresent()) {
            throw thrown(failure.get());
        }
        return results;
    }

    private static IOException thrown(Throwable failure) {
        if (failure instanceof IOException cannot) {
            return cannot;
        }
        if (failure instanceof Failure known) {
            throw known;
        }
        throw new IllegalStateException(failure);
    }
}
