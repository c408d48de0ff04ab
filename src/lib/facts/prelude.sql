-- Words that every build may use; made before its first section. A cluster has its own of the same names.
-- days_between: civil days from one DATE to another, negative when the other is earlier; NULL where one is missing.
CREATE OR REPLACE TEMP MACRO days_between(from_day, to_day) AS DATE_DIFF('day', from_day, to_day);
