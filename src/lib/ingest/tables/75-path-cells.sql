-- path_cells: path_rows summed per variant x month of the path's first day x stratum of its first step x unit
-- (unit_key 0 = the whole) x shortest direct return in days (NULL = none) with and without hubs x is_still: any
-- window selects whole cells.
-- first_*, month_*: how many of the cell's paths are their client's first at the unit, or first there in the month, of
-- a kind: any path, eligible, straight (eligible without any direct return), with a handover, an indirect return, a
-- direct return (bounce), one without hubs (hubless). A client has one first of a kind per unit (and month), so that
-- summed over any cells of one unit (and month) they never exceed the distinct clients of those cells.
-- Reads path_rows, paths_definition. Fills path_cells of that variant. Source: domain.md part 0, Paths; 8.2.
CREATE TABLE IF NOT EXISTS path_cells (
	variant INTEGER, month DATE, stratum_key INTEGER, unit_key INTEGER,
	return_days INTEGER, hubless_return_days INTEGER, is_still BOOLEAN,
	paths INTEGER, eligible_paths INTEGER, handovers INTEGER, indirect_returns INTEGER, direct_returns INTEGER,
	first_path INTEGER, first_eligible INTEGER, first_straight INTEGER, first_handover INTEGER,
	first_indirect INTEGER, first_bounce INTEGER, first_hubless INTEGER, month_path INTEGER,
	month_eligible INTEGER, month_straight INTEGER, month_handover INTEGER, month_indirect INTEGER,
	month_bounce INTEGER, month_hubless INTEGER
);

INSERT INTO path_cells
WITH counted_rows AS (
	SELECT r.*
	FROM path_rows AS r
	JOIN paths_definition AS d ON d.variant = r.variant
),
month_paths AS (
	SELECT unit_key, client_key, month, MIN(path_key) AS path
	FROM counted_rows
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
		MIN(CASE WHEN eligible_paths = 1 THEN path_key END) AS eligible,
		MIN(CASE WHEN eligible_paths = 1 AND return_days IS NULL THEN path_key END) AS straight,
		MIN(CASE WHEN handovers > 0 THEN path_key END) AS handover,
		MIN(CASE WHEN indirect_returns > 0 THEN path_key END) AS indirect,
		MIN(CASE WHEN return_days IS NOT NULL THEN path_key END) AS bounce,
		MIN(CASE WHEN hubless_return_days IS NOT NULL THEN path_key END) AS hubless
	FROM counted_rows
	WHERE NOT is_still
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
	r.variant, r.month, r.stratum_key, r.unit_key, r.return_days, r.hubless_return_days, r.is_still,
	SUM(r.paths) AS paths, SUM(r.eligible_paths) AS eligible_paths, SUM(r.handovers) AS handovers,
	SUM(r.indirect_returns) AS indirect_returns, SUM(r.direct_returns) AS direct_returns,
	SUM(CASE WHEN r.path_key = f.path THEN r.paths ELSE 0 END) AS first_path,
	SUM(CASE WHEN r.path_key = a.eligible THEN r.paths ELSE 0 END) AS first_eligible,
	SUM(CASE WHEN r.path_key = a.straight THEN r.paths ELSE 0 END) AS first_straight,
	SUM(CASE WHEN r.path_key = a.handover THEN r.paths ELSE 0 END) AS first_handover,
	SUM(CASE WHEN r.path_key = a.indirect THEN r.paths ELSE 0 END) AS first_indirect,
	SUM(CASE WHEN r.path_key = a.bounce THEN r.paths ELSE 0 END) AS first_bounce,
	SUM(CASE WHEN r.path_key = a.hubless THEN r.paths ELSE 0 END) AS first_hubless,
	SUM(CASE WHEN r.path_key = m.path THEN r.paths ELSE 0 END) AS month_path,
	SUM(CASE WHEN r.path_key = b.eligible THEN r.paths ELSE 0 END) AS month_eligible,
	SUM(CASE WHEN r.path_key = b.straight THEN r.paths ELSE 0 END) AS month_straight,
	SUM(CASE WHEN r.path_key = b.handover THEN r.paths ELSE 0 END) AS month_handover,
	SUM(CASE WHEN r.path_key = b.indirect THEN r.paths ELSE 0 END) AS month_indirect,
	SUM(CASE WHEN r.path_key = b.bounce THEN r.paths ELSE 0 END) AS month_bounce,
	SUM(CASE WHEN r.path_key = b.hubless THEN r.paths ELSE 0 END) AS month_hubless
FROM counted_rows AS r
JOIN first_paths AS f ON f.unit_key = r.unit_key AND f.client_key = r.client_key
JOIN month_paths AS m ON m.unit_key = r.unit_key AND m.client_key = r.client_key AND m.month = r.month
LEFT JOIN first_moves AS a ON a.unit_key = r.unit_key AND a.client_key = r.client_key
LEFT JOIN month_moves AS b
	ON b.unit_key = r.unit_key AND b.client_key = r.client_key AND b.month = r.month
GROUP BY r.variant, r.month, r.stratum_key, r.unit_key, r.return_days, r.hubless_return_days, r.is_still;
