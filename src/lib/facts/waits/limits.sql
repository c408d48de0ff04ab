-- Which limits may hold for a start, and when they run out: settled once for each kind of event and each day in use.
-- Reads history_rows, history_period, event_traits, applied_rules, rule_areas, calendar, waits_definition.
-- Source: domain.md part 0 (Clock; second round: Two counts of months, Office hours), 1.2-1.4.

-- run_places: what a limit asks of the kind of a clock's start. place_key: the same for all kinds that the same limits may
-- hold for; area_key: of the service area. Grain: clock x trait.
-- @once run_places
WITH fitting AS (
	SELECT DISTINCT
		r.clock_key, t.trait_key, t.service_area, t.sector, t.care_kind,
		COALESCE(t.urgency IN ('emergency', 'urgent_1_7d'), FALSE) AS is_urgent
	FROM applied_rules AS r
	JOIN rule_areas AS v ON v.version_key = r.version_key
	JOIN event_traits AS t ON t.service_area = v.service_area
)
SELECT
	clock_key, trait_key, service_area, sector, is_urgent, care_kind,
	CAST(DENSE_RANK() OVER (
		ORDER BY clock_key NULLS LAST, service_area NULLS LAST, sector NULLS LAST, is_urgent NULLS LAST
	) AS INTEGER) AS place_key,
	CAST(DENSE_RANK() OVER (ORDER BY service_area NULLS LAST) AS INTEGER) AS area_key
FROM fitting;

-- days_in_use: days of events, and as-of. Grain: day.
-- @step days_in_use
SELECT event_day AS day FROM history_rows
UNION
SELECT as_of AS day FROM history_period;

-- limit_days: limits in force on a day, with what they ask of a run. Grain: place x day x version.
-- @step limit_days
WITH places AS (
	SELECT DISTINCT clock_key, place_key, service_area, sector, is_urgent
	FROM run_places
)
SELECT
	p.place_key, u.day, r.version_key, r.limit_unit = 'own' AS is_own, r.age_min, r.age_below, r.age_at_contact,
	r.care_kind, r.special_support, r.student, r.first_visit_other_than, r.need_shown_for IS NOT NULL AS needs_profession,
	r.office_closes, r.restart_type IS NOT NULL AS restarts, r.short_days
FROM places AS p
JOIN applied_rules AS r ON r.clock_key = p.clock_key
JOIN rule_areas AS v ON v.version_key = r.version_key AND v.service_area = p.service_area
JOIN days_in_use AS u ON u.day >= r.valid_from AND u.day <= COALESCE(r.valid_to, DATE '9999-12-31')
WHERE (r.sector IS NULL OR r.sector = p.sector) AND (r.urgent IS NULL OR r.urgent = p.is_urgent);

-- start_days: days on which a run must start for a limit to hold for it; all where the law is chosen by the stop.
-- Grain: place x day.
-- @step start_days
SELECT DISTINCT l.place_key, l.day
FROM limit_days AS l
CROSS JOIN waits_definition AS d
WHERE d.law_by = 'start'
UNION ALL
SELECT p.place_key, u.day
FROM (SELECT DISTINCT place_key FROM run_places) AS p
CROSS JOIN days_in_use AS u
CROSS JOIN waits_definition AS d
WHERE d.law_by <> 'start';

-- due_days: when a limit counted from a day runs out (NULL: the deadline is the case's own).
-- is_after_hours: a limit of a same-day answer whose start came after hours; its due day is the next workday whatever the
-- settings. Grain: version x day x is_after_hours.
-- @step due_days
WITH counted AS (
	SELECT
		a.version_key, b.day, h.is_after_hours,
		CASE WHEN a.limit_unit = 'month' THEN b.day + 30 * a.limit_count END AS thl_due_day,
		CASE d.roll_forward WHEN 'on' THEN TRUE WHEN 'off' THEN FALSE ELSE a.roll_forward END
			AND a.limit_unit <> 'own' AND a.office_closes IS NULL AS rolls,
		CASE
			WHEN a.limit_unit = 'own' THEN CAST(NULL AS DATE)
			WHEN a.office_closes IS NOT NULL THEN n.day
			WHEN a.limit_unit = 'day' THEN b.day + a.limit_count
			WHEN a.limit_unit = 'week' THEN b.day + 7 * a.limit_count
			WHEN a.limit_unit IN ('workday', 'schoolday') THEN n.day
			ELSE CAST(b.day + a.limit_count * INTERVAL '1' MONTH AS DATE)
		END AS counted_day
	FROM applied_rules AS a
	CROSS JOIN waits_definition AS d
	CROSS JOIN (SELECT FALSE AS is_after_hours UNION ALL SELECT TRUE AS is_after_hours) AS h
	CROSS JOIN (SELECT c.* FROM days_in_use AS u JOIN calendar AS c ON c.day = u.day) AS b
	LEFT JOIN calendar AS n
		ON n.is_workday AND n.workday_index
			= CASE
				WHEN a.limit_unit IN ('workday', 'schoolday') THEN b.workday_index + a.limit_count
				WHEN a.office_closes IS NULL THEN NULL
				WHEN b.is_workday AND NOT h.is_after_hours THEN b.workday_index
				ELSE b.workday_index + 1
			END
	WHERE NOT h.is_after_hours OR a.office_closes IS NOT NULL
)
SELECT
	j.version_key, j.day, j.is_after_hours, CASE WHEN j.rolls THEN c.next_workday ELSE j.counted_day END AS due_day,
	j.thl_due_day
FROM counted AS j
LEFT JOIN calendar AS c ON c.day = j.counted_day;
