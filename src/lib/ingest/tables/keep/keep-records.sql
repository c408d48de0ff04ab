-- Writes the records that later files may join into the attached file `keeping`, sealed. Reads sealed().
-- Order matters: the first of two equal rows is the one that counts.
SET VARIABLE is_sealed = (SELECT bool_or(sealed) FROM staged_files);
CREATE TABLE keeping.records AS
SELECT * REPLACE (
	CASE WHEN getvariable('is_sealed') THEN row_key ELSE sealed('row', row_key) END AS row_key,
	CASE WHEN getvariable('is_sealed') THEN merge_key ELSE sealed('merge', merge_key) END AS merge_key
) FROM records;
CREATE TABLE keeping.identities AS
SELECT * REPLACE (CASE WHEN getvariable('is_sealed') THEN hash ELSE sealed(kind, hash) END AS hash)
FROM identities;
RESET VARIABLE is_sealed;
CREATE TABLE keeping.staged_files AS SELECT * REPLACE (TRUE AS sealed) FROM staged_files;
CREATE TABLE keeping.trait_texts AS FROM trait_texts;
CREATE TABLE keeping.person_texts AS FROM person_texts;
CREATE TABLE keeping.topic_texts AS FROM topic_texts;
CREATE TABLE keeping.value_map AS FROM value_map;
CREATE TABLE keeping.refused_lines AS FROM refused_lines;
CREATE TABLE keeping.date_orders AS FROM date_orders;
CREATE TABLE keeping.units_file AS FROM units_file;
