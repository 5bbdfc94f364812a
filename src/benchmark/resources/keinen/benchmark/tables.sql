-- The tables of job.yaml from small tables that the scripts before this one make in their own ways. DuckDB and Spark SQL
-- run the same text. What is made before:
--
-- spell           (person, number, sex, ward, type, first, last, began, ended, end_reason, next_first)
--                 codes are those of the first month; began is null for a prevalent spell; end_reason 0 is unknown
-- on_aid_cell     (month, ward, type, on_aid, transfers_in, transfers_out)
-- last_cell       (month, ward, type, exits): ended spells by their last month and the codes of it
-- ever_cell       (fiscal_year, ward, type, on_aid_ever)
-- cohort_amount   (type, cohort, fiscal_year, amount)
-- march_pair      (fiscal_year, from_type, to_type, persons); not on aid is -1
-- spending_cell   (fiscal_year, type, aid, amount, payments, recipients)
-- code            (column_name, code, text)
-- calendar        (month, fiscal_year, month_text)

-- table number: whole months of duration
SELECT CAST(id AS INT) AS months FROM range(1, 2000) AS n(id)

-- table ward_name: the wards that occur
SELECT DISTINCT ward AS code, text FROM on_aid_cell JOIN code ON column_name = 'ward' AND code.code = ward

-- table type_name: the household types that occur
SELECT DISTINCT type AS code, text FROM on_aid_cell JOIN code ON column_name = 'household_type' AND code.code = type

-- table sex_name: the sexes that occur
SELECT DISTINCT sex AS code, text FROM spell JOIN code ON column_name = 'sex' AND code.code = sex

-- table flow: stocks and flows of every month and group
WITH event AS (
    SELECT month, ward, type, on_aid, transfers_in, transfers_out,
        0 AS opening, 0 AS entries, 0 AS returns, 0 AS exits
    FROM on_aid_cell
    UNION ALL
    SELECT first, ward, type, 0, 0, 0,
        CASE WHEN began IS NULL OR began < {m0} THEN 1 ELSE 0 END,
        CASE WHEN began >= {m0} AND number = 1 THEN 1 ELSE 0 END,
        CASE WHEN began >= {m0} AND number > 1 THEN 1 ELSE 0 END,
        0
    FROM spell
    UNION ALL
    SELECT month, ward, type, 0, 0, 0, 0, 0, 0, exits FROM last_cell
),
summed AS (
    SELECT month, ward, type, sum(on_aid) AS on_aid, sum(transfers_in) AS transfers_in,
        sum(transfers_out) AS transfers_out, sum(opening) AS opening, sum(entries) AS entries,
        sum(returns) AS returns, sum(exits) AS exits
    FROM event
    GROUP BY month, ward, type
),
complete AS (
    SELECT w.code AS ward, t.code AS type, c.month, c.fiscal_year,
        coalesce(on_aid, 0) AS on_aid, coalesce(transfers_in, 0) AS transfers_in,
        coalesce(transfers_out, 0) AS transfers_out, coalesce(opening, 0) AS opening,
        coalesce(entries, 0) AS entries, coalesce(returns, 0) AS returns, coalesce(exits, 0) AS exits
    FROM ward_name w CROSS JOIN type_name t CROSS JOIN calendar c
        LEFT JOIN summed s ON s.ward = w.code AND s.type = t.code AND s.month = c.month
)
SELECT ward, type, month, fiscal_year,
    coalesce(lag(on_aid - exits) OVER (PARTITION BY ward, type ORDER BY month), opening) AS opening,
    entries, returns, transfers_in, transfers_out, on_aid, exits, on_aid - exits AS closing
FROM complete

-- output flows: by month
SELECT w.text AS ward, t.text AS household_type, month_text AS month,
    opening, entries, returns, transfers_in, transfers_out, on_aid, exits, closing
FROM flow f
    JOIN ward_name w ON w.code = f.ward
    JOIN type_name t ON t.code = f.type
    JOIN calendar c ON c.month = f.month
ORDER BY 1, 2, 3

-- output years: by fiscal year; the mean to two decimals, half up
WITH observed AS (
    SELECT fiscal_year, min(month) AS first, max(month) AS last, count(*) AS months FROM calendar GROUP BY fiscal_year
),
summed AS (
    SELECT ward, type, f.fiscal_year, o.months,
        sum(CASE WHEN month = o.first THEN opening ELSE 0 END) AS opening,
        sum(entries) AS entries, sum(returns) AS returns, sum(transfers_in) AS transfers_in,
        sum(transfers_out) AS transfers_out, sum(on_aid) AS on_aid, sum(exits) AS exits,
        sum(CASE WHEN month = o.last THEN closing ELSE 0 END) AS closing
    FROM flow f JOIN observed o ON o.fiscal_year = f.fiscal_year
    GROUP BY ward, type, f.fiscal_year, o.months
)
SELECT w.text AS ward, t.text AS household_type, s.fiscal_year, s.months AS months_observed,
    opening, entries, returns, transfers_in, transfers_out,
    CAST(floor((200 * on_aid + s.months) / (2.0 * s.months)) AS BIGINT) / 100.0 AS on_aid,
    exits, closing, coalesce(on_aid_ever, 0) AS on_aid_ever
FROM summed s
    JOIN ward_name w ON w.code = s.ward
    JOIN type_name t ON t.code = s.type
    LEFT JOIN ever_cell e ON e.ward = s.ward AND e.type = s.type AND e.fiscal_year = s.fiscal_year
ORDER BY 1, 2, 3

-- table cohort_spell: all spells of persons who entered in the store's time, under the group of their entry
SELECT e.type, c.fiscal_year AS cohort, s.number, s.first, s.last, s.ended
FROM spell s
    JOIN spell e ON e.person = s.person AND e.number = 1 AND e.began >= {m0}
    JOIN calendar c ON c.month = e.first

-- table cohort_change: what happened in each month
WITH change AS (
    SELECT type, cohort, first AS month, 1 AS on_aid, 0 AS exits,
        CASE WHEN number > 1 THEN 1 ELSE 0 END AS returns, CASE WHEN number = 1 THEN 1 ELSE 0 END AS entrants
    FROM cohort_spell
    UNION ALL
    SELECT type, cohort, last + 1, -1, 0, 0, 0 FROM cohort_spell
    UNION ALL
    SELECT type, cohort, last, 0, ended, 0, 0 FROM cohort_spell
)
SELECT type, cohort, month, sum(on_aid) AS on_aid, sum(exits) AS exits, sum(returns) AS returns,
    sum(entrants) AS entrants
FROM change
GROUP BY type, cohort, month

-- output cohorts: entrants by fiscal year of entry, followed over the years
WITH observed AS (
    SELECT fiscal_year, max(month) AS last, count(*) AS months FROM calendar GROUP BY fiscal_year
),
complete AS (
    SELECT t.code AS type, o.fiscal_year AS cohort, c.month, c.fiscal_year,
        sum(coalesce(on_aid, 0)) OVER (PARTITION BY t.code, o.fiscal_year ORDER BY c.month) AS on_aid,
        coalesce(exits, 0) AS exits, coalesce(returns, 0) AS returns, coalesce(entrants, 0) AS entrants
    FROM type_name t CROSS JOIN observed o CROSS JOIN calendar c
        LEFT JOIN cohort_change s ON s.type = t.code AND s.cohort = o.fiscal_year AND s.month = c.month
),
by_year AS (
    SELECT type, cohort, o.fiscal_year, o.months, sum(CASE WHEN month = o.last THEN on_aid ELSE 0 END) AS on_aid,
        sum(exits) AS exits, sum(returns) AS returns, sum(on_aid) AS person_months, sum(entrants) AS entrants
    FROM complete c JOIN observed o ON o.fiscal_year = c.fiscal_year
    GROUP BY type, cohort, o.fiscal_year, o.months
)
SELECT t.text AS household_type, y.cohort, y.fiscal_year, months AS months_observed,
    sum(entrants) OVER (PARTITION BY y.type, y.cohort) AS entrants,
    on_aid, exits, returns, person_months, coalesce(amount, 0) AS amount
FROM by_year y
    JOIN type_name t ON t.code = y.type
    LEFT JOIN cohort_amount a ON a.type = y.type AND a.cohort = y.cohort AND a.fiscal_year = y.fiscal_year
WHERE y.fiscal_year >= y.cohort
ORDER BY 1, 2, 3

-- table followed: spells whose beginning is known, with their duration and how much of it lies before the first month
SELECT sex, number, last - began + 1 AS duration, CASE WHEN began < {m0} THEN {m0} - began ELSE 0 END AS late,
    ended, end_reason
FROM spell
WHERE began IS NOT NULL

-- table first_change: what happens to first spells at each duration
WITH change AS (
    SELECT sex, late + 1 AS months, 1 AS at_risk, 0 AS exits, 0 AS censored FROM followed WHERE number = 1
    UNION ALL
    SELECT sex, duration + 1, -1, 0, 0 FROM followed WHERE number = 1
    UNION ALL
    SELECT sex, duration, 0, ended, 1 - ended FROM followed WHERE number = 1
)
SELECT sex, months, sum(at_risk) AS at_risk, sum(exits) AS exits, sum(censored) AS censored
FROM change
GROUP BY sex, months

-- output staying: the risk sets of first spells by sex
WITH longest AS (
    SELECT sex, max(duration) AS months FROM followed WHERE number = 1 GROUP BY sex
)
SELECT x.text AS sex, n.months,
    sum(coalesce(at_risk, 0)) OVER (PARTITION BY l.sex ORDER BY n.months) AS at_risk,
    coalesce(exits, 0) AS exits, coalesce(censored, 0) AS censored
FROM longest l
    JOIN sex_name x ON x.code = l.sex
    JOIN number n ON n.months <= l.months
    LEFT JOIN first_change s ON s.sex = l.sex AND s.months = n.months
ORDER BY 1, 2

-- table risk_change: what happens to the risk sets of all spells at each duration
WITH change AS (
    SELECT sex, late + 1 AS months, 1 AS at_risk FROM followed
    UNION ALL
    SELECT sex, duration + 1, -1 FROM followed
)
SELECT sex, months, sum(at_risk) AS at_risk FROM change GROUP BY sex, months

-- table reason_name: the reasons that any spell ended for
SELECT DISTINCT end_reason AS code, text
FROM spell JOIN code ON column_name = 'end_reason' AND code.code = end_reason
WHERE ended = 1

-- table ending: followed spells by why and when they ended
SELECT sex, end_reason, duration AS months, count(*) AS exits
FROM followed
WHERE ended = 1
GROUP BY sex, end_reason, duration

-- output why_ended: the risk sets of all spells by sex, and those that ended for each reason
WITH longest AS (
    SELECT sex, max(duration) AS months FROM followed GROUP BY sex
),
risk AS (
    SELECT l.sex, n.months, sum(coalesce(at_risk, 0)) OVER (PARTITION BY l.sex ORDER BY n.months) AS at_risk
    FROM longest l
        JOIN number n ON n.months <= l.months
        LEFT JOIN risk_change s ON s.sex = l.sex AND s.months = n.months
)
SELECT x.text AS sex, q.text AS end_reason, r.months, at_risk, coalesce(exits, 0) AS exits
FROM risk r
    CROSS JOIN reason_name q
    JOIN sex_name x ON x.code = r.sex
    LEFT JOIN ending e ON e.sex = r.sex AND e.months = r.months AND e.end_reason = q.code
ORDER BY 1, 2, 3

-- table off_aid: ended spells by whole months off aid
WITH off AS (
    SELECT type, coalesce(next_first, {m1} + 1) - last - 1 AS months,
        CASE WHEN next_first IS NULL THEN 0 ELSE 1 END AS returned
    FROM spell
    WHERE ended = 1
)
SELECT type, months, count(*) AS spells, sum(returned) AS returns FROM off WHERE months > 0 GROUP BY type, months

-- output back_again: who is still off, and who is back
WITH longest AS (
    SELECT type, max(months) AS months FROM off_aid GROUP BY type
)
SELECT t.text AS household_type, n.months,
    sum(coalesce(spells, 0)) OVER (PARTITION BY l.type ORDER BY n.months DESC) AS at_risk,
    coalesce(returns, 0) AS returns
FROM longest l
    JOIN type_name t ON t.code = l.type
    JOIN number n ON n.months <= l.months
    LEFT JOIN off_aid s ON s.type = l.type AND s.months = n.months
ORDER BY 1, 2

-- output moves: from March to March
WITH state AS (
    SELECT code, text FROM type_name UNION ALL SELECT -1, 'off'
),
march AS (
    SELECT fiscal_year FROM calendar WHERE month % 12 = 2 AND month + 12 <= {m1}
)
SELECT m.fiscal_year, f.text AS from_type, t.text AS to_type, coalesce(persons, 0) AS persons
FROM march m
    CROSS JOIN state f
    CROSS JOIN state t
    LEFT JOIN march_pair p ON p.fiscal_year = m.fiscal_year AND p.from_type = f.code AND p.to_type = t.code
WHERE f.code >= 0 OR t.code >= 0
ORDER BY 1, 2, 3

-- output spending: yen, payments and recipients of each kind of aid
WITH observed AS (
    SELECT fiscal_year, count(*) AS months FROM calendar GROUP BY fiscal_year
),
kind AS (
    SELECT DISTINCT aid FROM spending_cell
)
SELECT t.text AS household_type, o.fiscal_year, o.months AS months_observed, k.aid,
    coalesce(amount, 0) AS amount, coalesce(payments, 0) AS payments, coalesce(recipients, 0) AS recipients
FROM type_name t
    CROSS JOIN observed o
    CROSS JOIN kind k
    LEFT JOIN spending_cell s ON s.type = t.code AND s.fiscal_year = o.fiscal_year AND s.aid = k.aid
ORDER BY 1, 2, 4
