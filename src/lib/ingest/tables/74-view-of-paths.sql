-- path_rows: what one path adds to the counts of a unit, or of the whole (unit_key 0). One row per path and unit
-- visited, and one per direct return and its B; of the latter only direct_returns counts. is_still: the path never
-- leaves its unit. Eligible paths have at least two transitions.
-- Reads path_visits, path_steps. Source: domain.md part 0, Paths.
CREATE OR REPLACE VIEW path_rows AS
SELECT
	v.variant, v.path_key, v.unit_key, v.client_key, v.stratum_key, v.start_day, v.month,
	v.return_days, v.hubless_return_days, FALSE AS is_still,
	1 AS paths, CASE WHEN v.transitions >= 2 THEN 1 ELSE 0 END AS eligible_paths,
	v.handovers, v.indirect_returns, 0 AS direct_returns
FROM path_visits AS v
WHERE v.transitions > 0
UNION ALL
SELECT
	v.variant, v.path_key, w.scale * v.unit_key, v.client_key, v.stratum_key, v.start_day, v.month,
	NULL, NULL, TRUE, 1, 0, 0, 0, 0
FROM path_visits AS v
CROSS JOIN (SELECT 0 AS scale UNION ALL SELECT 1) AS w
WHERE v.transitions = 0
UNION ALL
SELECT
	s.variant, s.path_key, w.scale * s.unit_key, COALESCE(s.client_key, -1), s.stratum_key, s.start_day, s.month,
	s.return_days, CASE WHEN NOT s.return_touches_hub THEN s.return_days END, FALSE, 0, 0, 0, 0, 1
FROM path_steps AS s
CROSS JOIN (SELECT 0 AS scale UNION ALL SELECT 1) AS w
WHERE s.return_days IS NOT NULL;
