package keinen.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import keinen.dictionary.Code;
import keinen.dictionary.CodeList;
import keinen.dictionary.Column;
import keinen.dictionary.Role;
import keinen.job.PeriodMarks;
import keinen.job.Plan;
import keinen.job.Rules;
import keinen.job.SeriesGroup;
import keinen.job.SeriesPlan;
import keinen.time.Month;

/**
 * What a release of published figures depends on: the job file, the list of breaks, the files of figures, and the
 * program. There are no rules and no approvals in it, since nothing in it was ever a record of a person.
 *
 * @param first the first month of any figure
 * @param asOf the last month of any figure
 */
public record PublishedBasis(SeriesPlan plan, Month first, Month asOf, Program program) implements ReleaseBasis {

    @Override
    public String job() {
        return plan.job();
    }

    @Override
    public Plan.Title title() {
        return plan.title();
    }

    @Override
    public Plan.Outputs outputs() {
        return plan.outputs();
    }

    /** For each group a list of its series, one of its sums and one of its rates. */
    @Override
    public List<Column> coded() {
        List<Column> coded = new ArrayList<>();
        for (SeriesGroup group : plan.groups()) {
            coded.add(column(
                    group.name() + ".series", group.columns(), SeriesGroup.Column::name, SeriesGroup.Column::label));
            coded.add(column(group.name() + ".parts", group.sums(), SeriesGroup.Sum::name, SeriesGroup.Sum::label));
            coded.add(column(group.name() + ".rates", group.rates(), SeriesGroup.Rate::name, SeriesGroup.Rate::label));
        }
        return coded;
    }

    private static <T> Column column(
            String list, List<T> all, Function<T, String> name, Function<T, Plan.Title> label) {
        List<Code> codes = all.stream()
                .map(each -> new Code(
                        name.apply(each),
                        label.apply(each).ja(),
                        label.apply(each).en(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new Column(list, Role.DIMENSION, list, Optional.of(new CodeList(list, codes)), "");
    }

    @Override
    public List<String> publications() {
        return plan.groups().stream().map(SeriesGroup::source).distinct().toList();
    }

    @Override
    public Optional<PeriodMarks> marks() {
        return Optional.empty();
    }

    @Override
    public boolean hidesCells() {
        return false;
    }

    @Override
    public Optional<Rules.Rounding> rounding() {
        return Optional.empty();
    }

    @Override
    public String identity() {
        return Sha256.of(Json.bytes(json()));
    }

    @Override
    public ObjectNode json() {
        ObjectNode basis = Json.object();
        basis.put("job", plan.job());
        basis.putObject("title")
                .put("ja", plan.title().ja())
                .put("en", plan.title().en());
        basis.put("figures", "published");
        basis.put("first_month", first.toString());
        basis.put("as_of", asOf.toString());
        ArrayNode publications = basis.putArray("publications");
        plan.groups()
                .forEach(group ->
                        publications.addObject().put("name", group.name()).put("source", group.source()));
        ArrayNode definitions = basis.putArray("definitions");
        plan.sources()
                .forEach(source -> definitions
                        .addObject()
                        .put("kind", source.kind())
                        .put("name", source.name())
                        .put("sha256", source.sha256()));
        basis.putObject("program").put("version", program.version()).put("sha256", program.sha256());
        return basis;
    }
}
