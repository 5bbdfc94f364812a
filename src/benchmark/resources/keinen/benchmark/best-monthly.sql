-- The fastest that was found for files as they were received: one GROUP BY folds all
-- records into pieces (best-pieces.sql), ten times as few, another one sums yen by month.

-- table named_piece: a person's fiscal year under the same codes
SELECT person_id, (CAST(fiscal_year_of(month) - fiscal_year_of({m0}) AS BIGINT) << 24)
        + (CAST(start_date IS NULL AS BIGINT) << 23) + (CAST(sex AS BIGINT) << 20)
        + (CAST(ward AS BIGINT) << 12) + (CAST(type AS BIGINT) << 8)
        + CASE WHEN end_reason > 0 THEN end_reason WHEN end_date IS NOT NULL THEN 255 ELSE 0 END AS codes,
    bit_or(1 << ((month - 3) % 12)) AS months,
    bool_or(aid_living > 0) AS k0, bool_or(aid_housing > 0) AS k1, bool_or(aid_education > 0) AS k2,
    bool_or(aid_care > 0) AS k3, bool_or(aid_medical > 0) AS k4, bool_or(aid_maternity > 0) AS k5,
    bool_or(aid_occupational > 0) AS k6, bool_or(aid_funeral > 0) AS k7,
    sum(aid_living + aid_housing + aid_education + aid_care + aid_medical + aid_maternity + aid_occupational
        + aid_funeral) AS yen
FROM record
GROUP BY ALL

-- table name: persons by number
SELECT row_number() OVER () AS person, person_id FROM (SELECT DISTINCT person_id FROM named_piece)

-- table piece: with the number in the place of the name
SELECT (person << 36) + codes AS pack, months, k0, k1, k2, k3, k4, k5, k6, k7, yen
FROM named_piece p JOIN name n ON n.person_id = p.person_id

-- table undated: whoever has no start date in the first month
SELECT person_id FROM record WHERE month = {m0} AND start_date IS NULL

-- table start: known start dates of spells that are on in the first month
SELECT person, month, start_date
FROM (
    SELECT person_id, month, start_date FROM record WHERE month = {m0}
    UNION ALL
    SELECT person_id, month, start_date FROM record WHERE person_id IN (SELECT person_id FROM undated) AND month > {m0}
) r JOIN name n ON n.person_id = r.person_id
WHERE start_date IS NOT NULL

-- table spending_month: yen and payments
SELECT month, type,
    sum(aid_living) AS y0, sum(aid_housing) AS y1, sum(aid_education) AS y2, sum(aid_care) AS y3,
    sum(aid_medical) AS y4, sum(aid_maternity) AS y5, sum(aid_occupational) AS y6, sum(aid_funeral) AS y7,
    count_if(aid_living > 0) AS p0, count_if(aid_housing > 0) AS p1, count_if(aid_education > 0) AS p2,
    count_if(aid_care > 0) AS p3, count_if(aid_medical > 0) AS p4, count_if(aid_maternity > 0) AS p5,
    count_if(aid_occupational > 0) AS p6, count_if(aid_funeral > 0) AS p7,
    count_if(aid_living > 0 OR aid_housing > 0 OR aid_education > 0 OR aid_care > 0 OR aid_medical > 0
        OR aid_maternity > 0 OR aid_occupational > 0 OR aid_funeral > 0) AS p8
FROM record
GROUP BY month, type

