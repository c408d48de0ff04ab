-- What became of every clock under every limit that held for it.
-- Reads clock_runs, run_restarts, run_visits, run_places, limit_days, due_days, history_rows, event_persons,
-- history_period, waits_definition. Source: domain.md part 0 (Clock, Statuses; second round: Two counts of months, Office
-- hours, Stops, Doctor clocks), 1.2-1.4.

-- run_hours: time of day of the starts that a limit with office hours looks at. Grain: start event.
-- @step run_hours
WITH office_clocks AS (
	SELECT DISTINCT clock_key FROM applied_rules WHERE office_closes IS NOT NULL
),
starts AS (
	SELECT DISTINCT r.start_key FROM clock_runs AS r JOIN office_clocks AS o ON o.clock_key = r.clock_key
)
SELECT e.event_key, SUBSTR(CAST(e.event_time AS STRING), 12, 5) AS start_hour
FROM history_rows AS e
JOIN starts AS s ON s.start_key = e.event_key
WHERE e.time_known;

-- run_deadlines: deadlines of cases, and when their runs stopped. Grain: run with a deadline of its own.
-- @step run_deadlines
WITH runs AS (
	SELECT clock_key, start_key, due_key, stop_key FROM clock_runs WHERE due_key IS NOT NULL
),
stops AS (
	SELECT e.event_key, e.event_time, e.event_instant
	FROM history_rows AS e
	JOIN (SELECT DISTINCT stop_key FROM runs) AS r ON r.stop_key = e.event_key
)
SELECT
	r.clock_key, r.start_key, e.due_day, e.due_at, e.due_instant, s.event_time AS stop_time, s.event_instant AS stop_instant
FROM history_rows AS e
JOIN runs AS r ON r.due_key = e.event_key
LEFT JOIN stops AS s ON s.event_key = r.stop_key
WHERE e.due_day IS NOT NULL;

-- limited_runs: runs under every limit that holds for them. Grain: version x run.
-- by_instant: the deadline is the case's own and judged by the time of day. own_due_day: that deadline.
-- from_day: the day the limit is counted from: that of the start, or of what restarts it.
-- @step limited_runs
-- law_runs: with what is told of many of them; behind the joins that follow, an engine takes the runs for the smaller side.
WITH law_runs AS (
	SELECT
		r.*, h.start_hour, f.first_profession, COALESCE(f.is_need_shown, FALSE) AS is_need_shown,
		CASE
			WHEN d.law_by = 'start' THEN r.start_day
			WHEN r.stop_day <= COALESCE(r.close_day, r.stop_day) THEN r.stop_day
			ELSE COALESCE(r.close_day, p.as_of)
		END AS law_day,
		d.compare = 'instant' AS is_exact
	FROM clock_runs AS r
	LEFT JOIN run_hours AS h ON h.event_key = r.start_key
	LEFT JOIN run_visits AS f ON f.clock_key = r.clock_key AND f.start_key = r.start_key
	CROSS JOIN waits_definition AS d
	CROSS JOIN history_period AS p
)
SELECT
	w.client_key, w.stratum_key, w.start_key, w.start_day, w.case_key, g.area_key, w.stop_key, w.close_day, w.settled_day,
	w.earlier_stop, w.is_flagged, w.is_inferred, w.person_key, w.starts, a.version_key,
	w.stop_day, a.is_own AND w.is_exact AS by_instant,
	CASE WHEN a.restarts THEN COALESCE(x.restart_day, w.start_day) ELSE w.start_day END AS from_day,
	NOT COALESCE(w.start_hour < a.office_closes, TRUE) AS is_after_hours,
	w.start_day + a.short_days AS short_due_day, CASE WHEN a.is_own THEN u.due_day END AS own_due_day,
	u.due_at, u.due_instant, u.stop_time, u.stop_instant,
	CASE WHEN a.needs_profession AND NOT w.is_need_shown THEN 'need_not_recorded' ELSE w.no_clock END
		AS no_clock,
	COALESCE(w.stop_day <= w.close_day, w.stop_day IS NOT NULL) AND w.no_clock IS NULL
		AND NOT (a.needs_profession AND NOT w.is_need_shown) AS is_stopped
FROM law_runs AS w
JOIN limit_days AS a ON a.place_key = w.place_key AND a.day = w.law_day
JOIN run_places AS g ON g.clock_key = w.clock_key AND g.trait_key = w.trait_key
JOIN event_persons AS p ON p.person_key = w.person_key
LEFT JOIN event_persons AS c ON c.person_key = w.contact_person
LEFT JOIN run_deadlines AS u ON u.clock_key = w.clock_key AND u.start_key = w.start_key
LEFT JOIN run_restarts AS x ON x.clock_key = w.clock_key AND x.start_key = w.start_key
WHERE (a.age_min IS NULL OR a.age_min <= CASE WHEN a.age_at_contact THEN COALESCE(c.age_low, p.age_low) ELSE p.age_low END)
	AND (a.age_below IS NULL
		OR a.age_below > CASE WHEN a.age_at_contact THEN COALESCE(c.age_high, p.age_high) ELSE p.age_high END)
	AND (NOT a.is_own OR u.due_day IS NOT NULL)
	AND (a.care_kind IS NULL OR a.care_kind = CASE COALESCE(g.care_kind, w.care_kind)
		WHEN 'illness' THEN 'illness' WHEN 'other' THEN 'other' WHEN 'certificate' THEN 'other'
		ELSE 'unknown'
	END)
	AND (a.special_support IS NULL OR w.special_support)
	AND (a.student IS NULL OR w.student)
	AND (a.first_visit_other_than IS NULL OR a.first_visit_other_than <> w.first_profession);

-- case_matters: the first start of a case. area_matters: the first of a client's starts without one in a service area.
-- @step case_matters
SELECT case_key, MIN(start_key) AS matter_key
FROM limited_runs
WHERE case_key IS NOT NULL
GROUP BY case_key;

-- @step area_matters
SELECT client_key AS loose_client, area_key, MIN(start_key) AS matter_key
FROM limited_runs
WHERE case_key IS NULL
GROUP BY client_key, area_key;

-- waits: measures from which every status follows. Grain: version x run. Columns: family.ts, and start_key (event the
-- wait is grouped by), stop_key (NULL where the stop does not count), case_key, starts (start events of the run).
-- @table waits
WITH measured AS (
	SELECT
		r.*, CASE WHEN r.case_key IS NULL THEN r.client_key END AS loose_client,
		CASE WHEN r.is_stopped THEN r.stop_day END AS counted_stop, COALESCE(r.own_due_day, d.due_day) AS due_day,
		COALESCE(d.thl_due_day, r.own_due_day, d.due_day) AS thl_due_day
	FROM limited_runs AS r
	JOIN due_days AS d
		ON d.version_key = r.version_key AND d.day = r.from_day AND d.is_after_hours = r.is_after_hours
)
SELECT
	w.client_key, w.stratum_key, w.version_key AS version, w.start_day, w.counted_stop AS stop_day, w.close_day,
	w.settled_day, w.no_clock, w.due_day, w.thl_due_day, w.short_due_day,
	CAST(days_between(w.start_day, w.due_day) AS INTEGER) AS limit_days,
	CAST(days_between(w.start_day, w.thl_due_day) AS INTEGER) AS thl_limit_days,
	CAST(days_between(w.start_day, COALESCE(w.counted_stop, w.close_day)) AS INTEGER) AS wait_days,
	CASE WHEN w.by_instant AND w.is_stopped THEN COALESCE(w.stop_instant <= w.due_instant, w.stop_time <= w.due_at) END
		AS in_time,
	w.by_instant AND w.due_at IS NOT NULL AS ends_within_day,
	w.stop_day IS NULL AND w.earlier_stop AS has_only_earlier_stop,
	w.is_flagged, w.is_inferred, w.person_key, COALESCE(m.matter_key, n.matter_key) AS matter_key,
	w.start_key, CASE WHEN w.is_stopped THEN w.stop_key END AS stop_key, w.case_key, CAST(w.starts AS INTEGER) AS starts
FROM measured AS w
LEFT JOIN case_matters AS m ON m.case_key = w.case_key
LEFT JOIN area_matters AS n ON n.loose_client = w.loose_client AND n.area_key = w.area_key;
