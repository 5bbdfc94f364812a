package keinen.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void aFailureKeepsItsFindingsOnItsWayFromATaskOfSpark() throws IOException, ClassNotFoundException {
        Failure failure = Failure.of(Kind.DATA, new Place("a.csv", 2, "ward"), "Invalid code", "Correct it");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Failure arrived = (Failure) in.readObject();
            assertThat(arrived.findings()).isEqualTo(failure.findings());
            assertThat(arrived.kind()).isEqualTo(Kind.DATA);
        }
    }
}
