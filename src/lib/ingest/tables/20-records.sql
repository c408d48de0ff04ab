-- Adds the records of one batch, times read, to `records`, one row per decoded event.
-- Reads batch (only the file's columns; batch_shape supplies the others), helsinki_years.
-- Source: domain.md 0 (Dates), 9.4.
INSERT INTO records
WITH whole AS (SELECT * FROM batch_shape UNION ALL BY NAME SELECT * FROM batch),
texts AS (
	SELECT
		*,
		CASE WHEN event_time_clock IS NULL THEN event_time
			ELSE event_time || ' ' || event_time_clock END AS event_text,
		CASE WHEN booking_made_time_clock IS NULL THEN booking_made_time
			ELSE booking_made_time || ' ' || booking_made_time_clock END AS made_text,
		CASE WHEN booked_time_clock IS NULL THEN booked_time
			ELSE booked_time || ' ' || booked_time_clock END AS booked_text,
		CASE WHEN due_at_clock IS NULL THEN due_at
			ELSE due_at || ' ' || due_at_clock END AS due_text
	FROM whole
),
quick AS (
	SELECT
		*,
		fast_time(event_text, getvariable('event_reading')) AS event_fast,
		fast_time(made_text, getvariable('made_reading')) AS made_fast,
		fast_time(booked_text, getvariable('booked_reading')) AS booked_fast,
		fast_time(due_text, getvariable('due_reading')) AS due_fast
	FROM texts
),
thorough AS (
	SELECT
		*,
		CASE WHEN event_fast IS NULL AND event_text IS NOT NULL THEN time_parts(event_text) END AS event_parts,
		CASE WHEN made_fast IS NULL AND made_text IS NOT NULL THEN time_parts(made_text) END AS made_parts,
		CASE WHEN booked_fast IS NULL AND booked_text IS NOT NULL THEN time_parts(booked_text) END AS booked_parts,
		CASE WHEN due_fast IS NULL AND due_text IS NOT NULL THEN time_parts(due_text) END AS due_parts
	FROM quick
),
forms AS (
	SELECT
		*,
		time_form(event_fast, event_parts, getvariable('event_reading'))::UTINYINT AS event_form,
		time_form(made_fast, made_parts, getvariable('made_reading'))::UTINYINT AS made_form,
		time_form(booked_fast, booked_parts, getvariable('booked_reading'))::UTINYINT AS booked_form,
		time_form(due_fast, due_parts, getvariable('due_reading'))::UTINYINT AS due_form,
		utc_offset(event_text, event_fast, event_parts, getvariable('event_reading')) AS event_offset,
		utc_offset(made_text, made_fast, made_parts, getvariable('made_reading')) AS made_offset,
		utc_offset(booked_text, booked_fast, booked_parts, getvariable('booked_reading')) AS booked_offset,
		utc_offset(due_text, due_fast, due_parts, getvariable('due_reading')) AS due_offset
	FROM thorough
),
written AS (
	SELECT
		*,
		plausible(written_time(event_fast, event_parts, event_form, getvariable('event_reading'))) AS event_written,
		plausible(written_time(made_fast, made_parts, made_form, getvariable('made_reading'))) AS made_written,
		plausible(written_time(booked_fast, booked_parts, booked_form, getvariable('booked_reading'))) AS booked_written,
		plausible(written_time(due_fast, due_parts, due_form, getvariable('due_reading'))) AS due_written
	FROM forms
),
instants AS (
	SELECT
		*,
		event_written - to_minutes(event_offset) AS event_instant,
		made_written - to_minutes(made_offset) AS made_instant,
		booked_written - to_minutes(booked_offset) AS booked_instant,
		due_written - to_minutes(due_offset) AS due_instant
	FROM written
),
civil AS (
	SELECT
		i.*,
		coalesce(event_instant + to_minutes(coalesce(event_zone.offset_minutes, 120)), event_written) AS event_civil,
		coalesce(made_instant + to_minutes(coalesce(made_zone.offset_minutes, 120)), made_written) AS made_civil,
		coalesce(booked_instant + to_minutes(coalesce(booked_zone.offset_minutes, 120)), booked_written) AS booked_civil,
		coalesce(due_instant + to_minutes(coalesce(due_zone.offset_minutes, 120)), due_written) AS due_civil
	FROM instants i
	LEFT JOIN helsinki_years event_zone
		ON event_zone.utc_year = year(event_instant)
		AND event_instant >= event_zone.utc_from AND event_instant < event_zone.utc_to
	LEFT JOIN helsinki_years made_zone
		ON made_zone.utc_year = year(made_instant)
		AND made_instant >= made_zone.utc_from AND made_instant < made_zone.utc_to
	LEFT JOIN helsinki_years booked_zone
		ON booked_zone.utc_year = year(booked_instant)
		AND booked_instant >= booked_zone.utc_from AND booked_instant < booked_zone.utc_to
	LEFT JOIN helsinki_years due_zone
		ON due_zone.utc_year = year(due_instant)
		AND due_instant >= due_zone.utc_from AND due_instant < due_zone.utc_to
),
hashed AS (
	SELECT
		*,
		CASE WHEN client_id IS NOT NULL THEN hash(client_id) END AS client_hash,
		CASE WHEN case_id IS NOT NULL THEN hash(case_id) END AS case_hash,
		year(event_civil) - TRY_CAST(birth_year AS INTEGER) AS birth_age,
		hash(
			event_type, unit_id, unit_name, service_area, channel, initiator, planned, urgency, status,
			outcome, from_unit, to_unit, referral_status, reason_code, profession, care_kind,
			exception_flag, exception_reason, close_reason, group_flag, pilot_id, pilot_group
		) AS trait_hash,
		hash(
			age_years, birth_year, year(event_civil) - TRY_CAST(birth_year AS INTEGER), age_group, sex,
			municipality_code, hva_code, special_support, student, segment, language
		) AS person_hash
	FROM civil
)
SELECT
	getvariable('file_key') AS file_key,
	getvariable('row_base') + line AS row_no,
	event_no,
	hash(row_hash, getvariable('layout_hash')) AS row_hash,
	client_hash, case_hash, trait_hash, person_hash,
	CASE WHEN case_hash IS NOT NULL THEN
		hash(
			case_hash, client_hash, trait_hash, person_hash, event_text, sequence, event_id, referral_id,
			series_id, topic_code, made_text, booked_text, due_text, cost_eur
		) END AS merge_hash,
	TRY_CAST(sequence AS BIGINT) AS sequence, event_id, referral_id, series_id, topic_code,
	cost_eur IS NOT NULL AS has_cost,
	event_civil AS event_at, event_form, has_clock(event_civil, event_text) AS event_clock, event_instant,
	made_civil AS made_at, made_form,
	booked_civil AS booked_at, booked_form,
	due_civil AS due_at, due_form, has_clock(due_civil, due_text) AS due_clock, due_instant,
	CASE WHEN event_civil IS NULL AND event_text IS NOT NULL THEN 1 ELSE 0 END
	+ CASE WHEN made_civil IS NULL AND made_text IS NOT NULL THEN 2 ELSE 0 END
	+ CASE WHEN booked_civil IS NULL AND booked_text IS NOT NULL THEN 4 ELSE 0 END
	+ CASE WHEN due_civil IS NULL AND due_text IS NOT NULL THEN 8 ELSE 0 END
	+ CASE WHEN TRY_CAST(sequence AS BIGINT) IS NULL AND sequence IS NOT NULL THEN 16 ELSE 0 END
		AS unread
FROM hashed;

-- The batch's new combinations of traits: the text of the first record of each.
INSERT INTO trait_texts
WITH whole AS (SELECT * FROM batch_shape UNION ALL BY NAME SELECT * FROM batch),
firsts AS (
	SELECT trait_hash, min(row_no) AS row_no, arg_min(event_no, row_no) AS event_no
	FROM records
	WHERE row_no >= (SELECT min(line) + getvariable('row_base') FROM batch)
	GROUP BY trait_hash
)
SELECT
	getvariable('file_key'), f.trait_hash,
	event_type, unit_id, unit_name, service_area, channel, initiator, planned, urgency, status, outcome,
	from_unit, to_unit, referral_status, reason_code, profession, care_kind, exception_flag,
	exception_reason, close_reason, group_flag, pilot_id, pilot_group
FROM firsts f
JOIN whole w ON w.line + getvariable('row_base') = f.row_no AND w.event_no = f.event_no
ANTI JOIN trait_texts t ON t.trait_hash = f.trait_hash AND t.file_key = getvariable('file_key');

INSERT INTO person_texts
WITH whole AS (SELECT * FROM batch_shape UNION ALL BY NAME SELECT * FROM batch),
firsts AS (
	SELECT
		person_hash, min(row_no) AS row_no, arg_min(event_no, row_no) AS event_no,
		any_value(year(event_at)) AS event_year
	FROM records
	WHERE row_no >= (SELECT min(line) + getvariable('row_base') FROM batch)
	GROUP BY person_hash
)
SELECT
	getvariable('file_key'), f.person_hash,
	age_years, birth_year, f.event_year - TRY_CAST(birth_year AS INTEGER), age_group, sex,
	municipality_code, hva_code, special_support, student, segment, language
FROM firsts f
JOIN whole w ON w.line + getvariable('row_base') = f.row_no AND w.event_no = f.event_no
ANTI JOIN person_texts p ON p.person_hash = f.person_hash AND p.file_key = getvariable('file_key');
