-- table calendar: the months of the store, and the fiscal year (April to March) of each
SELECT CAST(id AS INT) AS month, CAST(floor((id - 3) / 12.0) AS INT) AS fiscal_year,
    concat(CAST(CAST(floor(id / 12.0) AS INT) AS STRING), '-', lpad(CAST(id % 12 + 1 AS STRING), 2, '0')) AS month_text
FROM range({m0}, {m1} + 1) AS m(id)
