package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of an audit, of each outcome. */
class AuditIT {
    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void writeSystem() {
        town = Town.in(folder.resolve("town"))
                .write("system.yaml", """
                        cells: cells.csv
                        equations:
                          - "計 = 高齢 + 母子 + 障害"
                        """)
                .write("cells.csv", "\uFEFFid,value,lower,upper\r\n計,52,,\r\n高齢,40,,\r\n母子,,,\r\n障害,,,\r\n");
    }

    @Test
    void intervalsAreTheResult() {
        Town.Answer answer = town.keinen("audit", "@system.yaml");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).containsExactly("id,lower,upper,width", "母子,0,12,12", "障害,0,12,12");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void aCellThatFollowsIsToldWithItsIdentity() {
        town.change("cells.csv", "障害,,,", "障害,9,,");
        Town.Answer answer = town.keinen("audit", "@system.yaml");
        assertThat(answer.code()).isEqualTo(77);
        assertThat(answer.out()).containsExactly("id,lower,upper,width", "母子,3,3,0");
        assertThat(answer.errors()).containsExactly("cells.csv:4: value: 母子 = 52 − 40 − 9 = 3");
    }

    @Test
    void valuesThatContradictEachOtherAreTold() {
        town.change("cells.csv", "高齢,40,,", "高齢,60,,");
        Town.Answer answer = town.keinen("audit", "@system.yaml");
        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.errors())
                .containsExactly(
                        "system.yaml:3: equations[1]: Invalid values: '計 = 高齢 + 母子 + 障害' cannot hold whatever"
                                + " the hidden cells are. Check the values of the cells in it, and whether the equation is meant so");
    }

    @Test
    void aMissingFileIsNamed() {
        town.change("system.yaml", "cells.csv", "absent.csv");
        Town.Answer answer = town.keinen("audit", "@system.yaml");
        assertThat(answer.code()).isEqualTo(66);
        assertThat(answer.errors()).containsExactly("system.yaml:1: cells: Missing file absent.csv");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        town.change("system.yaml", "equations:", "integer: true\nequations:")
                .change("system.yaml", "+ 障害", "+ 障碍")
                .change("cells.csv", "高齢,40,,", "高齢,4O,,\r\n計,1,,");
        Town.Answer answer = town.keinen("audit", "@system.yaml");
        assertThat(answer.code()).isEqualTo(78);
        assertThat(answer.errors())
                .containsExactly(
                        "system.yaml:2: integer: Unknown key 'integer' (did you mean 'integers'?)",
                        "system.yaml:4: equations[1]: Unknown cell '障碍' (did you mean '障害'?)",
                        "cells.csv:3: value: Invalid number: '4O' (must be plain digits, such as 12 or 0.970, 15 before the point and 9 after it at most)",
                        "cells.csv:4: id: Invalid id '計' (must stand once; it stands in line 2 already)");
    }
}
