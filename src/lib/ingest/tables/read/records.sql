-- Adds the records of one batch to `records`, one row per decoded event; times by the quick way only:
-- what that cannot read has its bit in `unread` and is left to read/slow-times.sql.
-- Times are as written; settle/instants.sql turns those with a UTC offset into Helsinki civil time.
-- Reads batch (only the file's columns; batch_shape supplies the others). Source: domain.md 0 (Dates), 9.4.
SET VARIABLE batch_first = (SELECT coalesce(min(line), 0) + getvariable('row_base') FROM batch);

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
parsed AS (
	SELECT
		*,
		fast_time(event_text, getvariable('event_reading')) AS event_fast,
		fast_time(made_text, getvariable('made_reading')) AS made_fast,
		fast_time(booked_text, getvariable('booked_reading')) AS booked_fast,
		fast_time(due_text, getvariable('due_reading')) AS due_fast
	FROM texts
),
formed AS (
	SELECT
		*,
		fast_form(event_fast, getvariable('event_reading')) AS event_form,
		fast_form(made_fast, getvariable('made_reading')) AS made_form,
		fast_form(booked_fast, getvariable('booked_reading')) AS booked_form,
		fast_form(due_fast, getvariable('due_reading')) AS due_form,
		CASE WHEN getvariable('event_reading').iso THEN iso_offset(event_text) END AS event_offset
	FROM parsed
),
-- The civil year in Helsinki, which at New Year is two hours from UTC.
dated AS (
	SELECT *, year(event_fast - to_minutes(coalesce(event_offset, 120) - 120))::INTEGER AS event_year
	FROM formed
),
hashed AS (
	SELECT
		*,
		salted(client_id) AS client_hash,
		salted(case_id) AS case_hash,
		salted(event_id) AS event_hash,
		salted(referral_id) AS referral_hash,
		salted(series_id) AS series_hash,
		hash(
			event_type, unit_id, unit_name, service_area, channel, initiator, planned, urgency, status,
			outcome, from_unit, to_unit, referral_status, reason_code, profession, care_kind,
			exception_flag, exception_reason, close_reason, group_flag, pilot_id, pilot_group
		) AS trait_hash,
		hash(
			age_years, birth_year, CASE WHEN birth_year IS NOT NULL THEN event_year END, age_group,
			sex, municipality_code, hva_code, special_support, student, segment, language
		) AS person_hash
	FROM dated
)
SELECT
	getvariable('file_key') AS file_key,
	getvariable('row_base') + line AS row_no,
	event_no,
	hash(salted(row_hash), getvariable('layout_hash')) AS row_hash,
	client_hash, case_hash, trait_hash, person_hash,
	CASE WHEN case_hash IS NOT NULL THEN
		hash(
			case_hash, client_hash, trait_hash, person_hash, event_text, sequence, event_hash, referral_hash,
			series_hash, topic_code, made_text, booked_text, due_text, cost_eur
		) END AS merge_hash,
	event_hash, referral_hash, series_hash,
	CASE WHEN sequence IS NOT NULL THEN TRY_CAST(sequence AS BIGINT) END AS sequence, topic_code, cost_eur IS NOT NULL AS has_cost,
	event_year,
	quick_time(event_fast, event_form, getvariable('event_reading')) AS event_at, event_form,
	has_clock(event_fast, event_text) AS event_clock,
	event_offset,
	NULL AS event_instant,
	quick_time(made_fast, made_form, getvariable('made_reading')) AS made_at, made_form,
	CASE WHEN getvariable('made_reading').iso THEN iso_offset(made_text) END AS made_offset,
	quick_time(booked_fast, booked_form, getvariable('booked_reading')) AS booked_at, booked_form,
	CASE WHEN getvariable('booked_reading').iso THEN iso_offset(booked_text) END AS booked_offset,
	quick_time(due_fast, due_form, getvariable('due_reading')) AS due_at, due_form,
	has_clock(due_fast, due_text) AS due_clock,
	CASE WHEN getvariable('due_reading').iso THEN iso_offset(due_text) END AS due_offset,
	NULL AS due_instant,
	CASE WHEN event_form IS NULL AND event_text IS NOT NULL THEN 1 ELSE 0 END
	+ CASE WHEN made_form IS NULL AND made_text IS NOT NULL THEN 2 ELSE 0 END
	+ CASE WHEN booked_form IS NULL AND booked_text IS NOT NULL THEN 4 ELSE 0 END
	+ CASE WHEN due_form IS NULL AND due_text IS NOT NULL THEN 8 ELSE 0 END
	+ CASE WHEN sequence IS NULL OR TRY_CAST(sequence AS BIGINT) IS NOT NULL THEN 0 ELSE 16 END
		AS unread
FROM hashed;

