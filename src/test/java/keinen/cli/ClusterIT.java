package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on a cluster makes the release of a run on this machine, also where an executor is lost on the way. */
class ClusterIT {
    @TempDir
    private Path folder;

    @Test
    void aClusterThatLosesAnExecutorMakesTheSameBytes() throws IOException, InterruptedException {
        Town town = Town.in(folder.resolve("town"));
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        try (Cluster cluster = Cluster.start(Files.createDirectories(folder.resolve("cluster")), 2)) {
            Process driver = cluster.run(town.path("job.yaml"), town.path("on-cluster"));
            cluster.await(() -> cluster.executor().isPresent());
            ProcessHandle lost = cluster.executor().orElseThrow();
            assertThat(lost.destroyForcibly()).isTrue();

            assertThat(driver.waitFor(120, TimeUnit.SECONDS)).isTrue();

            assertThat(driver.exitValue()).as(cluster.log("driver-on-cluster")).isZero();
            assertThat(cluster.log("master")).contains("Removing executor");
        }
        assertThat(town.files("on-cluster/town/2019-09-r1/tables")).isEqualTo(town.files("out/town/2019-09-r1/tables"));
    }
}
