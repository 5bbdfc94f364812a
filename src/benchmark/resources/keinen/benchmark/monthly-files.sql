-- setting: months are written H24.04
CREATE OR REPLACE TEMP MACRO month_of(text) AS
    (CASE text[1] WHEN 'S' THEN 1925 WHEN 'H' THEN 1988 ELSE 2018 END + CAST(text[2:3] AS INTEGER)) * 100
        + CAST(text[5:6] AS INTEGER);

-- setting: dates are written 4240401
CREATE OR REPLACE TEMP MACRO date_of(text) AS
    make_date(
        CASE text[1] WHEN '1' THEN 1867 WHEN '2' THEN 1911 WHEN '3' THEN 1925 WHEN '4' THEN 1988 ELSE 2018 END
            + CAST(text[2:3] AS INTEGER),
        CAST(text[4:5] AS INTEGER),
        CAST(text[6:7] AS INTEGER));

-- setting: one month, in the order in which it was received
COPY (
    SELECT
        month_of("対象年月") AS month,
        "宛名番号" AS person_id,
        "性別" AS sex,
        "行政区コード" AS ward,
        "世帯類型" AS household_type,
        date_of("開始年月日") AS start_date,
        date_of("廃止年月日") AS end_date,
        "廃止理由" AS end_reason,
        CAST("生活扶助" AS INTEGER) AS aid_living,
        CAST("住宅扶助" AS INTEGER) AS aid_housing,
        CAST("教育扶助" AS INTEGER) AS aid_education,
        CAST("介護扶助" AS INTEGER) AS aid_care,
        CAST("医療扶助" AS INTEGER) AS aid_medical,
        CAST("出産扶助" AS INTEGER) AS aid_maternity,
        CAST("生業扶助" AS INTEGER) AS aid_occupational,
        CAST("葬祭扶助" AS INTEGER) AS aid_funeral
    FROM read_csv('{in}', header = true, all_varchar = true)
) TO '{out}' (FORMAT parquet, COMPRESSION zstd);
