-- care_guarantee_ledger: what became of every event on the way to the judged cases of one rule (rule_id). One row per
-- step: counted (events; the event that starts a wait stands for the wait), clients with it, and clients whose furthest
-- step it is. steps: names in order joined by U+001F. not_in_force, age_unknown, not_covered: by the event's own day,
-- age and traits; running: the case's clock had started before, or the limit looks at another event of the case.
-- Other arguments: ingest/tables/README.md; definition parameters as in the variant's own definition.
-- Reads events, strata, waits, rules, rule_areas, rule_clocks. Source: domain.md part 0 (Clock, Statuses), 1.4.
CREATE OR REPLACE TEMP MACRO care_guarantee_ledger(
	variant := 1::INTEGER, steps := ''::VARCHAR, from_day := NULL::DATE, to_day := NULL::DATE,
	units := NULL::VARCHAR, service_areas := NULL::VARCHAR, counties := NULL::VARCHAR,
	age_groups := NULL::VARCHAR, channels := NULL::VARCHAR, rule_id := NULL::VARCHAR,
	exceptions := 'count'::VARCHAR, months_mode := 'legal'::VARCHAR, roll_forward := 'rule'::VARCHAR,
	law_by := 'start'::VARCHAR, remote_counts := true::BOOLEAN, compare := 'date'::VARCHAR
) AS TABLE
WITH versions AS (
	SELECT r.version_key, r.clock_key, r.limit_unit, a.service_area, r.valid_from, r.valid_to, r.age_min, r.age_below
	FROM rules AS r
	JOIN rule_areas AS a ON a.version_key = r.version_key
	WHERE r.rule = rule_id
), starting_kinds AS (
	SELECT DISTINCT v.service_area, c.event_type, c.delivered, c.profession, c.other_than, c.referral_status, c.urgency
	FROM versions AS v
	JOIN rule_clocks AS c ON c.clock_key = v.clock_key AND c.side = 'start'
	WHERE v.limit_unit <> 'own' AND (remote_counts OR c.event_type <> 'remote_visit')
), own_cases AS (
	SELECT DISTINCT e.case_key FROM events AS e
	WHERE e.due_day IS NOT NULL AND e.case_key IS NOT NULL
		AND (SELECT count(*) FROM versions WHERE limit_unit = 'own') > 0
), starting_events AS (
	SELECT e.event_key FROM events AS e
	JOIN starting_kinds AS k ON k.service_area = e.service_area AND k.event_type = e.event_type
	WHERE (NOT k.delivered OR coalesce(e.status, 'done') = 'done')
		AND (k.profession IS NULL OR k.profession = e.profession)
		AND (k.other_than IS NULL OR k.other_than <> e.profession)
		AND (k.referral_status IS NULL OR k.referral_status = e.referral_status)
		AND (k.urgency IS NULL OR k.urgency = e.urgency)
	UNION
	SELECT e.event_key FROM events AS e JOIN own_cases AS o ON o.case_key = e.case_key
), coverage AS (
	SELECT e.event_key,
		bool_or(v.version_key IS NOT NULL) AS in_force,
		bool_or(v.age_min IS NULL AND v.age_below IS NULL OR e.age_low IS NOT NULL) AS age_known,
		bool_or(coalesce(e.age_low >= v.age_min, v.age_min IS NULL)
			AND coalesce(e.age_high < v.age_below, v.age_below IS NULL)) AS age_fits
	FROM starting_events AS x
	JOIN events AS e ON e.event_key = x.event_key
	LEFT JOIN versions AS v ON v.service_area = e.service_area AND e.event_day >= v.valid_from
		AND e.event_day <= coalesce(v.valid_to, e.event_day)
	GROUP BY e.event_key
), rule_waits AS (
	SELECT w.start_key, w.status, w.is_mature, w.is_flagged
	FROM waits AS w
	JOIN rules AS r ON r.version_key = w.version_key AND r.rule = rule_id
	WHERE w.variant = variant
), fates AS (
	SELECT e.client_key,
		CASE
			WHEN e.event_day < from_day OR e.event_day >= to_day THEN 'out_of_period'
			WHEN NOT (coalesce(listed(s.unit_id, units), true) AND coalesce(listed(s.service_area, service_areas), true)
				AND coalesce(listed(s.county, counties), true) AND coalesce(listed(s.age_group, age_groups), true)
				AND coalesce(listed(s.channel, channels), true)) THEN 'out_of_filters'
			WHEN w.is_flagged AND exceptions = 'out' THEN 'excluded'
			WHEN w.status IN ('pending', 'removed', 'invalid') THEN w.status
			WHEN w.status = 'met' AND NOT w.is_mature THEN 'met_early'
			WHEN w.status IS NOT NULL THEN 'counted'
			WHEN e.client_key IS NULL THEN 'no_client'
			WHEN c.event_key IS NULL THEN 'other_event'
			WHEN NOT c.in_force THEN 'not_in_force'
			WHEN NOT c.age_known THEN 'age_unknown'
			WHEN NOT c.age_fits THEN 'not_covered'
			ELSE 'running'
		END AS step
	FROM events AS e
	JOIN strata AS s ON s.stratum_key = e.stratum_key
	LEFT JOIN rule_waits AS w ON w.start_key = e.event_key
	LEFT JOIN coverage AS c ON c.event_key = e.event_key
), client_steps AS (
	SELECT client_key, step, count(*) AS counted
	FROM fates GROUP BY client_key, step
), placed AS (
	SELECT *, list_position(string_split(steps, chr(31)), step) AS place FROM client_steps
), ranked AS (
	SELECT *, client_key IS NOT NULL AND place = max(place) OVER (PARTITION BY client_key) AS is_furthest
	FROM placed
)
SELECT step::VARCHAR AS step, sum(counted)::INTEGER AS counted, count(client_key)::INTEGER AS clients,
	count_if(is_furthest)::INTEGER AS furthest
FROM ranked GROUP BY step, place ORDER BY place;
