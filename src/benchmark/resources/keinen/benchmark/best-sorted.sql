-- The fastest that was found for files that are sorted by person and month: streaming windows over all records keep
-- only those at which something changes; spells, flows and moves are made from these (best-spells.sql). Yen are summed
-- in two more passes.

-- setting: a streaming window is one thread's work; two halves of the files are two threads' work
SET VARIABLE files = (SELECT list(file ORDER BY file) FROM glob('{data}/sorted/*.parquet'))

-- setting: records of some files as one integer, so that the next month of the same is 2^24 more
CREATE TEMP MACRO packed(files) AS TABLE
SELECT (CAST(person AS BIGINT) << 36) + (CAST(month - {m0} AS BIGINT) << 24)
        + (CAST(start_date IS NULL AS BIGINT) << 23) + (CAST(coalesce(sex, 0) AS BIGINT) << 20)
        + (CAST(coalesce(ward, 0) AS BIGINT) << 12) + (CAST(coalesce(household_type, 0) AS BIGINT) << 8)
        + CASE WHEN end_reason > 0 THEN end_reason WHEN end_date IS NOT NULL THEN 255 ELSE 0 END AS pack,
    person, start_date
FROM read_parquet(files)

-- table change: records at which something begins, and the record before
SELECT pack, start_date, before
FROM (
    SELECT pack, start_date, lag(pack) OVER () AS before
    FROM packed(getvariable('files')[:len(getvariable('files')) // 2])
)
WHERE before IS NULL OR pack - before <> 16777216
UNION ALL
SELECT pack, start_date, before
FROM (
    SELECT pack, start_date, lag(pack) OVER () AS before
    FROM packed(getvariable('files')[len(getvariable('files')) // 2 + 1:])
)
WHERE before IS NULL OR pack - before <> 16777216

-- table last: the last record of the person before the second half, and that of the last person
SELECT max(pack) AS pack
FROM packed(getvariable('files'))
WHERE person IN (
    SELECT max(person_of(pack)) FROM change
    UNION ALL
    SELECT min(person_of(pack)) - 1 FROM change WHERE before IS NULL AND pack > (SELECT min(pack) FROM change)
)
GROUP BY person

-- table boundary: and behind them, with a person whom nobody is, the last record of all
SELECT pack, coalesce(before, (SELECT max(l.pack) FROM last l WHERE l.pack < change.pack), -1) AS before FROM change
UNION ALL
SELECT nobody(), max(pack) FROM last

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

