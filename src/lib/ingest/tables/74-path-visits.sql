-- path_visits: one row per path and unit it visits, and of a path that leaves its unit one as a whole (unit_key 0).
-- client_key: -1 for all cases without a client, who count as one. transitions: of the whole path. handovers: times
-- the path left the unit. indirect_returns: times it left the unit for one last seen more than two steps before.
-- return_days: shortest direct return with the unit as B, NULL = none; hubless_return_days: the same where neither
-- A nor B is a hub.
-- Reads path_steps, paths_definition. Fills path_visits of that variant. Source: domain.md part 0, Paths.
CREATE TABLE IF NOT EXISTS path_visits (
	variant INTEGER, path_key INTEGER, unit_key INTEGER, client_key INTEGER, stratum_key INTEGER,
	start_day DATE, month DATE, transitions INTEGER, handovers INTEGER, indirect_returns INTEGER,
	return_days INTEGER, hubless_return_days INTEGER
);

INSERT INTO path_visits
WITH steps AS (
	SELECT
		s.variant, s.path_key, s.step_no, s.unit_key, COALESCE(s.client_key, -1) AS client_key, s.stratum_key,
		s.start_day, s.month, s.transitions, s.hands_over, s.goes_back, s.return_days, s.return_touches_hub
	FROM path_steps AS s
	JOIN paths_definition AS d ON d.variant = s.variant
),
moves AS (
	SELECT
		s.path_key, w.scale * s.unit_key AS unit_key,
		COUNT(*) FILTER (WHERE s.hands_over) AS handovers,
		COUNT(*) FILTER (WHERE s.goes_back) AS indirect_returns,
		MIN(s.return_days) AS return_days,
		MIN(CASE WHEN NOT s.return_touches_hub THEN s.return_days END) AS hubless_return_days
	FROM steps AS s
	CROSS JOIN (SELECT 0 AS scale UNION ALL SELECT 1) AS w
	WHERE s.transitions > 0
	GROUP BY s.path_key, w.scale * s.unit_key
)
SELECT
	s.variant, s.path_key, m.unit_key, s.client_key, s.stratum_key, s.start_day, s.month, s.transitions,
	m.handovers, m.indirect_returns, m.return_days, m.hubless_return_days
FROM moves AS m
JOIN steps AS s ON s.path_key = m.path_key AND s.step_no = 1
UNION ALL
SELECT variant, path_key, unit_key, client_key, stratum_key, start_day, month, 0, 0, 0, NULL, NULL
FROM steps
WHERE transitions = 0;
