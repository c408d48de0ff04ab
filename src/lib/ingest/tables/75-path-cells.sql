-- path_rows: what one path adds to the counts of a unit (unit_key 0: of the whole). One row per path and unit
-- visited, and one per direct return and its B; of the latter only direct_returns counts.
-- path_cells: the same summed per month of the path's first day x stratum of its first step x unit x shortest
-- direct return in days (NULL = none) with and without hubs (any window selects whole cells)
-- x is_still (the path never leaves its unit).
-- Reads path_visits, path_steps, paths_definition. Fills path_cells of that variant. Source: domain.md part 0, Paths.
CREATE VIEW IF NOT EXISTS path_rows AS
SELECT
	variant, path_key, unit_key, client_key, stratum_key, start_day, month, return_days, hubless_return_days,
	transitions = 0 AS is_still,
	1 AS paths, CASE WHEN transitions >= 2 THEN 1 ELSE 0 END AS eligible_paths,
	handovers, indirect_returns, 0 AS direct_returns,
	CASE WHEN first_path THEN 1 ELSE 0 END AS first_paths,
	CASE WHEN first_eligible THEN 1 ELSE 0 END AS first_eligible_paths,
	CASE WHEN first_straight THEN 1 ELSE 0 END AS first_straight_paths,
	CASE WHEN first_handover THEN 1 ELSE 0 END AS first_handovers,
	CASE WHEN first_indirect THEN 1 ELSE 0 END AS first_indirect_returns,
	CASE WHEN first_return THEN 1 ELSE 0 END AS first_returns,
	CASE WHEN first_hubless THEN 1 ELSE 0 END AS first_hubless_returns
FROM path_visits
UNION ALL
SELECT
	s.variant, s.path_key, w.whole * s.unit_key, s.client_key, s.stratum_key, s.start_day, s.month,
	s.return_days, CASE WHEN NOT s.return_touches_hub THEN s.return_days END,
	FALSE, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0
FROM path_steps AS s
CROSS JOIN (SELECT 0 AS whole UNION ALL SELECT 1) AS w
WHERE s.return_days IS NOT NULL;

CREATE TABLE IF NOT EXISTS path_cells (
	variant INTEGER, month DATE, stratum_key INTEGER, unit_key INTEGER,
	return_days INTEGER, hubless_return_days INTEGER, is_still BOOLEAN,
	paths INTEGER, eligible_paths INTEGER, handovers INTEGER, indirect_returns INTEGER, direct_returns INTEGER,
	first_paths INTEGER, first_eligible_paths INTEGER, first_straight_paths INTEGER, first_handovers INTEGER,
	first_indirect_returns INTEGER, first_returns INTEGER, first_hubless_returns INTEGER
);

INSERT INTO path_cells
SELECT
	r.variant, r.month, r.stratum_key, r.unit_key, r.return_days, r.hubless_return_days, r.is_still,
	SUM(r.paths), SUM(r.eligible_paths), SUM(r.handovers), SUM(r.indirect_returns), SUM(r.direct_returns),
	SUM(r.first_paths), SUM(r.first_eligible_paths), SUM(r.first_straight_paths), SUM(r.first_handovers),
	SUM(r.first_indirect_returns), SUM(r.first_returns), SUM(r.first_hubless_returns)
FROM path_rows AS r
JOIN paths_definition AS d ON d.variant = r.variant
GROUP BY r.variant, r.month, r.stratum_key, r.unit_key, r.return_days, r.hubless_return_days, r.is_still;
