-- ping_pong_ledger: what became of every event on the way to the eligible paths. One row per step: counted (events, of
-- which a path's first step stands for the path), clients with it, and clients whose furthest step it is.
-- steps: names in order joined by U+001F. Period and filters are of paths, by their first step, as in the metric, and
-- come last. same_stay: events that continue the stay of the event before, and those of joint work and unordered days.
-- Other arguments: ingest/tables/README.md; definition parameters as in the variant's own definition.
-- Reads events, strata, path_units, path_steps. Source: domain.md part 0 (Paths).
CREATE OR REPLACE TEMP MACRO ping_pong_ledger(
	variant := 1::INTEGER, steps := ''::VARCHAR, from_day := NULL::DATE, to_day := NULL::DATE,
	units := NULL::VARCHAR, service_areas := NULL::VARCHAR, counties := NULL::VARCHAR,
	age_groups := NULL::VARCHAR, channels := NULL::VARCHAR, rule_id := NULL::VARCHAR,
	window_days := 60::INTEGER, hubs := 'exclude'::VARCHAR, path_of := 'client'::VARCHAR, gap_days := 90::INTEGER,
	service_breaks := true::BOOLEAN, "group" := 'none'::VARCHAR
) AS TABLE
WITH event_fates AS (
	SELECT e.client_key,
		CASE
			WHEN NOT e.is_step THEN 'other_event'
			WHEN coalesce(e.status, 'done') IN ('cancelled', 'no_show') THEN 'cancelled'
			WHEN e.unit_id = '' THEN 'no_unit'
			WHEN path_of = 'case' AND e.case_key IS NULL THEN 'no_case'
			WHEN path_of <> 'case' AND e.client_key IS NULL THEN 'no_client'
			ELSE 'same_stay'
		END AS step
	FROM events AS e
), asked_units AS (
	SELECT DISTINCT u.unit_key FROM path_units AS u
	WHERE u.variant = variant AND (listed(u.unit_id, units) OR listed(u.unit, units))
), asked_paths AS (
	SELECT DISTINCT p.path_key FROM path_steps AS p
	LEFT JOIN asked_units AS a ON a.unit_key = p.unit_key
	WHERE p.variant = variant AND (units IS NULL OR a.unit_key IS NOT NULL)
), step_fates AS (
	SELECT p.client_key,
		CASE
			WHEN p.step_no > 1 THEN 'onward'
			WHEN p.start_day < from_day OR p.start_day >= to_day THEN 'out_of_period'
			WHEN a.path_key IS NULL OR NOT (coalesce(listed(s.service_area, service_areas), true)
				AND coalesce(listed(s.county, counties), true) AND coalesce(listed(s.age_group, age_groups), true)
				AND coalesce(listed(s.channel, channels), true)) THEN 'out_of_filters'
			WHEN p.transitions < 2 THEN 'short'
			ELSE 'counted'
		END AS step
	FROM path_steps AS p
	JOIN strata AS s ON s.stratum_key = p.stratum_key
	LEFT JOIN asked_paths AS a ON a.path_key = p.path_key
	WHERE p.variant = variant
), counts AS (
	SELECT client_key, step, count(*) AS counted FROM event_fates GROUP BY client_key, step
	UNION ALL
	SELECT client_key, 'same_stay', -count(*) FROM step_fates GROUP BY client_key
	UNION ALL
	SELECT client_key, step, count(*) FROM step_fates GROUP BY client_key, step
), client_steps AS (
	SELECT client_key, step, sum(counted) AS counted
	FROM counts GROUP BY client_key, step HAVING sum(counted) <> 0
), placed AS (
	SELECT *, list_position(string_split(steps, chr(31)), step) AS place FROM client_steps
), ranked AS (
	SELECT *, client_key IS NOT NULL AND place = max(place) OVER (PARTITION BY client_key) AS is_furthest
	FROM placed
)
SELECT step::VARCHAR AS step, sum(counted)::INTEGER AS counted, count(client_key)::INTEGER AS clients,
	count_if(is_furthest)::INTEGER AS furthest
FROM ranked GROUP BY step, place ORDER BY place;
