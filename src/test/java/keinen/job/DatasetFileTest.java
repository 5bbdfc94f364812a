package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import keinen.dictionary.Code;
import keinen.dictionary.CodeList;
import keinen.dictionary.Dataset;
import keinen.dictionary.Role;
import keinen.dictionary.SourceFormat;
import keinen.dictionary.SourceFormat.DateStyle;
import keinen.finding.Failure;
import keinen.time.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetFileTest {
    @TempDir
    private Path folder;

    private JobFolder files;

    @BeforeEach
    void writeFiles() {
        files = JobFolder.in(folder);
    }

    private Dataset read() {
        return DatasetFile.read(files.path("data/dataset.yaml")).dataset();
    }

    private void assertProblems(String from, String to, String... problems) {
        files.change("data/dataset.yaml", from, to);
        Failure failure = catchThrowableOfType(Failure.class, this::read);
        assertThat(failure.findings())
                .extracting(finding -> finding.toString().replace(folder + "/", ""))
                .containsExactly(problems);
    }

    @Test
    void aDatasetIsReadWithoutAJob() {
        Dataset dataset = read();
        assertThat(dataset.name()).isEqualTo("case-records");
        assertThat(dataset.source()).isEqualTo(new SourceFormat(Charset.forName("windows-31j"), DateStyle.WAREKI));
        assertThat(dataset.setAsideLimit()).isEqualTo(0.02);
        assertThat(dataset.find("sex").orElseThrow().from()).isEqualTo("性別");
        assertThat(dataset.find("aid_living").orElseThrow().unit()).isEqualTo("JPY");
    }

    @Test
    void everyRoleIsRead() {
        files.write("data/dataset.yaml", """
                dataset: every role
                source:
                columns:
                  m: {role: month}
                  p: {role: person}
                  h: {role: household}
                  b: {role: birth}
                  d: {role: dimension}
                  resident_since: {role: date}
                  s: {role: spell-start}
                  sr: {role: start-reason}
                  e: {role: spell-end}
                  end_reason: {role: end-reason}
                  a1: {role: amount}
                  a2: {role: amount}
                """);
        assertThat(read().columns()).extracting(column -> column.role()).contains(Role.values());
    }

    @Test
    void whatADatasetDoesNotSayHasItsDefault() {
        files.change("data/dataset.yaml", "source: {format: csv, encoding: windows-31j, dates: wareki}\n", "")
                .change("data/dataset.yaml", "limits: {set_aside: 2%}\n", "");
        assertThat(read().source()).isEqualTo(new SourceFormat(StandardCharsets.UTF_8, DateStyle.ISO));
        assertThat(read().setAsideLimit()).isEqualTo(0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "sjis", "cp932", "CP932", "MS932", "Windows-31J"})
    void theNamesOfJapaneseExportsMeanWindows31j(String name) {
        files.change("data/dataset.yaml", "windows-31j", name);
        assertThat(read().source().encoding()).isEqualTo(Charset.forName("windows-31j"));
    }

    @Test
    void eucJpIsRead() {
        files.change("data/dataset.yaml", "windows-31j", "euc-jp");
        assertThat(read().source().encoding()).isEqualTo(Charset.forName("EUC-JP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "UTF-32LE", "iso-2022-jp", "x-JISAutoDetect", "IBM037"})
    void anEncodingThatDoesNotHoldAsciiIsUnsupported(String name) {
        assertProblems(
                "windows-31j",
                name,
                "data/dataset.yaml:2: source.encoding: Unsupported encoding '" + name
                        + "' (must hold ASCII byte for byte)");
    }

    @Test
    void anEncodingThatNobodyKnowsIsUnknown() {
        assertProblems(
                "windows-31j",
                "utf-9",
                "data/dataset.yaml:2: source.encoding: Unknown encoding 'utf-9' (such as utf-8, windows-31j, euc-jp)");
    }

    @Test
    void anotherFormatIsUnsupported() {
        assertProblems(
                "format: csv",
                "format: parquet",
                "data/dataset.yaml:2: source.format: Unsupported format 'parquet' (this version reads csv)");
    }

    @Test
    void aPercentageIsWrittenAsOne() {
        assertProblems(
                "2%",
                "2",
                "data/dataset.yaml:11: limits.set_aside: Invalid value: '2' (must be a percentage from 0% to 100%)");
    }

    @Test
    void monthAndPersonAreRequired() {
        files.change("data/dataset.yaml", "  person_id:    {role: person, from: 宛名番号}\n", "");
        assertProblems(
                "  month:        {role: month, from: 対象年月}\n",
                "",
                "data/dataset.yaml:3: columns: Missing column of role month. A record says that a person was on aid in a"
                        + " month",
                "data/dataset.yaml:3: columns: Missing column of role person. A record says that a person was on aid in"
                        + " a month");
    }

    @Test
    void aUniqueRoleAndAnExportedNameStandOnce() {
        assertProblems(
                "{role: dimension, from: 国籍}",
                "{role: person, from: 性別}",
                "data/dataset.yaml:9: columns.nationality.from: Invalid value: '性別' (must stand once; column 'sex' is read"
                        + " from it)",
                "data/dataset.yaml:9: columns.nationality.role: Invalid role 'person' (must stand once; column 'person_id'"
                        + " has it)");
    }

    @Test
    void codesAndUnitsBelongToRoles() {
        assertProblems(
                "{role: month, from: 対象年月}",
                "{role: month, codes: codes/sex.csv, unit: JPY}",
                "data/dataset.yaml:4: columns.month.codes: Invalid key 'codes' (must stand with role dimension,"
                        + " start-reason or end-reason)",
                "data/dataset.yaml:4: columns.month.unit: Invalid key 'unit' (must stand with role amount)");
    }

    @Test
    void aGroupMustNotHaveTheNameOfOneOfOurColumns() {
        assertProblems(
                "  nationality: ",
                "  on_aid_status: ",
                "data/dataset.yaml:9: columns.on_aid_status: Invalid column name 'on_aid_status' (must not be a name of"
                        + " keinen's own columns). Choose another name; 'from' keeps the export's");
    }

    @Test
    void aColumnNameIsLowerCase() {
        assertProblems(
                "  nationality: ",
                "  国籍: ",
                "data/dataset.yaml:9: columns.国籍: Invalid column name '国籍' (must be lower-case letters, digits and _)");
    }

    @Test
    void aCodeMayMeanSomethingElseInOtherMonths() {
        CodeList wards = read().find("ward").flatMap(column -> column.codes()).orElseThrow();
        assertThat(wards.file()).isEqualTo("codes/wards.csv");
        assertThat(wards.find("02", Month.of(2019, 3)).map(Code::ja)).contains("旧南区");
        assertThat(wards.find("02", Month.of(2019, 4)).map(Code::ja)).contains("南区");
        assertThat(wards.find("02").map(Code::ja)).contains("南区");
        assertThat(wards.find("03")).isEmpty();
    }

    @Test
    void aCodeListMayHaveOtherHeadersAndNoLabels() {
        files.write("data/codes/sex.csv", "\uFEFFcode,label_ja,valid_to\r\n1,男,2020-03-31\r\n2,,\r\n");
        assertThat(read().find("sex")
                        .flatMap(column -> column.codes())
                        .orElseThrow()
                        .codes())
                .containsExactly(
                        new Code("1", "男", "1", Optional.empty(), Optional.of(Month.of(2020, 3))),
                        new Code("2", "2", "2", Optional.empty(), Optional.empty()));
    }

    @Test
    void aCodeListThatIsWrongSaysWhere() {
        files.write("data/codes/sex.csv", "code,ja,name_ja\n").write("data/codes/wards.csv", """
                code,valid_from,valid_until
                01,2019,
                02,2019-05,2019-04
                ,,
                03
                04,,2020-01
                04,2020-01,
                """);
        assertProblems(
                "2%",
                "3%",
                "data/codes/sex.csv: Missing codes: the list is empty",
                "data/codes/sex.csv:1: name_ja: Invalid column 'name_ja' (ja must stand once)",
                "data/codes/wards.csv:2: valid_from: Invalid value: '2019' (must be yyyy-MM or yyyy-MM-dd)",
                "data/codes/wards.csv:3: valid_until: Invalid value: '2019-04' (must not be before 2019-05)",
                "data/codes/wards.csv:4: code: Missing code",
                "data/codes/wards.csv:5: Invalid row: 1 fields (must be 3)",
                "data/codes/wards.csv:7: code: Invalid code '04' (must stand once for any month)");
    }

    @Test
    void aCodeListMustNameItsCodes() {
        files.write("data/codes/sex.csv", "kode,ja\n1,男\n").write("data/codes/wards.csv", "code\n\"1\n");
        assertProblems(
                "2%",
                "3%",
                "data/codes/sex.csv:1: Missing column 'code' (the header must name it)",
                "data/codes/wards.csv: Cannot read the file as CSV: the quote that opens in line 2 is not closed");
    }
}
