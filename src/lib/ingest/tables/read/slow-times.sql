-- Times of one batch that the quick way could not read, by the thorough way; what it cannot read either
-- keeps its bit in `unread`. Run only when there are any. Source: domain.md 0 (Dates), 9.4.
UPDATE records SET
	event_at = CASE WHEN t.event_form IS NULL THEN records.event_at ELSE t.event_time END,
	made_at = CASE WHEN t.made_form IS NULL THEN records.made_at ELSE t.made_time END,
	booked_at = CASE WHEN t.booked_form IS NULL THEN records.booked_at ELSE t.booked_time END,
	due_at = CASE WHEN t.due_form IS NULL THEN records.due_at ELSE t.due_time END,
	event_form = coalesce(t.event_form, records.event_form),
	made_form = coalesce(t.made_form, records.made_form),
	booked_form = coalesce(t.booked_form, records.booked_form),
	due_form = coalesce(t.due_form, records.due_form),
	event_offset = CASE WHEN t.event_form IS NULL THEN records.event_offset ELSE t.event_offset END,
	made_offset = CASE WHEN t.made_form IS NULL THEN records.made_offset ELSE t.made_offset END,
	booked_offset = CASE WHEN t.booked_form IS NULL THEN records.booked_offset ELSE t.booked_offset END,
	due_offset = CASE WHEN t.due_form IS NULL THEN records.due_offset ELSE t.due_offset END,
	event_clock = CASE WHEN t.event_form IS NULL THEN records.event_clock ELSE t.event_clock END,
	due_clock = CASE WHEN t.due_form IS NULL THEN records.due_clock ELSE t.due_clock END,
	event_year = coalesce(t.event_year, records.event_year),
	person_hash = CASE WHEN t.has_birth_year AND t.event_year IS NOT NULL
		THEN hash(records.person_hash, t.event_year) ELSE records.person_hash END,
	unread = records.unread
		- CASE WHEN t.event_time IS NULL THEN 0 ELSE 1 END
		- CASE WHEN t.made_time IS NULL THEN 0 ELSE 2 END
		- CASE WHEN t.booked_time IS NULL THEN 0 ELSE 4 END
		- CASE WHEN t.due_time IS NULL THEN 0 ELSE 8 END
FROM (
	WITH whole AS (SELECT * FROM batch_shape UNION ALL BY NAME SELECT * FROM batch),
	texts AS (
		SELECT
			r.row_no, r.event_no, w.birth_year IS NOT NULL AS has_birth_year,
			CASE WHEN r.unread & 1 <> 0 THEN time_parts(concat_ws(' ', w.event_time, w.event_time_clock)) END AS event_parts,
			CASE WHEN r.unread & 2 <> 0 THEN time_parts(concat_ws(' ', w.booking_made_time, w.booking_made_time_clock)) END AS made_parts,
			CASE WHEN r.unread & 4 <> 0 THEN time_parts(concat_ws(' ', w.booked_time, w.booked_time_clock)) END AS booked_parts,
			CASE WHEN r.unread & 8 <> 0 THEN time_parts(concat_ws(' ', w.due_at, w.due_at_clock)) END AS due_parts
		FROM whole w
		JOIN records r ON r.row_no = w.line + getvariable('row_base') AND r.event_no = w.event_no
		WHERE r.unread & 15 <> 0 AND r.row_no >= getvariable('batch_first')
	),
	formed AS (
		SELECT
			*,
			slow_form(event_parts) AS event_form,
			slow_form(made_parts) AS made_form,
			slow_form(booked_parts) AS booked_form,
			slow_form(due_parts) AS due_form
		FROM texts
	)
	SELECT
		row_no, event_no, has_birth_year, event_form, made_form, booked_form, due_form,
		year(slow_time(event_parts, event_form)
			- to_minutes(coalesce(utc_offset(event_parts), 120) - 120))::INTEGER AS event_year,
		slow_time(event_parts, event_form) AS event_time,
		slow_time(made_parts, made_form) AS made_time,
		slow_time(booked_parts, booked_form) AS booked_time,
		slow_time(due_parts, due_form) AS due_time,
		utc_offset(event_parts) AS event_offset,
		utc_offset(made_parts) AS made_offset,
		utc_offset(booked_parts) AS booked_offset,
		utc_offset(due_parts) AS due_offset,
		coalesce(event_parts.hour, '') <> '' OR has_fraction(event_parts) AS event_clock,
		coalesce(due_parts.hour, '') <> '' OR has_fraction(due_parts) AS due_clock
	FROM formed
) t
WHERE t.row_no = records.row_no AND t.event_no = records.event_no;
