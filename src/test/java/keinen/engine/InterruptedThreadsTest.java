package keinen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptedThreadsTest {
    private final List<Throwable> told = new ArrayList<>();
    private final InterruptedThreads handler = new InterruptedThreads((thread, thrown) -> told.add(thrown));

    @Test
    void anInterruptedThreadEndsWithoutAWord() {
        handler.uncaughtException(Thread.currentThread(), new InterruptedException());
        assertThat(told).isEmpty();
    }

    @Test
    void whateverElseEndsAThreadIsTold() {
        IllegalStateException defect = new IllegalStateException();
        handler.uncaughtException(Thread.currentThread(), defect);
        assertThat(told).containsExactly(defect);
    }
}
