package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import keinen.finding.Failure;

/** A folder with a complete and valid job, its dataset, code lists and rules; a test changes what it is about. */
final class JobFolder {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final String JOB = """
            job: annual-cohorts
            title: {ja: 開始年度別コホート, en: Entry cohorts}
            purpose: policy-evaluation
            audience: internal
            dataset: data/dataset.yaml
            exports: data/exports
            store: store
            out: releases
            rules: rules/city.yaml
            spells: {bridge_months: 1}
            tables:
              flows: {measure: stock-flow, by: [ward, sex], period: month}
              cohorts: {measure: cohort, by: [ward]}
              staying: {measure: survival, by: [sex], spells: first, ci: log-log}
              spending: {measure: expenditure}
            outputs: {csv: {labels: ja}, parquet: {}, notebook: {copy: notebooks}}
            schedule: "30 5 3 * *"
            """;
    private static final String DATASET = """
            dataset: case-records
            source: {format: csv, encoding: windows-31j, dates: wareki}
            columns:
              month:        {role: month, from: 対象年月}
              person_id:    {role: person, from: 宛名番号}
              sex:          {role: dimension, from: 性別, codes: codes/sex.csv}
              ward:         {role: dimension, from: 行政区コード, codes: codes/wards.csv}
              start_reason: {role: start-reason, from: 開始理由}
              nationality:  {role: dimension, from: 国籍}
              aid_living:   {role: amount, unit: JPY, from: 生活扶助}
            limits: {set_aside: 2%}
            """;
    private static final String SEX = """
            code,ja,en
            1,男,male
            2,女,female
            """;
    private static final String WARDS = """
            code,ja,en,valid_from,valid_until,remark
            01,北区,Kita,,,
            02,旧南区,Minami (old),,2019-03,
            02,南区,Minami,2019-04-01,,"merged, renamed"
            """;
    private static final String RULES = """
            rules: city-271004
            version: "2026.1"
            valid: {from: 2026-04-01, until: 2027-03-31}
            purposes: [policy-evaluation, budget-planning]
            approvals:
              - {id: A-1, by: 福祉局長, from: 2026-04-01, until: 2026-12-31, purposes: [policy-evaluation], audiences: [internal, public]}
            columns:
              month: {use: date}
              person_id: {use: link}
              sex: {use: group}
              ward: {use: group}
              start_reason: {use: group}
              nationality: {use: none}
              aid_living: {use: amount}
            forbidden_crosses: [[ward, age_band, sex]]
            audiences:
              internal: {method: none}
              public: {method: suppress, threshold: 10, zeros: publish, protection: {min_width: 4}, dominance: {n: 2, k: 85}, p_percent: 10}
            """;

    private final Path folder;

    private JobFolder(Path folder) {
        this.folder = folder;
    }

    static JobFolder in(Path folder) {
        JobFolder files = new JobFolder(folder);
        files.write("job.yaml", JOB);
        files.write("data/dataset.yaml", DATASET);
        files.write("data/codes/sex.csv", SEX);
        files.write("data/codes/wards.csv", WARDS);
        files.write("rules/city.yaml", RULES);
        return files;
    }

    JobFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    JobFolder write(String file, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Puts another text in the place of one that stands once in the file. */
    JobFolder change(String file, String from, String to) {
        try {
            String text = Files.readString(folder.resolve(file));
            assertThat(text).containsOnlyOnce(from);
            return write(file, text.replace(from, to));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    JobFolder delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    Compiled compile() {
        return JobCompiler.compile(folder.resolve("job.yaml"), Optional.empty(), TODAY);
    }

    /** What stands against the job, one line each, without the folder and without notes. */
    List<String> problems() {
        return problems(TODAY);
    }

    List<String> problems(LocalDate today) {
        Failure failure = failure(today);
        return failure.findings().stream()
                .filter(finding -> finding.kind() != keinen.finding.Kind.NOTE)
                .map(finding -> finding.kind() + " " + finding.toString().replace(folder + "/", ""))
                .toList();
    }

    Failure failure(LocalDate today) {
        Failure failure = catchThrowableOfType(
                Failure.class, () -> JobCompiler.compile(folder.resolve("job.yaml"), Optional.empty(), today));
        assertThat(failure).as("the job must not compile").isNotNull();
        return failure;
    }
}
