-- Writes the records that were set apart into the attached file `keeping`, sealed. Reads sealed().
-- Order matters: the first of two equal rows is the one that counts.
CREATE TABLE keeping.records AS
SELECT * REPLACE (
	CASE WHEN (SELECT bool_or(sealed) FROM last_staged_files) THEN row_hash ELSE sealed('row', row_hash) END AS row_hash,
	CASE WHEN (SELECT bool_or(sealed) FROM last_staged_files) THEN client_hash ELSE sealed('client', client_hash) END
		AS client_hash,
	CASE WHEN (SELECT bool_or(sealed) FROM last_staged_files) THEN case_hash ELSE sealed('case', case_hash) END
		AS case_hash,
	CASE WHEN (SELECT bool_or(sealed) FROM last_staged_files) THEN merge_hash ELSE sealed('merge', merge_hash) END
		AS merge_hash,
	CASE WHEN (SELECT bool_or(sealed) FROM last_staged_files) THEN event_hash ELSE sealed('event', event_hash) END
		AS event_hash,
	CASE WHEN (SELECT bool_or(sealed) FROM last_staged_files) THEN referral_hash
		ELSE sealed('referral', referral_hash) END AS referral_hash,
	CASE WHEN (SELECT bool_or(sealed) FROM last_staged_files) THEN series_hash ELSE sealed('series', series_hash) END
		AS series_hash
) FROM last_records;
CREATE TABLE keeping.staged_files AS SELECT * REPLACE (TRUE AS sealed) FROM last_staged_files;
CREATE TABLE keeping.trait_texts AS FROM last_trait_texts;
CREATE TABLE keeping.person_texts AS FROM last_person_texts;
CREATE TABLE keeping.value_map AS FROM last_value_map;
CREATE TABLE keeping.refused_lines AS FROM last_refused_lines;
CREATE TABLE keeping.date_orders AS FROM last_date_orders;
CREATE TABLE keeping.date_only_files AS FROM last_date_only_files;
CREATE TABLE keeping.units_file AS FROM last_units_file;
