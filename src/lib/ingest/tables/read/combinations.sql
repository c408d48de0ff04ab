-- Adds the batch's new combinations of traits and of persons: the texts of the first record of each.
-- Reads batch, batch_shape, records.
CREATE OR REPLACE TEMP TABLE new_traits AS
WITH firsts AS (
	SELECT trait_hash, min(row_no * 1000::BIGINT + event_no) AS place
	FROM records WHERE row_no >= getvariable('batch_first')
	GROUP BY trait_hash
)
SELECT * FROM firsts f
ANTI JOIN trait_texts t ON t.trait_hash = f.trait_hash AND t.file_key = getvariable('file_key');

INSERT INTO trait_texts
SELECT
	getvariable('file_key'), f.trait_hash,
	event_type, unit_id, unit_name, service_area, channel, initiator, planned, urgency, status, outcome,
	from_unit, to_unit, referral_status, reason_code, profession, care_kind, exception_flag,
	exception_reason, close_reason, group_flag, pilot_id, pilot_group
FROM (SELECT * FROM batch_shape UNION ALL BY NAME SELECT * FROM batch) w
JOIN new_traits f ON f.place = (w.line + getvariable('row_base')) * 1000::BIGINT + w.event_no;

CREATE OR REPLACE TEMP TABLE new_persons AS
WITH firsts AS (
	SELECT person_hash, min(row_no * 1000::BIGINT + event_no) AS place, any_value(event_year) AS event_year
	FROM records WHERE row_no >= getvariable('batch_first')
	GROUP BY person_hash
)
SELECT * FROM firsts f
ANTI JOIN person_texts t ON t.person_hash = f.person_hash AND t.file_key = getvariable('file_key');

INSERT INTO person_texts
SELECT
	getvariable('file_key'), f.person_hash,
	age_years, birth_year, f.event_year - TRY_CAST(birth_year AS INTEGER), age_group, sex,
	municipality_code, hva_code, special_support, student, segment, language
FROM (SELECT * FROM batch_shape UNION ALL BY NAME SELECT * FROM batch) w
JOIN new_persons f ON f.place = (w.line + getvariable('row_base')) * 1000::BIGINT + w.event_no;
