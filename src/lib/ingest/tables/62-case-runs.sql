-- clock_runs: one run of a clock: what started it, stopped it, or ended the case before that.
-- This file: runs of cases, one per case and clock, from the case's first start event to its first stop event on or
-- after the start day (an ordinary stop before a fallback). Grain: clock x case.
-- start_*, age_*, care_kind: of the start event. contact_key: the case's first contact; kind_key, due_key: its first
-- event with a care kind, a deadline. earlier_stop: a stop stands before the start. close_day: first closing on or
-- after the start day. starts: start events of the run.
-- Reads events, clock_starts, rule_clocks, waits_definition. Makes clock_runs anew.
-- Source: domain.md part 0, Clock, stop.
CREATE OR REPLACE TEMP TABLE clock_runs AS
WITH first_starts AS (
	SELECT
		clock_key, case_key,
		COALESCE(MIN(event_key) FILTER (WHERE NOT is_fallback), MIN(event_key)) AS start_key,
		COUNT(*) FILTER (WHERE NOT is_fallback) = 0 AND COUNT(*) FILTER (WHERE is_inferred) > 0 AS is_inferred,
		COUNT(*) AS starts
	FROM clock_starts
	WHERE case_key IS NOT NULL
	GROUP BY clock_key, case_key
),
starts AS (
	SELECT
		f.clock_key, f.case_key, f.start_key, f.is_inferred, f.starts,
		e.event_day AS start_day, e.client_key, e.stratum_key, e.service_area, e.sector, e.age_low, e.age_high,
		e.care_kind
	FROM first_starts AS f
	JOIN events AS e ON e.event_key = f.start_key
),
stop_types AS (
	SELECT event_type, ROW_NUMBER() OVER (ORDER BY event_type) AS type_key
	FROM rule_clocks
	WHERE side = 'stop' AND clock_key IN (SELECT clock_key FROM first_starts)
	GROUP BY event_type
),
stop_clocks AS (
	SELECT c.*, t.type_key
	FROM rule_clocks AS c
	JOIN stop_types AS t ON t.event_type = c.event_type
	WHERE c.side = 'stop'
),
candidates AS (
	SELECT
		e.case_key, e.event_key, e.event_day, t.type_key, e.profession, e.referral_status, e.urgency,
		COALESCE(e.status, 'done') = 'done' AS is_done
	FROM events AS e
	JOIN stop_types AS t ON t.event_type = e.event_type
	CROSS JOIN waits_definition AS d
	WHERE e.case_key IS NOT NULL AND (d.remote_counts OR e.event_type <> 'remote_visit')
),
stops AS (
	SELECT
		s.clock_key, s.case_key,
		MIN(e.event_key) FILTER (WHERE e.event_day >= s.start_day AND NOT c.is_fallback) AS stop_key,
		MIN(e.event_day) FILTER (WHERE e.event_day >= s.start_day AND NOT c.is_fallback) AS stop_day,
		MIN(e.event_key) FILTER (WHERE e.event_day >= s.start_day AND c.is_fallback) AS fallback_key,
		MIN(e.event_day) FILTER (WHERE e.event_day >= s.start_day AND c.is_fallback) AS fallback_day,
		COUNT(*) FILTER (WHERE e.event_day < s.start_day AND NOT c.is_fallback) > 0 AS earlier_stop
	FROM candidates AS e
	JOIN starts AS s ON s.case_key = e.case_key
	JOIN stop_clocks AS c ON c.clock_key = s.clock_key AND c.type_key = e.type_key
	WHERE (NOT c.delivered OR e.is_done)
		AND (c.profession IS NULL OR c.profession = e.profession)
		AND (c.other_than IS NULL OR c.other_than <> e.profession)
		AND (c.referral_status IS NULL OR c.referral_status = e.referral_status)
		AND (c.urgency IS NULL OR c.urgency = e.urgency)
	GROUP BY s.clock_key, s.case_key
),
closed_cases AS (
	SELECT case_key, event_day
	FROM events
	WHERE event_type = 'case_closed' AND case_key IS NOT NULL
),
closings AS (
	SELECT s.clock_key, s.case_key, MIN(e.event_day) AS close_day
	FROM starts AS s
	JOIN closed_cases AS e ON e.case_key = s.case_key
	WHERE e.event_day >= s.start_day
	GROUP BY s.clock_key, s.case_key
),
marked_cases AS (
	SELECT
		case_key,
		MIN(event_key) FILTER (WHERE event_type = 'contact') AS contact_key,
		MIN(event_key) FILTER (WHERE care_kind IS NOT NULL) AS kind_key,
		MIN(event_key) FILTER (WHERE due_day IS NOT NULL) AS due_key,
		COUNT(*) FILTER (WHERE exception_flag) > 0 AS is_flagged,
		COUNT(*) FILTER (WHERE special_support) > 0 AS special_support,
		COUNT(*) FILTER (WHERE student) > 0 AS student
	FROM events
	WHERE case_key IS NOT NULL AND (
		event_type = 'contact' OR care_kind IS NOT NULL OR due_day IS NOT NULL
		OR exception_flag OR special_support OR student
	)
	GROUP BY case_key
)
SELECT
	s.clock_key, s.client_key, s.case_key, s.start_key, s.start_day,
	s.stratum_key, s.service_area, s.sector, s.age_low, s.age_high, s.care_kind,
	COALESCE(t.stop_key, t.fallback_key) AS stop_key, COALESCE(t.stop_day, t.fallback_day) AS stop_day,
	COALESCE(t.earlier_stop, FALSE) AS earlier_stop,
	x.close_day, k.contact_key, k.kind_key, k.due_key,
	s.is_inferred, COALESCE(k.is_flagged, FALSE) AS is_flagged,
	COALESCE(k.special_support, FALSE) AS special_support, COALESCE(k.student, FALSE) AS student, s.starts
FROM starts AS s
LEFT JOIN marked_cases AS k ON k.case_key = s.case_key
LEFT JOIN stops AS t ON t.clock_key = s.clock_key AND t.case_key = s.case_key
LEFT JOIN closings AS x ON x.clock_key = s.clock_key AND x.case_key = s.case_key;
