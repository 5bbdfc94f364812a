-- view record: the sorted files as they are; a missing code is 0
SELECT person, month, coalesce(sex, 0) AS sex, coalesce(ward, 0) AS ward, coalesce(household_type, 0) AS type,
    start_date, end_date, coalesce(end_reason, 0) AS end_reason,
    aid_living, aid_housing, aid_education, aid_care, aid_medical, aid_maternity, aid_occupational, aid_funeral
FROM parquet.`{data}/sorted`

-- setting: texts of codes
CREATE TEMPORARY VIEW listed (column_name STRING, code INT, text STRING) USING csv
OPTIONS (path '{data}/codes.csv', header 'true')

-- table code: and of no code
SELECT column_name, code, text FROM listed
UNION ALL
SELECT DISTINCT column_name, 0, 'unknown' FROM listed
