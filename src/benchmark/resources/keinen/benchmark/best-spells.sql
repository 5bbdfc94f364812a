-- From the records at which something changes: spells, stocks, flows and moves; and what persons got.
-- What is made before: boundary (pack, before: the record before), start (person, month, start_date), person_year (pack,
-- k0 to k7, yen) and spending_month (month, type, y0 to y7, p0 to p8).

-- table beginning: of spells; the record before is the last of the spell before
SELECT pack, lead(before) OVER by_pack AS until, lead(pack) OVER by_pack AS next,
    row_number() OVER (PARTITION BY person_of(pack) ORDER BY pack) AS number
FROM boundary
WHERE NOT joins(pack, before)
WINDOW by_pack AS (ORDER BY pack)

-- table stated: the first known start date of each spell that is on in the first month
SELECT person, min_by(start_date, month) AS start_date
FROM start JOIN beginning ON person = person_of(pack)
WHERE month_of(pack) = {m0} AND month <= month_of(until) AND number = 1
GROUP BY person

-- table spell: with its codes in the first month
WITH spelled AS (
    SELECT person_of(pack) AS person, number, sex_of(pack) AS sex, ward_of(pack) AS ward, type_of(pack) AS type,
        month_of(pack) AS first, month_of(until) AS last, end_of(until) AS ending,
        CASE WHEN person_of(next) = person_of(pack) THEN month_of(next) END AS next_first
    FROM beginning
    WHERE until IS NOT NULL
),
dated AS (
    SELECT s.*, year(start_date) * 12 + month(start_date) - 1 AS stated
    FROM spelled s LEFT JOIN stated d ON d.person = s.person AND first = {m0}
)
SELECT person, number, sex, ward, type, first, last,
    CASE WHEN first > {m0} THEN first WHEN stated <= first AND first - stated <= 1200 THEN stated END AS began,
    CASE WHEN last < {m1} OR ending > 0 THEN 1 ELSE 0 END AS ended,
    CASE WHEN ending = 255 THEN 0 ELSE ending END AS end_reason,
    next_first
FROM dated

-- table last_cell: ended spells
SELECT month_of(until) AS month, ward_of(until) AS ward, type_of(until) AS type, count(*) AS exits
FROM beginning
WHERE month_of(until) < {m1} OR end_of(until) > 0
GROUP BY ALL

-- table on_aid_change: who came to a group in a month, and who left it
SELECT month, ward, type, sum(came) AS came, sum(transfers_in) AS transfers_in, sum(transfers_out) AS transfers_out
FROM (
    SELECT month_of(pack) AS month, ward_of(pack) AS ward, type_of(pack) AS type, count(*) AS came,
        count(*) FILTER (WHERE joins(pack, before) AND (pack >> 8) & 4095 <> (before >> 8) & 4095) AS transfers_in,
        0 AS transfers_out
    FROM boundary
    WHERE pack < nobody()
    GROUP BY 1, 2, 3
    UNION ALL
    SELECT behind(pack, before), ward_of(before), type_of(before), -count(*), 0,
        count(*) FILTER (WHERE joins(pack, before) AND (pack >> 8) & 4095 <> (before >> 8) & 4095)
    FROM boundary
    WHERE before >= 0
    GROUP BY 1, 2, 3
)
GROUP BY month, ward, type

-- table on_aid_cell: stocks are the sum of what came and left
SELECT c.month, g.ward, g.type, sum(coalesce(came, 0)) OVER (PARTITION BY g.ward, g.type ORDER BY c.month) AS on_aid,
    coalesce(transfers_in, 0) AS transfers_in, coalesce(transfers_out, 0) AS transfers_out
FROM (SELECT DISTINCT ward, type FROM on_aid_change) g CROSS JOIN calendar c
    LEFT JOIN on_aid_change o ON o.ward = g.ward AND o.type = g.type AND o.month = c.month

-- table run: months on aid in a row with the same codes, bridged gaps among them
SELECT person_of(pack) AS person, ward_of(pack) AS ward, type_of(pack) AS type, month_of(pack) AS first,
    behind(next, until) - 1 AS last
FROM (SELECT pack, lead(before) OVER by_pack AS until, lead(pack) OVER by_pack AS next
    FROM boundary WINDOW by_pack AS (ORDER BY pack))
WHERE until IS NOT NULL

-- table ever_cell: a person counts in the years of a run, but not again in one that an earlier run of the group touches
WITH years AS (
    SELECT ward, type, fiscal_year_of(first) AS first, fiscal_year_of(last) AS last,
        fiscal_year_of(lag(last) OVER (PARTITION BY person, ward, type ORDER BY first)) AS earlier
    FROM run
),
change AS (
    SELECT ward, type, CASE WHEN first = earlier THEN first + 1 ELSE first END AS year, count(*) AS came
    FROM years
    GROUP BY ALL
    UNION ALL
    SELECT ward, type, last + 1, -count(*) FROM years GROUP BY ALL
),
summed AS (
    SELECT ward, type, year, sum(came) AS came FROM change GROUP BY ALL
)
SELECT y.fiscal_year, g.ward, g.type,
    sum(coalesce(came, 0)) OVER (PARTITION BY g.ward, g.type ORDER BY y.fiscal_year) AS on_aid_ever
FROM (SELECT DISTINCT ward, type FROM summed) g CROSS JOIN (SELECT DISTINCT fiscal_year FROM calendar) y
    LEFT JOIN summed s ON s.ward = g.ward AND s.type = g.type AND s.year = y.fiscal_year

-- table march_pair: March k is month 12 k + 2; in the Marches of a run nothing changes, at its ends something does
WITH marches AS (
    SELECT person, type, (first + 9) // 12 AS a, (last - 2) // 12 AS b FROM run WHERE (first + 9) // 12 <= (last - 2) // 12
),
neighbour AS (
    SELECT type, a, b, lag(b) OVER of_person AS b_before, lag(type) OVER of_person AS type_before,
        lead(a) OVER of_person AS a_next
    FROM marches
    WINDOW of_person AS (PARTITION BY person ORDER BY a)
),
stays AS (
    SELECT type, a AS k, count(*) AS more FROM neighbour GROUP BY ALL
    UNION ALL
    SELECT type, b, -count(*) FROM neighbour GROUP BY ALL
),
pair AS (
    SELECT k, type AS from_type, type AS to_type,
        sum(sum(more)) OVER (PARTITION BY type ORDER BY k) AS persons
    FROM (SELECT type, k, more FROM stays
        UNION ALL SELECT t.type, (month - 2) // 12, 0 FROM calendar CROSS JOIN (SELECT DISTINCT type FROM stays) t
        WHERE month % 12 = 2)
    GROUP BY type, k
    UNION ALL
    SELECT a - 1, CASE WHEN b_before = a - 1 THEN type_before ELSE -1 END, type, count(*)
    FROM neighbour
    WHERE 12 * (a - 1) + 2 >= {m0}
    GROUP BY ALL
    UNION ALL
    SELECT b, type, -1, count(*)
    FROM neighbour
    WHERE 12 * (b + 1) + 2 <= {m1} AND a_next IS DISTINCT FROM b + 1
    GROUP BY ALL
)
SELECT k - 1 AS fiscal_year, from_type, to_type, CAST(sum(persons) AS BIGINT) AS persons
FROM pair
GROUP BY k, from_type, to_type

-- table cohort_amount: yen of those who entered, by fiscal year
SELECT s.type, fiscal_year_of(s.first) AS cohort, CAST((pack >> 4) & 255 AS INT) + fiscal_year_of({m0}) AS fiscal_year,
    sum(yen) AS amount
FROM person_year p JOIN spell s ON s.person = pack >> 12 AND number = 1 AND began >= {m0}
GROUP BY ALL

-- table recipient: distinct persons by year, type and kinds of aid
SELECT CAST((pack >> 4) & 255 AS INT) + fiscal_year_of({m0}) AS fiscal_year, CAST(pack & 15 AS INT) AS type,
    k0, k1, k2, k3, k4, k5, k6, k7, count(*) AS persons
FROM person_year
GROUP BY ALL

-- table spending_cell: each kind of aid, and all kinds together
WITH kind AS (
    SELECT * FROM (VALUES (0, 'aid_living'), (1, 'aid_housing'), (2, 'aid_education'), (3, 'aid_care'),
        (4, 'aid_medical'), (5, 'aid_maternity'), (6, 'aid_occupational'), (7, 'aid_funeral'), (8, 'all')) AS k(kind, aid)
),
paid AS (
    SELECT fiscal_year_of(month) AS fiscal_year, type, kind, aid,
        sum(list_extract([y0, y1, y2, y3, y4, y5, y6, y7, y0 + y1 + y2 + y3 + y4 + y5 + y6 + y7], kind + 1)) AS amount,
        sum(list_extract([p0, p1, p2, p3, p4, p5, p6, p7, p8], kind + 1)) AS payments
    FROM spending_month CROSS JOIN kind
    GROUP BY ALL
),
received AS (
    SELECT fiscal_year, type, kind, sum(persons) AS recipients
    FROM recipient JOIN kind
        ON list_extract([k0, k1, k2, k3, k4, k5, k6, k7, k0 OR k1 OR k2 OR k3 OR k4 OR k5 OR k6 OR k7], kind + 1)
    GROUP BY ALL
)
SELECT p.fiscal_year, p.type, p.aid, amount, payments, coalesce(recipients, 0) AS recipients
FROM paid p LEFT JOIN received r ON r.fiscal_year = p.fiscal_year AND r.type = p.type AND r.kind = p.kind
