-- From pieces to the records at which something changes. A piece is what a person has in one fiscal year under the same
-- codes: its months as bits (bit 0 is April), the kinds of aid received in it and all yen. What is made before: piece
-- (pack, months, k0 to k7, yen), where pack has the number of the fiscal year in the place of the month.

-- setting: a packed record of a piece, so many months after its April
CREATE TEMP MACRO at_month(pack, april) AS
    (pack & ~(4095::BIGINT << 24))
        + (CAST(12 * ((pack >> 24) & 4095) + 12 * fiscal_year_of({m0}) + 3 - {m0} + april AS BIGINT) << 24)

-- setting: how many bits are set from the lowest one on
CREATE TEMP MACRO ones_of(bits) AS bit_count(xor(bits, bits + 1)) - 1

-- table stretch: months in a row of a piece, by their first and last record; most pieces have one
SELECT at_month(pack, bit_count((months & -months) - 1)) AS first,
    at_month(pack, bit_count((months & -months) - 1) + bit_count(months) - 1) AS last
FROM piece
WHERE (months + (months & -months)) & months = 0
UNION ALL
SELECT at_month(pack, i), at_month(pack, i + ones_of(months >> i) - 1)
FROM piece JOIN range(0, 12) AS b(i) ON ((months & ~(months << 1)) >> i) & 1 = 1
WHERE (months + (months & -months)) & months <> 0

-- table boundary: what does not follow on the record before by a month; behind it, with nobody, the last record of all
SELECT first AS pack, coalesce(before, -1) AS before
FROM (SELECT first, lag(last) OVER (ORDER BY first) AS before FROM stretch)
WHERE before IS NULL OR first - before <> 16777216
UNION ALL
SELECT nobody(), max(last) FROM stretch

-- table person_year: which kinds of aid a person got in a year under a type, and all yen
SELECT ((pack >> 36) << 12) + (((pack >> 24) & 4095) << 4) + ((pack >> 8) & 15) AS pack,
    bool_or(k0) AS k0, bool_or(k1) AS k1, bool_or(k2) AS k2, bool_or(k3) AS k3, bool_or(k4) AS k4, bool_or(k5) AS k5,
    bool_or(k6) AS k6, bool_or(k7) AS k7, sum(yen) AS yen
FROM piece
GROUP BY 1
