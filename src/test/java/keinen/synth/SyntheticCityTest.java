package keinen.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.time.MonthRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticCityTest {
    private static final MonthRange TWO_YEARS = MonthRange.parse("2018-04..2020-03");

    @TempDir
    Path directory;

    @Test
    void theSameSeedGivesTheSameBytesOnOneCoreAndOnTwo() throws IOException {
        city(7).writeTo(directory.resolve("one"), 1);
        city(7).writeTo(directory.resolve("two"), 2);

        assertThat(files("one")).isEqualTo(files("two")).hasSize(24 + 5 + 2);
    }

    @Test
    void anotherSeedGivesAnotherCity() throws IOException {
        city(7).writeTo(directory.resolve("one"), 2);
        city(8).writeTo(directory.resolve("two"), 2);

        assertThat(files("one").get("exports/2018-04.csv"))
                .isNotEqualTo(files("two").get("exports/2018-04.csv"));
    }

    @Test
    void packedExportsHoldThePlainOnesAndAreTheSameBytesEveryTime() throws IOException {
        city(7).writeTo(directory.resolve("plain"), 2);
        city(7).gzipped().writeTo(directory.resolve("packed"), 2);
        city(7).gzipped().writeTo(directory.resolve("again"), 1);

        assertThat(files("packed")).isEqualTo(files("again"));
        assertThat(unpacked(directory.resolve("packed/exports/2019-05.csv.gz")))
                .isEqualTo(Files.readAllBytes(directory.resolve("plain/exports/2019-05.csv")));
    }

    @Test
    void asManyPersonsAreOnAidInAMeanMonthAsWereAskedFor() {
        SyntheticCity.Written small = SyntheticCity.of(300, TWO_YEARS, 3).writeTo(directory.resolve("small"), 2);
        assertThat(small.meanPersons()).isCloseTo(300, within(3.0));

        MonthRange month = MonthRange.parse("2016-06..2016-06");
        SyntheticCity.Written extrapolated = SyntheticCity.of(36_000, month, 3).writeTo(directory.resolve("large"), 2);
        assertThat(extrapolated.meanPersons()).isCloseTo(36_000, within(0.02 * 36_000));
    }

    @Test
    void theDatasetFileNamesEveryColumnOfTheExports() throws IOException {
        city(7).writeTo(directory.resolve("city"), 2);

        String dataset = Files.readString(directory.resolve("city/dataset.yaml"));
        List<String> named = dataset.lines()
                .filter(line -> line.contains("from: "))
                .map(line -> line.replaceAll(".*from: ([^,}]+).*", "$1"))
                .toList();
        assertThat(named)
                .containsExactlyElementsOf(Arrays.asList(ExportRows.header().split(",")));
        assertThat(dataset.lines().filter(line -> line.contains("codes: ")))
                .map(line -> line.replaceAll(".*codes: ([^,}]+).*", "$1"))
                .allSatisfy(codes ->
                        assertThat(directory.resolve("city").resolve(codes)).exists());
    }

    @Test
    void thePopulationIsThatOfEveryWardSexAndAgeInEveryFiscalYear() throws IOException {
        SyntheticCity.of(145_057 / 100, TWO_YEARS, 7).writeTo(directory.resolve("city"), 2);

        List<String> lines = Files.readAllLines(directory.resolve("city/population.csv"));
        assertThat(lines).hasSize(1 + 2 * 24 * 2 * 21).first().isEqualTo("fiscal_year,ward,sex,age_band,population");
        long city = lines.stream()
                .filter(line -> line.startsWith("2018,"))
                .mapToLong(line -> Long.parseLong(line.split(",")[4]))
                .sum();
        // Osaka had 2.7 million inhabitants: 145,057 persons at 53.7 per mille (大阪市, June 2016).
        assertThat(city * 100.0).isCloseTo(145_057 / 0.0537, within(60_000.0));
    }

    /** 大阪市 令和2年国勢調査: 1,326,875 men of 2,752,412 inhabitants, and 25.5 % 65 or older. */
    @Test
    void theInhabitantsHaveTheSexesAndTheAgesOfACity() {
        long all = 0;
        long men = 0;
        long old = 0;
        for (int ward = 0; ward < Wards.count(); ward++) {
            long number = Math.round(Wards.population(ward, 2020));
            long[] residents = Residents.of(ward, number);
            assertThat(Arrays.stream(residents).sum()).isEqualTo(number);
            all += number;
            men += Arrays.stream(residents, 0, 21).sum();
            old += Arrays.stream(residents, 13, 21).sum()
                    + Arrays.stream(residents, 21 + 13, 42).sum();
        }
        assertThat((double) men / all).isCloseTo(1_326_875 / 2_752_412.0, within(0.005));
        assertThat((double) old / all).isCloseTo(0.255, within(0.005));
    }

    @Test
    void aWardOfFewHasSomebodyOfEveryAge() {
        assertThat(Residents.of(0, 3)).hasSize(42).containsOnly(1);
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenOver() {
        city(7).writeTo(directory, 2);

        assertThatThrownBy(() -> city(8).writeTo(directory, 2))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.CANNOT_WRITE))
                .hasMessageContaining("Cannot write a synthetic city: codes is there already")
                .hasMessageContaining("Choose another directory");
    }

    @Test
    void aCityThatCannotBeToldIsRefused() {
        assertThatThrownBy(() -> SyntheticCity.of(0, TWO_YEARS, 1))
                .hasMessage("Invalid persons: 0 (must be 1 or more)");
        assertThatThrownBy(() -> SyntheticCity.of(1, MonthRange.parse("1989-12..1990-01"), 1))
                .hasMessage("Invalid months: 1989-12..1990-01 (must be within 1990-01..2099-12)");
    }

    private static SyntheticCity city(long seed) {
        return SyntheticCity.of(400, TWO_YEARS, seed);
    }

    private SortedMap<String, String> files(String name) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Path root = directory.resolve(name);
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                files.put(root.relativize(file).toString(), bytes);
            }
        }
        return files;
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            in.transferTo(bytes);
            return bytes.toByteArray();
        }
    }
}
