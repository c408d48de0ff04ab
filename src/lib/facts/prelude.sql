-- The one function of build.sql files whose spelling differs between engines.
-- days_between(first, last): days from one civil day to another, negative backwards, NULL where either is missing.
CREATE OR REPLACE TEMP MACRO days_between(first_day, last_day) AS CAST(date_diff('day', first_day, last_day) AS INTEGER);
