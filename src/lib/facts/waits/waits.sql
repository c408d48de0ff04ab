-- What became of every clock under every limit that held for it.
-- Reads clock_runs, run_restarts, run_visits, history_rows, event_traits, event_persons, applied_rules, rule_areas, calendar,
-- history_period, waits_definition. Source: domain.md part 0 (Clock, Statuses; second round: Two counts of months, Office
-- hours, Stops, Doctor clocks), 1.2-1.4.

-- known_runs: runs with what the limits ask of them: area, ages, kind of care, deadline. Grain: run.
-- @step known_runs
WITH contacts AS (
	SELECT e.event_key, p.age_low, p.age_high
	FROM history_rows AS e
	JOIN event_traits AS t ON t.trait_key = e.trait_key
	JOIN event_persons AS p ON p.person_key = e.person_key
	WHERE t.event_type = 'contact'
),
kinds AS (
	SELECT e.event_key, t.care_kind
	FROM history_rows AS e
	JOIN event_traits AS t ON t.trait_key = e.trait_key
	WHERE t.care_kind IS NOT NULL
),
deadlines AS (
	SELECT event_key, due_day, due_at, due_instant FROM history_rows WHERE due_day IS NOT NULL
),
exact_stops AS (
	SELECT DISTINCT e.event_key, e.event_time AS stop_time, e.event_instant AS stop_instant
	FROM clock_runs AS r
	JOIN history_rows AS e ON e.event_key = r.stop_key
	WHERE r.due_key IS NOT NULL
)
SELECT
	r.*, COALESCE(x.restart_day, r.start_day) AS restarted_day, s.service_area, s.sector, COALESCE(s.urgency IN ('emergency', 'urgent_1_7d'), FALSE) AS is_urgent,
	p.age_low, p.age_high,
	COALESCE(c.age_low, p.age_low) AS contact_age_low, COALESCE(c.age_high, p.age_high) AS contact_age_high,
	t.stop_time, t.stop_instant,
	CASE WHEN b.time_known THEN SUBSTR(CAST(b.event_time AS STRING), 12, 5) END AS start_hour,
	u.due_day AS own_due_day, u.due_at AS own_due_at, u.due_instant AS own_due_instant,
	CASE COALESCE(s.care_kind, k.care_kind)
		WHEN 'illness' THEN 'illness' WHEN 'other' THEN 'other' WHEN 'certificate' THEN 'other'
		ELSE 'unknown'
	END AS kind_of_care
FROM clock_runs AS r
JOIN history_rows AS b ON b.event_key = r.start_key
JOIN event_traits AS s ON s.trait_key = r.trait_key
JOIN event_persons AS p ON p.person_key = r.person_key
LEFT JOIN contacts AS c ON c.event_key = r.contact_key
LEFT JOIN kinds AS k ON k.event_key = r.kind_key
LEFT JOIN deadlines AS u ON u.event_key = r.due_key
LEFT JOIN exact_stops AS t ON t.event_key = r.stop_key
LEFT JOIN run_restarts AS x ON x.clock_key = r.clock_key AND x.start_key = r.start_key;

-- limited_runs: runs under every limit that holds for them, with the day it runs out. Grain: version x run.
-- office_closes: a same-day limit, whose due day after hours or on a holiday is the next workday whatever the settings.
-- by_instant: the deadline is the case's own and judged by the time of day.
-- from_day: the day the limit is counted from: that of the start, or of what restarts it.
-- @step limited_runs
WITH counted AS (
	SELECT
		w.*, b.day AS from_day, a.need_shown_for IS NOT NULL AND NOT COALESCE(f.is_need_shown, FALSE) AS lacks_need,
		a.version_key, a.short_days, a.limit_unit, a.limit_count,
		d.compare = 'instant' AND a.limit_unit = 'own' AS by_instant,
		CASE d.roll_forward WHEN 'on' THEN TRUE WHEN 'off' THEN FALSE ELSE a.roll_forward END
			AND a.limit_unit <> 'own' AND a.office_closes IS NULL AS rolls,
		CASE
			WHEN a.limit_unit = 'own' THEN w.own_due_day
			WHEN a.office_closes IS NOT NULL THEN n.day
			WHEN a.limit_unit = 'day' THEN b.day + a.limit_count
			WHEN a.limit_unit = 'week' THEN b.day + 7 * a.limit_count
			WHEN a.limit_unit IN ('workday', 'schoolday') THEN n.day
			ELSE CAST(b.day + a.limit_count * INTERVAL '1' MONTH AS DATE)
		END AS counted_day
	FROM known_runs AS w
	CROSS JOIN waits_definition AS d
	CROSS JOIN history_period AS p
	JOIN applied_rules AS a ON a.clock_key = w.clock_key
	JOIN rule_areas AS v ON v.version_key = a.version_key AND v.service_area = w.service_area
	LEFT JOIN run_visits AS f ON f.clock_key = w.clock_key AND f.start_key = w.start_key
	JOIN calendar AS b ON b.day = CASE WHEN a.restart_type IS NULL THEN w.start_day ELSE w.restarted_day END
	LEFT JOIN calendar AS n
		ON n.is_workday AND n.workday_index
			= CASE
				WHEN a.limit_unit IN ('workday', 'schoolday') THEN b.workday_index + a.limit_count
				WHEN a.office_closes IS NULL THEN NULL
				WHEN b.is_workday AND COALESCE(w.start_hour < a.office_closes, TRUE) THEN b.workday_index
				ELSE b.workday_index + 1
			END
	WHERE CASE
			WHEN d.law_by = 'start' THEN w.start_day
			WHEN w.stop_day <= COALESCE(w.close_day, w.stop_day) THEN w.stop_day
			ELSE COALESCE(w.close_day, p.as_of)
		END
			BETWEEN a.valid_from AND COALESCE(a.valid_to, DATE '9999-12-31')
		AND (a.age_min IS NULL OR a.age_min <= CASE
			WHEN a.age_at_contact THEN w.contact_age_low ELSE w.age_low END)
		AND (a.age_below IS NULL OR a.age_below > CASE
			WHEN a.age_at_contact THEN w.contact_age_high ELSE w.age_high END)
		AND (a.limit_unit <> 'own' OR w.own_due_day IS NOT NULL)
		AND (a.care_kind IS NULL OR a.care_kind = w.kind_of_care)
		AND (a.special_support IS NULL OR w.special_support)
		AND (a.student IS NULL OR w.student)
		AND (a.sector IS NULL OR a.sector = w.sector)
		AND (a.urgent IS NULL OR a.urgent = w.is_urgent)
		AND (a.first_visit_other_than IS NULL OR a.first_visit_other_than <> f.first_profession)
)
SELECT
	j.*,
	CASE WHEN j.rolls THEN c.next_workday ELSE j.counted_day END AS due_day,
	j.start_day + j.short_days AS short_due_day,
	COALESCE(j.stop_day <= j.close_day, j.stop_day IS NOT NULL) 
		AND j.no_clock IS NULL AND NOT j.lacks_need AS is_stopped
FROM counted AS j
LEFT JOIN calendar AS c ON c.day = j.counted_day;

-- waits: measures from which every status follows. Grain: version x run. Columns: family.ts, and start_key (event the
-- wait is grouped by), stop_key (NULL where the stop does not count), case_key, starts (start events of the run).
-- @table waits
WITH measured AS (
	SELECT
		*,
		CASE WHEN is_stopped THEN stop_day END AS counted_stop,
		CASE WHEN limit_unit = 'month' THEN from_day + 30 * limit_count ELSE due_day END AS thl_due_day
	FROM limited_runs
)
SELECT
	client_key, stratum_key, version_key AS version, start_day, counted_stop AS stop_day, close_day,
	settled_day, CASE WHEN lacks_need THEN 'need_not_recorded' ELSE no_clock END AS no_clock,
	due_day, thl_due_day, short_due_day,
	CAST(days_between(start_day, due_day) AS INTEGER) AS limit_days,
	CAST(days_between(start_day, thl_due_day) AS INTEGER) AS thl_limit_days,
	CAST(days_between(start_day, COALESCE(counted_stop, close_day)) AS INTEGER) AS wait_days,
	CASE WHEN by_instant AND is_stopped THEN COALESCE(stop_instant <= own_due_instant, stop_time <= own_due_at) END
		AS in_time,
	by_instant AND own_due_at IS NOT NULL AS ends_within_day,
	stop_day IS NULL AND earlier_stop AS has_only_earlier_stop,
	is_flagged, is_inferred, person_key,
	CASE
		WHEN case_key IS NULL THEN MIN(start_key) OVER (PARTITION BY client_key, case_key, service_area)
		ELSE MIN(start_key) OVER (PARTITION BY case_key)
	END AS matter_key,
	start_key, CASE WHEN is_stopped THEN stop_key END AS stop_key, case_key,
	CAST(starts AS INTEGER) AS starts
FROM measured;
