-- What limits ask of the visits after a start. Reads case_runs, inferred_runs, assessment_runs, history_rows,
-- event_traits, applied_rules, waits_definition. Source: domain.md part 0, second round (Doctor clocks).

-- clock_runs: all runs of clocks. Grain: run.
-- @step clock_runs
SELECT * FROM case_runs
UNION ALL
SELECT * FROM inferred_runs
UNION ALL
SELECT * FROM assessment_runs;

-- visit_runs: runs of clocks whose limits look at visits. Grain: run.
-- @step visit_runs
WITH watched AS (
	SELECT DISTINCT clock_key, COALESCE(need_shown_for, first_visit_other_than) AS profession
	FROM applied_rules
	WHERE COALESCE(need_shown_for, first_visit_other_than) IS NOT NULL
)
SELECT r.clock_key, r.start_key, r.start_day, r.case_key, r.client_key, r.trait_key, w.profession
FROM clock_runs AS r
JOIN watched AS w ON w.clock_key = r.clock_key;

-- loose_visit_runs: those without a case. Grain: run.
-- @step loose_visit_runs
SELECT r.*, t.service_area, CASE WHEN e.time_known THEN e.event_time END AS start_time
FROM history_rows AS e
JOIN (SELECT * FROM visit_runs WHERE case_key IS NULL) AS r ON r.start_key = e.event_key
JOIN event_traits AS t ON t.trait_key = e.trait_key;

-- run_visits: first_profession: of the first visit made, on or after the start. is_need_shown: a booking, referral or
-- visit of any status names the profession the limit asks for. Within the case, or without one 365 days of the client in
-- the area. Grain: run of a clock whose limits look at visits.
-- @step run_visits
WITH visit_traits AS (
	SELECT
		t.trait_key, t.service_area, t.profession,
		t.is_visit AND COALESCE(t.status, 'done') = 'done' AND (d.remote_counts OR t.event_type <> 'remote_visit') AS is_made
	FROM event_traits AS t
	CROSS JOIN waits_definition AS d
	WHERE t.is_visit OR t.event_type
		IN ('booking', 'referral_sent', 'referral_received', 'referral_returned', 'referral_rejected')
),
case_firsts AS (
	SELECT
		r.clock_key, r.start_key,
		MIN(CASE WHEN v.is_made THEN e.event_key END) AS visit_key,
		MAX(CASE WHEN v.profession = r.profession THEN 1 ELSE 0 END) = 1 AS is_need_shown
	FROM history_rows AS e
	JOIN visit_traits AS v ON v.trait_key = e.trait_key
	JOIN visit_runs AS r ON r.case_key = e.case_key
	WHERE e.event_day >= r.start_day
	GROUP BY r.clock_key, r.start_key
),
chains AS (
	SELECT DISTINCT clock_key, client_key, service_area, profession
	FROM loose_visit_runs
),
marks AS (
	SELECT
		clock_key, client_key, service_area, start_key, start_day,
		COALESCE(CAST(start_time AS STRING), CAST(start_day AS STRING) || ' 00:00:00') AS moment,
		CAST(NULL AS INTEGER) AS visit_key, CAST(NULL AS DATE) AS visit_day, CAST(NULL AS DATE) AS need_day
	FROM loose_visit_runs
	UNION ALL
	SELECT
		c.clock_key, c.client_key, c.service_area, CAST(NULL AS INTEGER) AS start_key, CAST(NULL AS DATE) AS start_day,
		CASE
			WHEN e.time_known THEN CAST(e.event_time AS STRING)
			ELSE CAST(e.event_day AS STRING) || ' 23:59:59.999999'
		END AS moment,
		CASE WHEN v.is_made THEN e.event_key END AS visit_key, CASE WHEN v.is_made THEN e.event_day END AS visit_day,
		CASE WHEN v.profession = c.profession THEN e.event_day END AS need_day
	FROM chains AS c
	JOIN history_rows AS e ON e.client_key = c.client_key
	JOIN visit_traits AS v ON v.trait_key = e.trait_key AND v.service_area = c.service_area
),
sights AS (
	SELECT
		clock_key, start_key, start_day,
		MIN(visit_key) OVER onward AS visit_key,
		MIN(visit_day) OVER onward AS visit_day,
		MIN(need_day) OVER onward AS need_day
	FROM marks
	WINDOW onward AS (
		PARTITION BY clock_key, client_key, service_area ORDER BY moment NULLS LAST
		RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
	)
),
firsts AS (
	SELECT * FROM case_firsts
	UNION ALL
	SELECT
		clock_key, start_key, CASE WHEN visit_day <= start_day + 365 THEN visit_key END AS visit_key,
		COALESCE(need_day <= start_day + 365, FALSE) AS is_need_shown
	FROM sights
	WHERE start_key IS NOT NULL
)
SELECT f.clock_key, f.start_key, f.is_need_shown, t.profession AS first_profession
FROM firsts AS f
LEFT JOIN history_rows AS e ON e.event_key = f.visit_key
LEFT JOIN event_traits AS t ON t.trait_key = e.trait_key;
