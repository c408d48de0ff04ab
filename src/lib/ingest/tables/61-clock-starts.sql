-- clock_starts: events that may start a clock of an applied rule, by clock. Grain: clock x event.
-- is_fallback: counts only where the ordinary start is missing; is_inferred: and then marks the wait.
-- Without client id there is no clock. Reads events, applied_rules, rule_areas, rule_clocks, waits_definition.
-- Source: domain.md part 0, Clock events.
CREATE OR REPLACE TEMP TABLE clock_starts AS
WITH start_types AS (
	SELECT DISTINCT a.service_area, c.*
	FROM applied_rules AS r
	JOIN rule_areas AS a ON a.version_key = r.version_key
	JOIN rule_clocks AS c ON c.clock_key = r.clock_key
	WHERE c.side = 'start' AND r.limit_unit <> 'own'
),
own_clocks AS (
	SELECT DISTINCT clock_key
	FROM applied_rules
	WHERE limit_unit = 'own'
),
cases_with_deadline AS (
	SELECT case_key, MIN(event_key) AS due_key
	FROM events
	WHERE case_key IS NOT NULL AND due_day IS NOT NULL
	GROUP BY case_key
)
SELECT
	c.clock_key, c.is_fallback, c.is_inferred,
	e.event_key, e.event_day, e.client_key, e.case_key, e.service_area
FROM events AS e
JOIN start_types AS c ON c.service_area = e.service_area AND c.event_type = e.event_type
CROSS JOIN waits_definition AS d
WHERE e.client_key IS NOT NULL
	AND (NOT c.delivered OR COALESCE(e.status, 'done') = 'done')
	AND (c.profession IS NULL OR c.profession = e.profession)
	AND (c.other_than IS NULL OR c.other_than <> e.profession)
	AND (c.referral_status IS NULL OR c.referral_status = e.referral_status)
	AND (c.urgency IS NULL OR c.urgency = e.urgency)
	AND (d.remote_counts OR e.event_type <> 'remote_visit')
UNION ALL
SELECT
	o.clock_key, FALSE AS is_fallback, FALSE AS is_inferred,
	e.event_key, e.event_day, e.client_key, e.case_key, e.service_area
FROM events AS e
JOIN cases_with_deadline AS c ON c.case_key = e.case_key
CROSS JOIN own_clocks AS o
WHERE e.client_key IS NOT NULL;
