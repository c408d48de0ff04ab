-- What limits ask of the visits after a start. Reads case_runs, inferred_runs, assessment_runs, history_rows,
-- event_traits, applied_rules, waits_definition. Source: domain.md part 0, second round (Doctor clocks).

-- clock_runs: all runs of clocks. Grain: run.
-- @step clock_runs
SELECT * FROM case_runs
UNION ALL
SELECT * FROM inferred_runs
UNION ALL
SELECT * FROM assessment_runs;

-- run_visits: first_profession: of the first visit made, on or after the start. is_need_shown: a booking, referral or
-- visit of any status names the profession the limit asks for. Within the case, or without one 365 days of the client in
-- the area. Grain: run of a clock whose limits look at visits.
-- @step run_visits
WITH watched AS (
	SELECT DISTINCT clock_key, COALESCE(need_shown_for, first_visit_other_than) AS profession
	FROM applied_rules
	WHERE COALESCE(need_shown_for, first_visit_other_than) IS NOT NULL
),
runs AS (
	SELECT
		r.clock_key, r.start_key, r.start_day, r.case_key, r.client_key, w.profession, t.service_area,
		CASE WHEN e.time_known THEN e.event_time END AS start_time
	FROM clock_runs AS r
	JOIN watched AS w ON w.clock_key = r.clock_key
	JOIN event_traits AS t ON t.trait_key = r.trait_key
	JOIN history_rows AS e ON e.event_key = r.start_key
),
visit_traits AS (
	SELECT
		t.trait_key, t.service_area, t.profession,
		t.is_visit AND COALESCE(t.status, 'done') = 'done' AND (d.remote_counts OR t.event_type <> 'remote_visit') AS is_made
	FROM event_traits AS t
	CROSS JOIN waits_definition AS d
	WHERE t.is_visit OR t.event_type
		IN ('booking', 'referral_sent', 'referral_received', 'referral_returned', 'referral_rejected')
),
visits AS (
	SELECT r.clock_key, r.start_key, r.profession AS wanted, v.profession, v.is_made, e.event_key
	FROM runs AS r
	JOIN history_rows AS e ON e.case_key = r.case_key AND e.event_day >= r.start_day
	JOIN visit_traits AS v ON v.trait_key = e.trait_key
	UNION ALL
	SELECT r.clock_key, r.start_key, r.profession AS wanted, v.profession, v.is_made, e.event_key
	FROM runs AS r
	JOIN history_rows AS e
		ON e.client_key = r.client_key AND e.event_day >= r.start_day AND e.event_day <= r.start_day + 365
	JOIN visit_traits AS v ON v.trait_key = e.trait_key AND v.service_area = r.service_area
	WHERE r.case_key IS NULL
		AND (e.event_day > r.start_day OR NOT e.time_known OR COALESCE(e.event_time >= r.start_time, TRUE))
),
firsts AS (
	SELECT
		clock_key, start_key,
		MIN(CASE WHEN is_made THEN event_key END) AS visit_key,
		MAX(CASE WHEN profession = wanted THEN 1 ELSE 0 END) = 1 AS is_need_shown
	FROM visits
	GROUP BY clock_key, start_key
)
SELECT f.clock_key, f.start_key, f.is_need_shown, t.profession AS first_profession
FROM firsts AS f
LEFT JOIN history_rows AS e ON e.event_key = f.visit_key
LEFT JOIN event_traits AS t ON t.trait_key = e.trait_key;
