-- setting: rows of temporary tables may come in any order
SET preserve_insertion_order = false

-- table code: texts of codes
SELECT column_name, CAST(code AS INT) AS code, text FROM read_csv('{data}/codes.csv', all_varchar = true)
UNION ALL
SELECT DISTINCT column_name, 0, 'unknown' FROM read_csv('{data}/codes.csv', all_varchar = true)

-- setting: codes are read as numbers
CREATE TYPE sex_code AS ENUM (SELECT text FROM code WHERE column_name = 'sex' ORDER BY code)

-- setting:
CREATE TYPE ward_code AS ENUM (SELECT text FROM code WHERE column_name = 'ward' ORDER BY code)

-- setting:
CREATE TYPE type_code AS ENUM (SELECT text FROM code WHERE column_name = 'household_type' ORDER BY code)

-- setting:
CREATE TYPE reason_code AS ENUM (SELECT text FROM code WHERE column_name = 'end_reason' ORDER BY code)

-- view record: the monthly files with codes as numbers; a missing code is 0, that of the text 'unknown'
SELECT person_id, month // 100 * 12 + month % 100 - 1 AS month,
    coalesce(enum_code(sex::sex_code), 0) AS sex, coalesce(enum_code(ward::ward_code), 0) AS ward,
    coalesce(enum_code(household_type::type_code), 0) AS type, start_date, end_date,
    coalesce(enum_code(end_reason::reason_code), 0) AS end_reason,
    aid_living, aid_housing, aid_education, aid_care, aid_medical, aid_maternity, aid_occupational, aid_funeral
FROM read_parquet('{data}/monthly/*.parquet')
