package keinen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A standalone Spark cluster on the loopback of this machine, with workers of one core each, from the built program. */
final class Cluster implements AutoCloseable {
    private static final Path DIST = Path.of("target/dist").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private Cluster(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static Cluster start(Path folder, int workers) {
        Cluster cluster = new Cluster(folder, freePort());
        cluster.process(
                "master", "deploy.master.Master", "--host", "127.0.0.1", "--port", String.valueOf(cluster.port));
        cluster.await(() -> cluster.log("master").contains("New state: ALIVE"));
        for (int worker = 0; worker < workers; worker++) {
            String name = "worker" + worker;
            cluster.process(
                    name,
                    "deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "-d",
                    folder.resolve(name).toString(),
                    cluster.master());
            cluster.await(() -> cluster.log(name).contains("Successfully registered with master"));
        }
        return cluster;
    }

    String master() {
        return "spark://127.0.0.1:" + port;
    }

    /** Runs the built program as a process of its own, with this cluster as Spark's master. */
    Process run(Path job, Path out) {
        List<String> words = java("-Xmx512m", DIST + "/keinen.jar:" + DIST + "/lib/*:" + DIST + "/spark/jars/*");
        words.addAll(List.of("keinen.cli.Main", "run", job.toString(), "--out", out.toString(), "--master", master()));
        words.addAll(List.of("--conf", "spark.executor.memory=512m"));
        return start("driver-" + out.getFileName(), words);
    }

    /** An executor that works for the cluster now. */
    Optional<ProcessHandle> executor() {
        return processes.stream()
                .flatMap(process -> process.toHandle().descendants())
                .filter(handle -> handle.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
                .findFirst();
    }

    /** What a process has said so far. */
    String log(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void await(BooleanSupplier state) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!state.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The cluster did not come so far within " + PATIENCE);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private void process(String name, String type, String... words) {
        List<String> all = java("-Xmx256m", DIST + "/spark/jars/*");
        all.add("org.apache.spark." + type);
        all.addAll(List.of(words));
        all.addAll(all.size() - (type.endsWith("Worker") ? 1 : 0), List.of("--webui-port", "0"));
        processes.add(start(name, all));
    }

    private static List<String> java(String memory, String classPath) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add(memory);
        words.add("-XX:TieredStopAtLevel=1");
        for (String each : List.of("java.lang", "java.lang.invoke", "java.nio", "java.util", "sun.nio.ch")) {
            words.add("--add-opens=java.base/" + each + "=ALL-UNNAMED");
        }
        words.addAll(List.of("-cp", classPath));
        return words;
    }

    private Process start(String name, List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", DIST.resolve("spark").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        try {
            return builder.start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
