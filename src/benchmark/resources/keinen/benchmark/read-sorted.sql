-- setting: rows of temporary tables may come in any order
SET preserve_insertion_order = false

-- view record: the sorted files as they are; a missing code is 0
SELECT person, month, coalesce(sex, 0) AS sex, coalesce(ward, 0) AS ward, coalesce(household_type, 0) AS type,
    start_date, end_date, coalesce(end_reason, 0) AS end_reason,
    aid_living, aid_housing, aid_education, aid_care, aid_medical, aid_maternity, aid_occupational, aid_funeral
FROM read_parquet('{data}/sorted/*.parquet')

-- table code: texts of codes
SELECT column_name, CAST(code AS INT) AS code, text FROM read_csv('{data}/codes.csv', all_varchar = true)
UNION ALL
SELECT DISTINCT column_name, 0, 'unknown' FROM read_csv('{data}/codes.csv', all_varchar = true)
