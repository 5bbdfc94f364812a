package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import keinen.measure.CellTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A city of 24 wards and 5 types over three years, with every margin. */
class GateScaleTest {

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aCityOfManyWardsIsProtectedInSeconds() {
        CityTables city = new CityTables(24, 5, 36, 10, 1);
        List<CellTable> tables =
                List.of(city.byMonth("ward", "type"), city.byMonth("ward"), city.byMonth("type"), city.byMonth());
        ProtectedRelease release = Gate.protectRelease(tables, List.of(), Tables.threshold(10, 5), History.none());

        assertThat(release.tables()).allMatch(table -> table.withheld().isEmpty());
        // The city's own numbers are what a reader wants first, and nothing of them needs to be hidden.
        assertThat(release.tables().get(3).hiddenCells()).isZero();
    }
}
