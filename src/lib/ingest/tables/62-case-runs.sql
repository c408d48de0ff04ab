-- clock_runs: one run of a clock: what started it, stopped it, or ended the case before that.
-- This file: runs of cases, one per case and clock, from the case's first start event to its first stop event on or
-- after the start day (an ordinary stop before a fallback). Grain: clock x case.
-- contact_key: the case's first contact, where the start is not earlier. earlier_stop: a stop stands before the start.
-- close_day: first closing on or after the start day. starts: start events of the run.
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
	SELECT f.*, e.event_day AS start_day, e.client_key
	FROM first_starts AS f
	JOIN events AS e ON e.event_key = f.start_key
),
stops AS (
	SELECT
		s.clock_key, s.case_key,
		MIN(e.event_key) FILTER (WHERE e.event_day >= s.start_day AND NOT c.is_fallback) AS stop_key,
		MIN(e.event_key) FILTER (WHERE e.event_day >= s.start_day AND c.is_fallback) AS fallback_key,
		COUNT(*) FILTER (WHERE e.event_day < s.start_day AND NOT c.is_fallback) > 0 AS earlier_stop
	FROM starts AS s
	JOIN events AS e ON e.case_key = s.case_key
	JOIN rule_clocks AS c ON c.clock_key = s.clock_key AND c.side = 'stop' AND c.event_type = e.event_type
	CROSS JOIN waits_definition AS d
	WHERE (NOT c.delivered OR COALESCE(e.status, 'done') = 'done')
		AND (c.profession IS NULL OR c.profession = e.profession)
		AND (c.other_than IS NULL OR c.other_than <> e.profession)
		AND (c.referral_status IS NULL OR c.referral_status = e.referral_status)
		AND (c.urgency IS NULL OR c.urgency = e.urgency)
		AND (d.remote_counts OR e.event_type <> 'remote_visit')
	GROUP BY s.clock_key, s.case_key
),
closings AS (
	SELECT s.clock_key, s.case_key, MIN(e.event_day) AS close_day
	FROM starts AS s
	JOIN events AS e ON e.case_key = s.case_key
	WHERE e.event_type = 'case_closed' AND e.event_day >= s.start_day
	GROUP BY s.clock_key, s.case_key
),
cases AS (
	SELECT
		case_key,
		MIN(event_key) FILTER (WHERE event_type = 'contact') AS contact_key,
		MIN(event_key) FILTER (WHERE care_kind IS NOT NULL) AS kind_key,
		MIN(event_key) FILTER (WHERE due_day IS NOT NULL) AS due_key,
		COUNT(*) FILTER (WHERE exception_flag) > 0 AS is_flagged,
		COUNT(*) FILTER (WHERE special_support) > 0 AS special_support,
		COUNT(*) FILTER (WHERE student) > 0 AS student
	FROM events
	WHERE case_key IS NOT NULL
	GROUP BY case_key
)
SELECT
	s.clock_key, s.client_key, s.case_key, s.start_key, s.start_day,
	COALESCE(t.stop_key, t.fallback_key) AS stop_key, COALESCE(t.earlier_stop, FALSE) AS earlier_stop,
	x.close_day, k.contact_key, k.kind_key, k.due_key,
	s.is_inferred, k.is_flagged, k.special_support, k.student, s.starts
FROM starts AS s
JOIN cases AS k ON k.case_key = s.case_key
LEFT JOIN stops AS t ON t.clock_key = s.clock_key AND t.case_key = s.case_key
LEFT JOIN closings AS x ON x.clock_key = s.clock_key AND x.case_key = s.case_key;
