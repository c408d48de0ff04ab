-- path_visits: one row per path and unit it visits, and one per path as a whole (unit_key 0).
-- client_key: -1 for all cases without a client, who count as one. transitions: of the whole path; eligible paths have
-- at least two. handovers: times the path left the unit. indirect_returns: times it left the unit for one last seen
-- more than two steps before. return_days: shortest direct return with the unit as B, NULL = none;
-- hubless_return_days: the same where neither A nor B is a hub.
-- first_*, month_*: 1 where the row is its client's first at the unit, or first there in the month, of a kind: any path,
-- eligible, straight (eligible without any direct return), with a handover, an indirect return, a direct return
-- (bounce), one without hubs (hubless). A client has one mark of a kind per unit (and month), so that summed over any
-- rows of one unit (and month) marks never exceed the distinct clients of those rows.
-- Reads path_steps, paths_definition. Fills path_visits of that variant. Source: domain.md part 0, Paths; 8.2.
CREATE TABLE IF NOT EXISTS path_visits (
	variant INTEGER, path_key INTEGER, unit_key INTEGER, client_key INTEGER, stratum_key INTEGER,
	start_day DATE, month DATE, transitions INTEGER, handovers INTEGER, indirect_returns INTEGER,
	return_days INTEGER, hubless_return_days INTEGER,
	first_path SMALLINT, first_eligible SMALLINT, first_straight SMALLINT, first_handover SMALLINT,
	first_indirect SMALLINT, first_bounce SMALLINT, first_hubless SMALLINT,
	month_path SMALLINT, month_eligible SMALLINT, month_straight SMALLINT, month_handover SMALLINT,
	month_indirect SMALLINT, month_bounce SMALLINT, month_hubless SMALLINT
);

INSERT INTO path_visits
WITH steps AS (
	SELECT
		s.path_key, s.step_no, s.unit_key, COALESCE(s.client_key, -1) AS client_key, s.stratum_key, s.start_day,
		s.month, s.transitions, s.hands_over, s.goes_back, s.return_days, s.return_touches_hub
	FROM path_steps AS s
	JOIN paths_definition AS d ON d.variant = s.variant
),
scales AS (
	SELECT 0 AS scale UNION ALL SELECT 1
),
moved AS (
	SELECT
		path_key, scale * unit_key AS unit_key,
		COUNT(*) FILTER (WHERE hands_over) AS handovers,
		COUNT(*) FILTER (WHERE goes_back) AS indirect_returns,
		MIN(return_days) AS return_days,
		MIN(CASE WHEN NOT return_touches_hub THEN return_days END) AS hubless_return_days
	FROM steps
	CROSS JOIN scales
	WHERE transitions > 0
	GROUP BY path_key, scale * unit_key
),
visits AS (
	SELECT
		s.path_key, m.unit_key, s.client_key, s.stratum_key, s.start_day, s.month,
		s.transitions, m.handovers, m.indirect_returns, m.return_days, m.hubless_return_days
	FROM moved AS m
	JOIN steps AS s ON s.path_key = m.path_key AND s.step_no = 1
	UNION ALL
	SELECT
		path_key, scale * unit_key, client_key, stratum_key, start_day, month, 0, 0, 0, NULL, NULL
	FROM steps
	CROSS JOIN scales
	WHERE transitions = 0
),
month_paths AS (
	SELECT unit_key, client_key, month, MIN(path_key) AS path
	FROM visits
	GROUP BY unit_key, client_key, month
),
first_paths AS (
	SELECT unit_key, client_key, MIN(path) AS path
	FROM month_paths
	GROUP BY unit_key, client_key
),
month_moves AS (
	SELECT
		unit_key, client_key, month,
		MIN(CASE WHEN transitions >= 2 THEN path_key END) AS eligible,
		MIN(CASE WHEN transitions >= 2 AND return_days IS NULL THEN path_key END) AS straight,
		MIN(CASE WHEN handovers > 0 THEN path_key END) AS handover,
		MIN(CASE WHEN indirect_returns > 0 THEN path_key END) AS indirect,
		MIN(CASE WHEN return_days IS NOT NULL THEN path_key END) AS bounce,
		MIN(CASE WHEN hubless_return_days IS NOT NULL THEN path_key END) AS hubless
	FROM visits
	WHERE transitions > 0
	GROUP BY unit_key, client_key, month
),
first_moves AS (
	SELECT
		unit_key, client_key,
		MIN(eligible) AS eligible,
		MIN(straight) AS straight,
		MIN(handover) AS handover,
		MIN(indirect) AS indirect,
		MIN(bounce) AS bounce,
		MIN(hubless) AS hubless
	FROM month_moves
	GROUP BY unit_key, client_key
)
SELECT
	d.variant, v.path_key, v.unit_key, v.client_key, v.stratum_key, v.start_day, v.month, v.transitions,
	v.handovers, v.indirect_returns, v.return_days, v.hubless_return_days,
	CASE WHEN v.path_key = f.path THEN 1 ELSE 0 END AS first_path,
	CASE WHEN v.path_key = a.eligible THEN 1 ELSE 0 END AS first_eligible,
	CASE WHEN v.path_key = a.straight THEN 1 ELSE 0 END AS first_straight,
	CASE WHEN v.path_key = a.handover THEN 1 ELSE 0 END AS first_handover,
	CASE WHEN v.path_key = a.indirect THEN 1 ELSE 0 END AS first_indirect,
	CASE WHEN v.path_key = a.bounce THEN 1 ELSE 0 END AS first_bounce,
	CASE WHEN v.path_key = a.hubless THEN 1 ELSE 0 END AS first_hubless,
	CASE WHEN v.path_key = m.path THEN 1 ELSE 0 END AS month_path,
	CASE WHEN v.path_key = b.eligible THEN 1 ELSE 0 END AS month_eligible,
	CASE WHEN v.path_key = b.straight THEN 1 ELSE 0 END AS month_straight,
	CASE WHEN v.path_key = b.handover THEN 1 ELSE 0 END AS month_handover,
	CASE WHEN v.path_key = b.indirect THEN 1 ELSE 0 END AS month_indirect,
	CASE WHEN v.path_key = b.bounce THEN 1 ELSE 0 END AS month_bounce,
	CASE WHEN v.path_key = b.hubless THEN 1 ELSE 0 END AS month_hubless
FROM visits AS v
JOIN first_paths AS f ON f.unit_key = v.unit_key AND f.client_key = v.client_key
JOIN month_paths AS m ON m.unit_key = v.unit_key AND m.client_key = v.client_key AND m.month = v.month
LEFT JOIN first_moves AS a ON a.unit_key = v.unit_key AND a.client_key = v.client_key
LEFT JOIN month_moves AS b
	ON b.unit_key = v.unit_key AND b.client_key = v.client_key AND b.month = v.month
CROSS JOIN paths_definition AS d;
