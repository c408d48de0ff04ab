-- Tables that questions read and a story may have no use for.
CREATE OR REPLACE TABLE data_epoch AS SELECT 'story' AS epoch;
CREATE TABLE IF NOT EXISTS event_persons (person_key INTEGER);
ALTER TABLE event_persons ADD COLUMN IF NOT EXISTS sex VARCHAR;
ALTER TABLE event_persons ADD COLUMN IF NOT EXISTS language VARCHAR;
ALTER TABLE event_persons ADD COLUMN IF NOT EXISTS segment VARCHAR;
ALTER TABLE event_persons ADD COLUMN IF NOT EXISTS municipality_code VARCHAR;
ALTER TABLE event_persons ADD COLUMN IF NOT EXISTS home_county VARCHAR;
CREATE TABLE IF NOT EXISTS data_period AS
SELECT DATE '1990-01-01' AS data_start, DATE '2040-12-31' AS data_end, DATE '2040-12-31' AS as_of,
	NULL::DATE AS observed_from;
CREATE TABLE IF NOT EXISTS column_fill (column_name VARCHAR, filled BIGINT);
