package keinen.synth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.time.Month;
import keinen.time.MonthRange;

/** What describes the exports: the dataset file, the code lists, and the population of the wards by sex and age. */
final class DatasetFiles {
    private static final String COLUMNS = """
            # A synthetic city: nobody in these records is real.
            dataset: synthetic-city
            source: {format: csv, encoding: windows-31j, dates: wareki}
            limits: {set_aside: 1%}
            columns:
              month:          {role: month,        from: 対象年月}
              person_id:      {role: person,       from: 宛名番号}
              household_id:   {role: household,    from: 世帯番号}
              birth_month:    {role: birth,        from: 生年月}
              sex:            {role: dimension,    from: 性別, codes: codes/sex.csv}
              ward:           {role: dimension,    from: 行政区コード, codes: codes/wards.csv}
              household_type: {role: dimension,    from: 世帯類型, codes: codes/household-types.csv}
              resident_since: {role: date,         from: 住定異動日}
              start_date:     {role: spell-start,  from: 開始年月日}
              start_reason:   {role: start-reason, from: 開始理由, codes: codes/start-reasons.csv}
              end_date:       {role: spell-end,    from: 廃止年月日}
              end_reason:     {role: end-reason,   from: 廃止理由, codes: codes/end-reasons.csv}
            """;

    private DatasetFiles() {}

    static void write(Path directory, MonthRange months, int persons) throws IOException {
        Files.writeString(directory.resolve("dataset.yaml"), dataset());
        Files.writeString(directory.resolve("population.csv"), population(months, persons));
        Path codes = Files.createDirectory(directory.resolve("codes"));
        Files.writeString(
                codes.resolve("sex.csv"),
                codeList(Arrays.stream(Sex.values()).map(sex -> code(sex.code(), sex.ja(), sex.en()))));
        Files.writeString(
                codes.resolve("household-types.csv"),
                codeList(Arrays.stream(HouseholdType.values()).map(type -> code(type.code(), type.ja(), type.en()))));
        Files.writeString(
                codes.resolve("wards.csv"),
                codeList(IntStream.range(0, Wards.count())
                        .mapToObj(ward -> code(Wards.code(ward), Wards.ja(ward), Wards.en(ward)))
                        .sorted()));
        Files.writeString(
                codes.resolve("start-reasons.csv"),
                codeList(Arrays.stream(StartReason.values())
                        .map(reason -> code(reason.code(), reason.ja(), reason.en()))));
        Files.writeString(
                codes.resolve("end-reasons.csv"),
                codeList(Arrays.stream(EndReason.values()).map(DatasetFiles::endReason)));
    }

    private static String dataset() {
        String amounts = Arrays.stream(Aid.values())
                .map(aid ->
                        "  " + aid.column() + ":" + " ".repeat(18 - aid.column().length())
                                + "{role: amount, unit: JPY, from: " + aid.ja() + "}\n")
                .collect(Collectors.joining());
        return COLUMNS + amounts;
    }

    private static String population(MonthRange months, int persons) {
        double scale = persons / Wards.CITY_PERSONS;
        StringBuilder lines = new StringBuilder("fiscal_year,ward,sex,age_band,population\n");
        int firstYear = Month.fiscalYearOf(months.first().index());
        int lastYear = Month.fiscalYearOf(months.last().index());
        for (int year = firstYear; year <= lastYear; year++) {
            for (int ward = 0; ward < Wards.count(); ward++) {
                addWard(lines, year, ward, StrictMath.round(Wards.population(ward, year) * scale));
            }
        }
        return lines.toString();
    }

    private static void addWard(StringBuilder lines, int year, int ward, long people) {
        long[] residents = Residents.of(ward, people);
        int bands = Residents.AGE_BANDS.size();
        for (Sex sex : Sex.values()) {
            for (int band = 0; band < bands; band++) {
                List<String> codes =
                        List.of(Integer.toString(year), Wards.code(ward), sex.code(), Residents.AGE_BANDS.get(band));
                lines.append(String.join(",", codes))
                        .append(',')
                        .append(residents[sex.place() * bands + band])
                        .append('\n');
            }
        }
    }

    private static String codeList(Stream<String> lines) {
        return "code,ja,en,valid_from,valid_until\n" + lines.collect(Collectors.joining("\n")) + "\n";
    }

    private static String endReason(EndReason reason) {
        String from = reason.sinceFiscal2020() ? new Month(EndReason.NEW_CATEGORIES_FROM).toString() : "";
        return line(reason.code(), reason.ja(), reason.en(), from);
    }

    private static String code(String code, String ja, String en) {
        return line(code, ja, en, "");
    }

    private static String line(String code, String ja, String en, String validFrom) {
        return code + "," + ja + "," + en + "," + validFrom + ",";
    }
}
