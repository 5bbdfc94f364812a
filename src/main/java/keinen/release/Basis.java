package keinen.release;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import keinen.job.PeriodMarks;
import keinen.job.Plan;
import keinen.job.Rules;
import keinen.time.Month;

/**
 * What a release of counted figures depends on: the records, what was counted of them, and the rules.
 *
 * @param first the first month in the store
 * @param approvals the approvals that the release relies on, by their ids
 * @param roundingKey what tells the key that cells are rounded by from others, and does not give it away
 */
public record Basis(
        Plan plan,
        Month first,
        Month asOf,
        List<String> approvals,
        Program program,
        Inputs inputs,
        Optional<String> roundingKey)
        implements ReleaseBasis {
    public Basis {
        approvals = List.copyOf(approvals);
    }

    /** Without a key. */
    public Basis(Plan plan, Month first, Month asOf, List<String> approvals, Program program, Inputs inputs) {
        this(plan, first, asOf, approvals, program, inputs, Optional.empty());
    }

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

    @Override
    public List<keinen.dictionary.Column> coded() {
        return plan.dataset().columns();
    }

    @Override
    public List<String> publications() {
        return List.of();
    }

    @Override
    public Optional<PeriodMarks> marks() {
        return Optional.of(plan.marks());
    }

    @Override
    public boolean hidesCells() {
        return plan.hidesCells();
    }

    @Override
    public Optional<Rules.Rounding> rounding() {
        return audience().flatMap(Rules.Audience::rounding);
    }

    private Optional<Rules.Audience> audience() {
        return Optional.ofNullable(plan.rules().audiences().get(plan.audience()));
    }

    /**
     * A hash of all that decides the numbers, in lower-case hexadecimal. Places of files and times of runs are no part
     * of it, nor are the approvals that were valid on the day: the rules file that lists them is.
     */
    @Override
    public String identity() {
        ObjectNode deciding = json();
        deciding.remove("approvals");
        return Sha256.of(Json.bytes(deciding));
    }

    /** How many records a month has is told only where nothing is hidden: it is a count like those in the tables. */
    @Override
    public ObjectNode json() {
        ObjectNode basis = Json.object();
        basis.put("job", plan.job());
        basis.putObject("title")
                .put("ja", plan.title().ja())
                .put("en", plan.title().en());
        basis.put("purpose", plan.purpose());
        basis.put("audience", plan.audience());
        basis.put("first_month", first.toString());
        basis.put("as_of", asOf.toString());
        basis.putObject("rules")
                .put("name", plan.rules().name())
                .put("version", plan.rules().version());
        audience().ifPresent(audience -> basis.set("protection", protection(audience)));
        ArrayNode relied = basis.putArray("approvals");
        approvals.forEach(relied::add);
        ArrayNode definitions = basis.putArray("definitions");
        plan.sources()
                .forEach(source -> definitions
                        .addObject()
                        .put("kind", source.kind())
                        .put("name", source.name())
                        .put("sha256", source.sha256()));
        basis.putObject("program").put("version", program.version()).put("sha256", program.sha256());
        PeriodMarksJson.addTo(basis, plan.marks());
        ObjectNode records = basis.putObject("inputs").put("store_sha256", inputs.storeSha256());
        ArrayNode months = records.putArray("months");
        inputs.months().forEach(month -> {
            ObjectNode node = months.addObject().put("month", month.month().toString());
            if (!plan.hidesCells()) {
                node.put("rows", month.rows());
            }
            node.put("sha256", month.sha256());
        });
        return basis;
    }

    private ObjectNode protection(Rules.Audience audience) {
        ObjectNode protection = Json.object().put("method", audience.method().key());
        audience.rounding()
                .ifPresent(rounding -> protection
                        .put("base", rounding.base())
                        .put("base_yen", rounding.baseYen())
                        .put("base_days", rounding.baseDays())
                        .put("midpoint", rounding.midpoint()));
        roundingKey.ifPresent(key -> protection.put("key", key));
        return protection;
    }
}
