package keinen.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command as a process of its own and measures it by Linux's accounting: CPU time is what {@code /proc/self/stat}
 * says of children that ended and were waited for (in ticks of 10 ms), peak memory is {@code VmHWM} of
 * {@code /proc/<pid>/status}, looked at every 5 ms until the end; it never falls, so at most what grew in the last 5 ms
 * is missed. A launcher that replaces itself by the program keeps its process number.
 */
final class ChildProcess {
    private static final long MILLIS_PER_TICK = 10;
    private static final int CHILDREN_USER_TICKS = 13;

    private ChildProcess() {}

    /**
     * @param log what the process says; replaced
     * @throws IOException where the process fails
     */
    static Measurement run(List<String> command, Path log) throws IOException, InterruptedException {
        long cpuBefore = childrensCpuMillis();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long peak = 0;
        while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKibibytes(process.pid()));
        }
        long wall = (System.nanoTime() - start) / 1_000_000;
        if (process.exitValue() != 0) {
            throw new IOException(
                    "Cannot run " + command.get(0) + ": exit code " + process.exitValue() + ", see " + log);
        }
        return new Measurement(wall, childrensCpuMillis() - cpuBefore, peak / 1024, unpackMillis(log));
    }

    private static long unpackMillis(Path log) throws IOException {
        return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith(DuckDbJob.THERE_AFTER))
                .mapToLong(line -> Long.parseLong(line.substring(DuckDbJob.THERE_AFTER.length())))
                .findFirst()
                .orElse(0);
    }

    /** User and system time of all children so far. The name of a process may hold spaces; fields count from behind it. */
    private static long childrensCpuMillis() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return MILLIS_PER_TICK
                * (Long.parseLong(fields[CHILDREN_USER_TICKS]) + Long.parseLong(fields[CHILDREN_USER_TICKS + 1]));
    }

    /** 0 where the process has just ended: then its file is not there, or cannot be read to its end. */
    private static long peakKibibytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
