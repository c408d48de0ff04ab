-- waits: what became of every clock under every limit that held for it. Grain: variant x version x clock run.
-- start_key: the event the wait is grouped by; version_key: the version of the rule (see rules). status: met, breach_closed,
-- breach_open, pending, removed, invalid; short_status: the same by the stricter limit of an undecided group, with
-- met_early for one met whose due day is still ahead. stop_day: NULL where the stop does not count. is_mature: the due
-- day has passed. wait_days: to the stop, the closing or as-of. starts: start events the run covers.
-- Reads clock_runs, event_rows, event_traits, event_persons, applied_rules, rule_areas, calendar, data_period, waits_definition.
-- Source: domain.md part 0 (Clock, Statuses), 1.2-1.4.
CREATE TABLE IF NOT EXISTS waits (
	variant INTEGER, version_key INTEGER, client_key INTEGER, case_key INTEGER, stratum_key INTEGER,
	start_key INTEGER, start_day DATE, stop_day DATE, close_day DATE, due_day DATE, status VARCHAR,
	short_status VARCHAR, is_mature BOOLEAN, is_flagged BOOLEAN, is_inferred BOOLEAN, starts INTEGER, wait_days INTEGER
);

INSERT INTO waits
WITH contacts AS (
	SELECT e.event_key, e.event_day, p.age_low, p.age_high
	FROM event_rows AS e
	JOIN event_traits AS t ON t.trait_key = e.trait_key
	JOIN event_persons AS p ON p.person_key = e.person_key
	WHERE t.event_type = 'contact'
),
kinds AS (
	SELECT e.event_key, t.care_kind
	FROM event_rows AS e
	JOIN event_traits AS t ON t.trait_key = e.trait_key
	WHERE t.care_kind IS NOT NULL
),
deadlines AS (
	SELECT event_key, due_day, due_at, due_instant FROM event_rows WHERE due_day IS NOT NULL
),
exact_stops AS (
	SELECT DISTINCT e.event_key, e.event_time AS stop_time, e.event_instant AS stop_instant
	FROM clock_runs AS r
	JOIN event_rows AS e ON e.event_key = r.stop_key
	WHERE r.due_key IS NOT NULL
),
runs AS (
	SELECT
		r.*, s.service_area, s.sector, p.age_low, p.age_high,
		COALESCE(CASE WHEN c.event_day <= r.start_day THEN c.age_low END, p.age_low) AS contact_age_low,
		COALESCE(CASE WHEN c.event_day <= r.start_day THEN c.age_high END, p.age_high) AS contact_age_high,
		t.stop_time, t.stop_instant,
		u.due_day AS own_due_day, u.due_at AS own_due_at, u.due_instant AS own_due_instant,
		CASE COALESCE(s.care_kind, k.care_kind)
			WHEN 'illness' THEN 'illness' WHEN 'other' THEN 'other' WHEN 'certificate' THEN 'other'
			ELSE 'unknown'
		END AS kind_of_care
	FROM clock_runs AS r
	JOIN event_traits AS s ON s.trait_key = r.trait_key
	JOIN event_persons AS p ON p.person_key = r.person_key
	LEFT JOIN contacts AS c ON c.event_key = r.contact_key
	LEFT JOIN kinds AS k ON k.event_key = r.kind_key
	LEFT JOIN deadlines AS u ON u.event_key = r.due_key
	LEFT JOIN exact_stops AS t ON t.event_key = r.stop_key
),
judged AS (
	SELECT
		w.*, a.version_key, a.short_days, p.as_of,
		d.compare = 'instant' AND a.limit_unit = 'own' AS by_instant,
		CASE d.roll_forward WHEN 'on' THEN TRUE WHEN 'off' THEN FALSE ELSE a.roll_forward END
			AND a.limit_unit <> 'own' AND NOT (a.limit_unit = 'month' AND d.months_mode = 'thl_days') AS rolls,
		CASE
			WHEN a.limit_unit = 'own' THEN w.own_due_day
			WHEN a.limit_unit = 'day' THEN w.start_day + a.limit_count
			WHEN a.limit_unit = 'week' THEN w.start_day + 7 * a.limit_count
			WHEN a.limit_unit IN ('workday', 'schoolday') THEN n.day
			WHEN d.months_mode = 'thl_days' THEN w.start_day + 30 * a.limit_count
			ELSE CAST(w.start_day + a.limit_count * INTERVAL '1' MONTH AS DATE)
		END AS counted_day
	FROM runs AS w
	CROSS JOIN waits_definition AS d
	CROSS JOIN data_period AS p
	JOIN applied_rules AS a ON a.clock_key = w.clock_key
	JOIN rule_areas AS v ON v.version_key = a.version_key AND v.service_area = w.service_area
	LEFT JOIN calendar AS b ON b.day = w.start_day
	LEFT JOIN calendar AS n
		ON n.is_workday AND n.workday_index
			= CASE WHEN a.limit_unit IN ('workday', 'schoolday') THEN b.workday_index + a.limit_count END
	WHERE CASE d.law_by WHEN 'stop' THEN COALESCE(w.stop_day, p.as_of) ELSE w.start_day END
			BETWEEN a.valid_from AND COALESCE(a.valid_to, p.as_of)
		AND (a.age_min IS NULL OR a.age_min <= CASE
			WHEN a.age_at_contact THEN w.contact_age_low ELSE w.age_low END)
		AND (a.age_below IS NULL OR a.age_below > CASE
			WHEN a.age_at_contact THEN w.contact_age_high ELSE w.age_high END)
		AND (a.care_kind IS NULL OR a.care_kind = w.kind_of_care)
		AND (a.special_support IS NULL OR w.special_support)
		AND (a.student IS NULL OR w.student)
		AND (a.sector IS NULL OR a.sector = w.sector)
),
limited AS (
	SELECT
		j.*,
		CASE WHEN j.rolls THEN c.next_workday ELSE j.counted_day END AS due_day,
		j.start_day + j.short_days AS short_due_day,
		COALESCE(j.stop_day <= j.close_day, j.stop_day IS NOT NULL) AS is_stopped
	FROM judged AS j
	LEFT JOIN calendar AS c ON c.day = j.counted_day
),
timed AS (
	SELECT
		*,
		CASE
			WHEN by_instant THEN COALESCE(
				stop_instant <= own_due_instant,
				stop_time <= own_due_at,
				stop_day <= due_day
			)
			ELSE stop_day <= due_day
		END AS in_time,
		CASE
			WHEN by_instant AND own_due_at IS NOT NULL THEN as_of >= due_day
			ELSE as_of > due_day
		END AS is_late
	FROM limited
)
SELECT
	d.variant, t.version_key, t.client_key, t.case_key, t.stratum_key, t.start_key, t.start_day,
	CASE WHEN t.is_stopped THEN t.stop_day END AS stop_day, t.close_day, t.due_day,
	CASE
		WHEN t.is_stopped AND t.in_time THEN 'met'
		WHEN t.is_stopped THEN 'breach_closed'
		WHEN t.stop_day IS NULL AND t.earlier_stop THEN 'invalid'
		WHEN t.close_day IS NOT NULL THEN 'removed'
		WHEN t.is_late THEN 'breach_open'
		ELSE 'pending'
	END AS status,
	CASE
		WHEN t.short_days IS NULL THEN NULL
		WHEN t.is_stopped AND t.stop_day <= t.short_due_day AND t.short_due_day > t.as_of THEN 'met_early'
		WHEN t.is_stopped AND t.stop_day <= t.short_due_day THEN 'met'
		WHEN t.is_stopped THEN 'breach_closed'
		WHEN t.stop_day IS NULL AND t.earlier_stop THEN 'invalid'
		WHEN t.close_day IS NOT NULL THEN 'removed'
		WHEN t.as_of > t.short_due_day THEN 'breach_open'
		ELSE 'pending'
	END AS short_status,
	t.due_day <= t.as_of AS is_mature, t.is_flagged, t.is_inferred, t.starts,
	CASE
		WHEN t.is_stopped THEN t.stop_day
		WHEN t.close_day IS NOT NULL THEN t.close_day
		ELSE t.as_of
	END - t.start_day AS wait_days
FROM timed AS t
CROSS JOIN waits_definition AS d;
