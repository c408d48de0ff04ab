-- clock_runs, continued: runs of start events without a case, linked by client and service area within 365 days.
-- One stop ends all starts it follows: they are one run, from the earliest; so are starts without an end of which
-- each follows the last within 365 days. Such runs are marked inferred; a stop before the start says nothing here.
-- contact_key: the client's last contact in the area on or before the start. Grain: clock x client x area x run.
-- Reads events, clock_starts, rule_clocks, rules, waits_definition; adds to clock_runs.
-- Source: domain.md part 0, Clock, stop, and 9.5, last part.
INSERT INTO clock_runs
WITH chains AS (
	SELECT DISTINCT clock_key, client_key, service_area
	FROM clock_starts
	WHERE case_key IS NULL
),
stop_marks AS (
	SELECT
		h.clock_key, h.client_key, h.service_area, e.event_day, e.event_key,
		CASE WHEN c.is_fallback THEN 'fallback' ELSE 'stop' END AS mark
	FROM chains AS h
	JOIN events AS e ON e.client_key = h.client_key AND e.service_area = h.service_area
	JOIN rule_clocks AS c ON c.clock_key = h.clock_key AND c.side = 'stop' AND c.event_type = e.event_type
	CROSS JOIN waits_definition AS d
	WHERE (NOT c.delivered OR COALESCE(e.status, 'done') = 'done')
		AND (c.profession IS NULL OR c.profession = e.profession)
		AND (c.other_than IS NULL OR c.other_than <> e.profession)
		AND (c.referral_status IS NULL OR c.referral_status = e.referral_status)
		AND (c.urgency IS NULL OR c.urgency = e.urgency)
		AND (d.remote_counts OR e.event_type <> 'remote_visit')
),
other_marks AS (
	SELECT
		h.clock_key, h.client_key, h.service_area, e.event_day, e.event_key,
		CASE WHEN e.event_type = 'contact' THEN 'contact' ELSE 'close' END AS mark
	FROM chains AS h
	JOIN events AS e ON e.client_key = h.client_key AND e.service_area = h.service_area
	WHERE e.event_type IN ('contact', 'case_closed')
),
marks AS (
	SELECT * FROM stop_marks
	UNION ALL
	SELECT * FROM other_marks
	UNION ALL
	SELECT
		clock_key, client_key, service_area, event_day, event_key,
		CASE WHEN is_inferred THEN 'inferred start' WHEN is_fallback THEN 'fallback start' ELSE 'start' END AS mark
	FROM clock_starts
	WHERE case_key IS NULL
),
sights AS (
	SELECT
		clock_key, client_key, service_area, event_day, event_key, mark,
		MIN(CASE WHEN mark = 'stop' THEN event_key END) OVER onward AS stop_key,
		MIN(CASE WHEN mark = 'fallback' THEN event_key END) OVER onward AS fallback_key,
		MIN(CASE WHEN mark = 'close' THEN event_day END) OVER onward AS close_day,
		MAX(CASE WHEN mark = 'contact' THEN event_key END) OVER back AS contact_key
	FROM marks
	WINDOW
		onward AS (
			PARTITION BY clock_key, client_key, service_area ORDER BY event_day
			RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
		),
		back AS (
			PARTITION BY clock_key, client_key, service_area ORDER BY event_day
			RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
		)
),
linked_starts AS (
	SELECT
		s.clock_key, s.client_key, s.service_area, s.event_day, s.event_key, s.mark, s.contact_key,
		CASE
			WHEN t.event_day <= s.event_day + 365 THEN s.stop_key
			WHEN f.event_day <= s.event_day + 365 THEN s.fallback_key
		END AS stop_key,
		CASE WHEN s.close_day <= s.event_day + 365 THEN s.close_day END AS close_day
	FROM sights AS s
	LEFT JOIN events AS t ON t.event_key = s.stop_key
	LEFT JOIN events AS f ON f.event_key = s.fallback_key
	WHERE s.mark IN ('start', 'fallback start', 'inferred start')
),
gaps AS (
	SELECT
		*,
		CASE
			WHEN event_day - LAG(event_day) OVER same_end <= 365 THEN 0
			ELSE 1
		END AS begins
	FROM linked_starts
	WINDOW same_end AS (
		PARTITION BY clock_key, client_key, service_area, stop_key, close_day ORDER BY event_day, event_key
	)
),
numbered AS (
	SELECT
		*,
		SUM(begins) OVER (
			PARTITION BY clock_key, client_key, service_area, stop_key, close_day ORDER BY event_day, event_key
			ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
		) AS run
	FROM gaps
),
runs AS (
	SELECT
		clock_key, client_key, service_area, stop_key, close_day, run,
		COALESCE(MIN(event_key) FILTER (WHERE mark = 'start'), MIN(event_key)) AS start_key,
		COUNT(*) AS starts
	FROM numbered
	GROUP BY clock_key, client_key, service_area, stop_key, close_day, run
)
SELECT
	r.clock_key, r.client_key, NULL AS case_key, r.start_key, s.event_day AS start_day,
	s.stratum_key, s.service_area, s.sector, s.age_low, s.age_high, s.care_kind,
	r.stop_key, t.event_day AS stop_day, FALSE AS earlier_stop, r.close_day, n.contact_key,
	NULL AS kind_key, NULL AS due_key, TRUE AS is_inferred,
	COALESCE(s.exception_flag, FALSE) OR COALESCE(t.exception_flag, FALSE) AS is_flagged,
	COALESCE(s.special_support, FALSE) AS special_support, COALESCE(s.student, FALSE) AS student,
	r.starts
FROM runs AS r
JOIN numbered AS n ON n.clock_key = r.clock_key AND n.event_key = r.start_key
JOIN events AS s ON s.event_key = r.start_key
LEFT JOIN events AS t ON t.event_key = r.stop_key;
