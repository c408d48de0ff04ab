-- What became of every event that may start a clock of a rule in use. Grain: event x rule.
-- Reads history_rows, event_traits, starting_traits, person_ages, day_eras, place_fates, limited_runs, rule_versions.
-- Source: domain.md part 0 (Clock, Statuses), 1.4.

-- @fates
-- not_in_force, age_unknown, not_covered: by the event's own day and age, a class of ages that crosses the limit's border
-- is unknown; running: the case's clock had started before, or the limit looks at another event of the case.
WITH own_matters AS (
	SELECT DISTINCT e.case_key, CASE WHEN e.case_key IS NULL THEN e.client_key END AS client_key,
		CASE WHEN e.case_key IS NULL THEN t.service_area END AS service_area
	FROM history_rows AS e
	JOIN event_traits AS t ON t.trait_key = e.trait_key
	WHERE e.due_day IS NOT NULL
),
own_events AS (
	SELECT e.event_key
	FROM history_rows AS e
	JOIN own_matters AS o ON o.case_key = e.case_key
	UNION
	SELECT e.event_key
	FROM history_rows AS e
	JOIN own_matters AS o ON o.client_key = e.client_key
	JOIN event_traits AS t ON t.trait_key = e.trait_key AND t.service_area = o.service_area
	WHERE e.case_key IS NULL
),
-- With their facts at once: behind the joins that follow, an engine takes the events for the smaller side.
facts AS (
	SELECT w.start_key, v.rule_no, MAX(w.no_clock) AS no_clock
	FROM limited_runs AS w
	JOIN (SELECT DISTINCT version_key, rule_no FROM rule_versions) AS v ON v.version_key = w.version_key
	GROUP BY w.start_key, v.rule_no
),
starting_events AS (
	SELECT
		e.event_key, e.client_key, s.place_base + d.era_base + a.age_no AS cell_no, f.start_key,
		COALESCE(f.no_clock, 'fact') AS told_fate
	FROM history_rows AS e
	JOIN starting_traits AS s ON s.trait_key = e.trait_key
	LEFT JOIN facts AS f ON f.start_key = e.event_key AND f.rule_no = s.rule_no
	JOIN person_ages AS a ON a.person_key = e.person_key
	JOIN day_eras AS d ON d.day = e.event_day
	LEFT JOIN own_events AS o ON o.event_key = e.event_key
	WHERE NOT s.is_own OR o.event_key IS NOT NULL
)
SELECT
	e.event_key, p.rule,
	CASE
		WHEN e.start_key IS NOT NULL THEN e.told_fate
		WHEN e.client_key IS NULL THEN 'no_client'
		ELSE p.fate
	END AS fate
FROM starting_events AS e
JOIN place_fates AS p ON p.cell_no = e.cell_no;
