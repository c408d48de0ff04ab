-- path_visits: one row per path and unit it visits, and one per path as a whole (unit_key 0).
-- transitions: of the whole path; eligible paths have at least two. handovers: times the path left the unit. indirect_returns:
-- times it left the unit for one last seen more than two steps before. return_days: shortest direct return with
-- the unit as B, NULL = none; hubless_return_days: the same where neither A nor B is a hub.
-- first_*: the client's first path at the unit that is one (of those paths, eligible paths, eligible paths without
-- any direct return, paths with handovers, with indirect returns, with direct returns, with hubless ones). A client
-- has one of a kind per unit, so their number over any rows of one unit never exceeds the distinct clients there.
-- Reads path_steps, paths_definition. Fills path_visits of that variant. Source: domain.md part 0, Paths; 8.2.
CREATE TABLE IF NOT EXISTS path_visits (
	variant INTEGER, path_key INTEGER, unit_key INTEGER, client_key INTEGER, stratum_key INTEGER,
	start_day DATE, month DATE, transitions INTEGER, handovers INTEGER, indirect_returns INTEGER,
	return_days INTEGER, hubless_return_days INTEGER,
	first_path BOOLEAN, first_eligible BOOLEAN, first_straight BOOLEAN, first_handover BOOLEAN,
	first_indirect BOOLEAN, first_return BOOLEAN, first_hubless BOOLEAN
);

INSERT INTO path_visits
WITH steps AS (
	SELECT s.*
	FROM path_steps AS s
	JOIN paths_definition AS d ON d.variant = s.variant
),
moved AS (
	SELECT
		path_key, w.whole * unit_key AS unit_key,
		COUNT(*) FILTER (WHERE hands_over) AS handovers,
		COUNT(*) FILTER (WHERE goes_back) AS indirect_returns,
		MIN(return_days) AS return_days,
		MIN(CASE WHEN NOT return_touches_hub THEN return_days END) AS hubless_return_days
	FROM steps
	CROSS JOIN (SELECT 0 AS whole UNION ALL SELECT 1) AS w
	WHERE transitions > 0
	GROUP BY path_key, w.whole * unit_key
),
visits AS (
	SELECT
		s.path_key, m.unit_key, s.client_key, s.stratum_key, s.start_day, s.month,
		s.transitions, m.handovers, m.indirect_returns, m.return_days, m.hubless_return_days
	FROM moved AS m
	JOIN steps AS s ON s.path_key = m.path_key AND s.step_no = 1
	UNION ALL
	SELECT
		path_key, w.whole * unit_key, client_key, stratum_key, start_day, month, 0, 0, 0, NULL, NULL
	FROM steps
	CROSS JOIN (SELECT 0 AS whole UNION ALL SELECT 1) AS w
	WHERE transitions = 0
),
firsts AS (
	SELECT
		unit_key, COALESCE(client_key, -1) AS client_key,
		MIN(path_key) AS path,
		MIN(CASE WHEN transitions >= 2 THEN path_key END) AS eligible,
		MIN(CASE WHEN transitions >= 2 AND return_days IS NULL THEN path_key END) AS straight,
		MIN(CASE WHEN handovers > 0 THEN path_key END) AS handover,
		MIN(CASE WHEN indirect_returns > 0 THEN path_key END) AS indirect,
		MIN(CASE WHEN return_days IS NOT NULL THEN path_key END) AS direct,
		MIN(CASE WHEN hubless_return_days IS NOT NULL THEN path_key END) AS hubless
	FROM visits
	GROUP BY unit_key, COALESCE(client_key, -1)
)
SELECT
	d.variant, v.path_key, v.unit_key, v.client_key, v.stratum_key, v.start_day, v.month, v.transitions,
	v.handovers, v.indirect_returns, v.return_days, v.hubless_return_days,
	v.path_key = f.path, COALESCE(v.path_key = f.eligible, FALSE), COALESCE(v.path_key = f.straight, FALSE),
	COALESCE(v.path_key = f.handover, FALSE), COALESCE(v.path_key = f.indirect, FALSE),
	COALESCE(v.path_key = f.direct, FALSE), COALESCE(v.path_key = f.hubless, FALSE)
FROM visits AS v
JOIN firsts AS f ON f.unit_key = v.unit_key AND f.client_key = COALESCE(v.client_key, -1)
CROSS JOIN paths_definition AS d;
