-- path_rows: what one path adds to the counts of a unit (unit_key 0: of the whole). One row per path and unit
-- visited, and one per direct return and its B; of the latter only direct_returns counts. is_still: the path never
-- leaves its unit. first_*, month_*: marks of path_visits.
-- path_cells: the same summed per month of the path's first day x stratum of its first step x unit x shortest
-- direct return in days (NULL = none) with and without hubs (any window selects whole cells) x is_still.
-- Reads path_visits, path_steps, paths_definition. Fills path_cells of that variant. Source: domain.md part 0, Paths.
CREATE VIEW IF NOT EXISTS path_rows AS
SELECT
	variant, path_key, unit_key, client_key, stratum_key, start_day, month, return_days, hubless_return_days,
	transitions = 0 AS is_still,
	1 AS paths, CASE WHEN transitions >= 2 THEN 1 ELSE 0 END AS eligible_paths,
	handovers, indirect_returns, 0 AS direct_returns,
	first_path, first_eligible, first_straight, first_handover, first_indirect, first_bounce, first_hubless,
	month_path, month_eligible, month_straight, month_handover, month_indirect, month_bounce, month_hubless
FROM path_visits
UNION ALL
SELECT
	s.variant, s.path_key, w.scale * s.unit_key, COALESCE(s.client_key, -1), s.stratum_key, s.start_day, s.month,
	s.return_days, CASE WHEN NOT s.return_touches_hub THEN s.return_days END, FALSE,
	0, 0, 0, 0, 1,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
FROM path_steps AS s
CROSS JOIN (SELECT 0 AS scale UNION ALL SELECT 1) AS w
WHERE s.return_days IS NOT NULL;

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
SELECT
	r.variant, r.month, r.stratum_key, r.unit_key, r.return_days, r.hubless_return_days, r.is_still,
	SUM(r.paths), SUM(r.eligible_paths), SUM(r.handovers), SUM(r.indirect_returns), SUM(r.direct_returns),
	SUM(r.first_path), SUM(r.first_eligible), SUM(r.first_straight), SUM(r.first_handover),
	SUM(r.first_indirect), SUM(r.first_bounce), SUM(r.first_hubless), SUM(r.month_path),
	SUM(r.month_eligible), SUM(r.month_straight), SUM(r.month_handover), SUM(r.month_indirect),
	SUM(r.month_bounce), SUM(r.month_hubless)
FROM path_rows AS r
JOIN paths_definition AS d ON d.variant = r.variant
GROUP BY r.variant, r.month, r.stratum_key, r.unit_key, r.return_days, r.hubless_return_days, r.is_still;
