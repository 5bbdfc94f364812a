package keinen.job;

import java.util.Set;
import keinen.dictionary.AgeBand;
import keinen.dictionary.ResidenceBand;
import keinen.dictionary.Role;

/**
 * The names of keinen's own columns in released tables. A column that stands in a table under its own name, as a
 * group or as a kind of aid, must have another.
 */
final class ReservedNames {
    private static final Set<String> COLUMNS = Set.of(
            AgeBand.NAME,
            ResidenceBand.NAME,
            "aid",
            "amount",
            "amount_change",
            "amount_change_pct",
            "amount_constant",
            "amount_constant_change",
            "amount_constant_change_pct",
            "amount_per_payment",
            "analysed",
            "analysed_share",
            "at_risk",
            "band",
            "bridge_months",
            "censored",
            "chi_squared",
            "churned",
            "churned_share",
            "churned_share_lower",
            "churned_share_upper",
            "closing",
            "cohort",
            "cumulative_incidence",
            "cyclers",
            "days",
            "declared",
            "degrees_of_freedom",
            "direct_per_mille",
            "dobson_lower",
            "dobson_upper",
            "effect",
            "effect_pct",
            "end_reason",
            "ended",
            "entrants",
            "entries",
            "exits",
            "expected",
            "factor",
            "fay_feuer_lower",
            "fay_feuer_upper",
            "exits_returned",
            "exits_returned_share",
            "exits_returned_share_lower",
            "exits_returned_share_upper",
            "fiscal_year",
            "from",
            "headline",
            "highest",
            "indirect_per_mille",
            "indirect_ratio",
            "indirect_ratio_lower",
            "indirect_ratio_upper",
            "inflow",
            "left",
            "left_share",
            "left_share_lower",
            "left_share_upper",
            "long_term",
            "lower",
            "lowest",
            "mean_days",
            "median",
            "median_lower",
            "median_upper",
            "minimum_months",
            "month",
            "months",
            "months_observed",
            "obs_status",
            "on_aid",
            "on_aid_ever",
            "open",
            "opening",
            "outflow",
            "p_value",
            "payments",
            "per_mille",
            "person_months",
            "persons",
            "population",
            "price_index",
            "re_inflow",
            "re_inflow_share",
            "re_inflow_share_lower",
            "re_inflow_share_upper",
            "recipients",
            "retention",
            "retention_lower",
            "retention_upper",
            "returned",
            "returned_share",
            "returned_share_lower",
            "returned_share_upper",
            "returns",
            "rmst",
            "rmst_horizon",
            "share",
            "share_lower",
            "share_upper",
            "spells",
            "std_error",
            "stock",
            "survival",
            "to",
            "transfers_in",
            "transfers_out",
            "upper",
            "value",
            "years");
    private static final String STATUS = "_status";

    private ReservedNames() {}

    static boolean holds(String name, Role role) {
        return switch (role) {
            case DIMENSION, START_REASON -> COLUMNS.contains(name) || isStatus(name);
            case AMOUNT -> name.equals("all");
            case MONTH, PERSON, HOUSEHOLD, BIRTH, DATE, SPELL_START, SPELL_END, END_REASON -> false;
        };
    }

    private static boolean isStatus(String name) {
        return name.endsWith(STATUS) && COLUMNS.contains(name.substring(0, name.length() - STATUS.length()));
    }
}
