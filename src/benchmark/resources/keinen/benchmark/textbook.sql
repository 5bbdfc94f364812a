-- Spells by window functions, as textbooks of SQL have them ("gaps and islands"), and one GROUP BY a table. DuckDB and
-- Spark SQL run the same text.

-- table stay: every record with the number of its spell; a gap of one month does not end a spell
WITH neighbour AS (
    SELECT person, month, sex, ward, type, start_date, end_date, end_reason,
        lag(month) OVER (PARTITION BY person ORDER BY month) AS previous,
        lead(month) OVER (PARTITION BY person ORDER BY month) AS next
    FROM record
)
SELECT person, month, sex, ward, type, start_date, end_date, end_reason, next,
    sum(CASE WHEN previous IS NULL OR month - previous > 2 THEN 1 ELSE 0 END)
        OVER (PARTITION BY person ORDER BY month) AS number
FROM neighbour

-- table on_aid: every month on aid; that of a bridged gap has the attributes of the record before
SELECT person, month, ward, type FROM stay
UNION ALL
SELECT person, month + 1, ward, type FROM stay WHERE next = month + 2

-- table spell: from first to last record
WITH folded AS (
    SELECT person, number, min(month) AS first, max(month) AS last,
        min_by(sex, month) AS sex, min_by(ward, month) AS ward, min_by(type, month) AS type,
        max_by(ward, month) AS last_ward, max_by(type, month) AS last_type,
        max_by(end_reason, month) AS end_reason,
        max_by(CASE WHEN end_reason > 0 OR end_date IS NOT NULL THEN 1 ELSE 0 END, month) AS closed,
        min_by(start_date, month) FILTER (WHERE start_date IS NOT NULL) AS start_date
    FROM stay
    GROUP BY person, number
),
dated AS (
    SELECT *,
        year(DATE '1970-01-01' + start_date) * 12 + month(DATE '1970-01-01' + start_date) - 1 AS stated
    FROM folded
)
SELECT person, number, sex, ward, type, last_ward, last_type, first, last,
    CASE WHEN first > {m0} THEN first WHEN stated <= first AND first - stated <= 1200 THEN stated END AS began,
    CASE WHEN last < {m1} OR closed = 1 THEN 1 ELSE 0 END AS ended,
    end_reason,
    lead(first) OVER (PARTITION BY person ORDER BY number) AS next_first
FROM dated

-- table on_aid_cell: stocks, and moves between groups from one month to the next
WITH moved AS (
    SELECT person, month, ward, type,
        lag(month) OVER (PARTITION BY person ORDER BY month) AS previous,
        lag(ward) OVER (PARTITION BY person ORDER BY month) AS ward_before,
        lag(type) OVER (PARTITION BY person ORDER BY month) AS type_before
    FROM on_aid
),
event AS (
    SELECT month, ward, type, 1 AS on_aid, 0 AS transfers_in, 0 AS transfers_out FROM on_aid
    UNION ALL
    SELECT month, ward, type, 0, 1, 0 FROM moved
    WHERE previous = month - 1 AND (ward <> ward_before OR type <> type_before)
    UNION ALL
    SELECT month, ward_before, type_before, 0, 0, 1 FROM moved
    WHERE previous = month - 1 AND (ward <> ward_before OR type <> type_before)
)
SELECT month, ward, type, sum(on_aid) AS on_aid, sum(transfers_in) AS transfers_in, sum(transfers_out) AS transfers_out
FROM event
GROUP BY month, ward, type

-- table last_cell: ended spells
SELECT last AS month, last_ward AS ward, last_type AS type, count(*) AS exits
FROM spell
WHERE ended = 1
GROUP BY last, last_ward, last_type

-- table ever_cell: distinct persons on aid in a fiscal year
SELECT fiscal_year, ward, type, count(DISTINCT person) AS on_aid_ever
FROM on_aid o JOIN calendar c ON c.month = o.month
GROUP BY fiscal_year, ward, type

-- table cohort_amount: yen of those who entered, by fiscal year
SELECT s.type, e.fiscal_year AS cohort, c.fiscal_year,
    sum(aid_living + aid_housing + aid_education + aid_care + aid_medical + aid_maternity + aid_occupational
        + aid_funeral) AS amount
FROM record r
    JOIN spell s ON s.person = r.person AND s.number = 1 AND s.began >= {m0}
    JOIN calendar e ON e.month = s.first
    JOIN calendar c ON c.month = r.month
GROUP BY s.type, e.fiscal_year, c.fiscal_year

-- table march_pair: where persons are in one March and in the next
WITH march AS (
    SELECT person, type, fiscal_year FROM on_aid o JOIN calendar c ON c.month = o.month WHERE o.month % 12 = 2
)
SELECT coalesce(a.fiscal_year, b.fiscal_year - 1) AS fiscal_year, coalesce(a.type, -1) AS from_type,
    coalesce(b.type, -1) AS to_type, count(*) AS persons
FROM march a FULL JOIN march b ON b.person = a.person AND b.fiscal_year = a.fiscal_year + 1
GROUP BY 1, 2, 3

-- table spending_cell: each kind of aid, and all kinds together
WITH payment AS (
    SELECT person, month, type, 'aid_living' AS aid, aid_living AS yen FROM record
    UNION ALL SELECT person, month, type, 'aid_housing', aid_housing FROM record
    UNION ALL SELECT person, month, type, 'aid_education', aid_education FROM record
    UNION ALL SELECT person, month, type, 'aid_care', aid_care FROM record
    UNION ALL SELECT person, month, type, 'aid_medical', aid_medical FROM record
    UNION ALL SELECT person, month, type, 'aid_maternity', aid_maternity FROM record
    UNION ALL SELECT person, month, type, 'aid_occupational', aid_occupational FROM record
    UNION ALL SELECT person, month, type, 'aid_funeral', aid_funeral FROM record
    UNION ALL
    SELECT person, month, type, 'all', aid_living + aid_housing + aid_education + aid_care + aid_medical
        + aid_maternity + aid_occupational + aid_funeral FROM record
)
SELECT fiscal_year, type, aid, sum(yen) AS amount, count(CASE WHEN yen > 0 THEN 1 END) AS payments,
    count(DISTINCT CASE WHEN yen > 0 THEN person END) AS recipients
FROM payment p JOIN calendar c ON c.month = p.month
GROUP BY fiscal_year, type, aid
