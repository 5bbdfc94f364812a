-- The fastest that was found for files that are sorted by person and month: one streaming window over all records keeps
-- only those at which something changes; spells, flows and moves are made from these (best-spells.sql). Yen are summed
-- in two more passes.

-- view packed: records as one integer
SELECT (CAST(person AS BIGINT) << 36) + (CAST(month - {m0} AS BIGINT) << 24)
        + (CAST(start_date IS NULL AS BIGINT) << 23) + (CAST(sex AS BIGINT) << 20)
        + (CAST(ward AS BIGINT) << 12) + (CAST(type AS BIGINT) << 8)
        + CASE WHEN end_reason > 0 THEN end_reason WHEN end_date IS NOT NULL THEN 255 ELSE 0 END AS pack,
    person, start_date
FROM record

-- table change: records at which something begins, and the record before
SELECT pack, start_date, before
FROM (SELECT pack, start_date, lag(pack) OVER () AS before FROM packed)
WHERE before IS NULL OR pack - before <> 16777216

-- table boundary: and behind them, with a person whom nobody is, the last record of all
SELECT pack, coalesce(before, -1) AS before FROM change
UNION ALL
SELECT nobody(), max(pack)
FROM packed
WHERE person = (SELECT person_of(max(pack)) FROM change)

-- view start: known start dates
SELECT person_of(pack) AS person, month_of(pack) AS month, DATE '1970-01-01' + start_date AS start_date
FROM change
WHERE start_date IS NOT NULL

-- table person_year: which kinds of aid a person got in a year under a type, and all yen
SELECT (CAST(person AS BIGINT) << 12) + (CAST(fiscal_year_of(month) - fiscal_year_of({m0}) AS BIGINT) << 4) + type AS pack,
    bool_or(aid_living > 0) AS k0, bool_or(aid_housing > 0) AS k1, bool_or(aid_education > 0) AS k2,
    bool_or(aid_care > 0) AS k3, bool_or(aid_medical > 0) AS k4, bool_or(aid_maternity > 0) AS k5,
    bool_or(aid_occupational > 0) AS k6, bool_or(aid_funeral > 0) AS k7,
    sum(aid_living + aid_housing + aid_education + aid_care + aid_medical + aid_maternity + aid_occupational
        + aid_funeral) AS yen
FROM record
GROUP BY 1

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

