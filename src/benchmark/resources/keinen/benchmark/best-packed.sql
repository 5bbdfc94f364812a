-- How records are packed into integers for the fastest scripts, so that the next month of the same is exactly 2^24 more:
--   person << 36 | month since the first one << 24 | start date missing << 23 | sex << 20 | ward << 12 | type << 8 | how it ends
-- where how it ends is the end reason, 255 for an end date without one, 0 for none.

-- setting: stands behind all persons
CREATE TEMP MACRO nobody() AS 1::BIGINT << 62

-- setting: the parts of a packed record
CREATE TEMP MACRO person_of(pack) AS pack >> 36

-- setting:
CREATE TEMP MACRO month_of(pack) AS CAST((pack >> 24) & 4095 AS INT) + {m0}

-- setting:
CREATE TEMP MACRO sex_of(pack) AS CAST((pack >> 20) & 7 AS INT)

-- setting:
CREATE TEMP MACRO ward_of(pack) AS CAST((pack >> 12) & 255 AS INT)

-- setting:
CREATE TEMP MACRO type_of(pack) AS CAST((pack >> 8) & 15 AS INT)

-- setting:
CREATE TEMP MACRO end_of(pack) AS CAST(pack & 255 AS INT)

-- setting: whether a record goes on in the spell of the one before it; a gap of one month does not end a spell
CREATE TEMP MACRO joins(pack, before) AS
    person_of(pack) = person_of(before) AND month_of(pack) - month_of(before) <= 2

-- setting: the first month behind a record and the gap that is bridged to the next one
CREATE TEMP MACRO behind(pack, before) AS
    CASE WHEN joins(pack, before) THEN month_of(pack) ELSE month_of(before) + 1 END

-- setting: the fiscal year of a month
CREATE TEMP MACRO fiscal_year_of(month) AS (month - 3) // 12

