-- ping_pong_rows: what both macros of this metric add up, per group and month: of cells (use_cells), and per client of
-- single paths. A path counts for the whole, or where units are asked (grouped by or listed) for each unit it visits; where
-- several are listed and not kept apart it counts once, so it is merged over them (ping_pong_merges).
-- paths_with: paths with a direct return within window_days (-1 = any); hubs: 'exclude' or 'include' hubs as A or B.
-- first_*, month_*: of cells only. Columns named as an argument of a calling macro must be written with their table.
-- Reads path_cells (whole months), path_rows (days beside, weeks, paths to merge), path_units, strata.
-- Source: domain.md part 0, Paths.
CREATE OR REPLACE TEMP MACRO ping_pong_merges(by_groups, units) AS
	coalesce(contains(units, chr(31)), false) AND NOT listed('unit', by_groups);

CREATE OR REPLACE TEMP MACRO ping_pong_rows(
	chosen, use_cells, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels,
	window_days, hubs
) AS TABLE
WITH asked_units AS (
	SELECT DISTINCT u.unit_key, u.unit FROM path_units AS u
	WHERE u.variant = chosen
		AND coalesce(listed(u.unit_id, units) OR listed(u.unit, units), listed('unit', by_groups))
	UNION ALL
	SELECT 0, NULL WHERE units IS NULL AND NOT listed('unit', by_groups)
), selected_rows AS (
	SELECT c.* EXCLUDE (variant), NULL::INTEGER AS path_key, NULL::INTEGER AS client_key, NULL::DATE AS week
	FROM path_cells AS c
	WHERE c.variant = chosen AND use_cells AND NOT listed('week', by_groups)
		AND (c.is_still OR NOT ping_pong_merges(by_groups, units))
		AND coalesce(c.month >= from_day, true) AND coalesce(c.month + INTERVAL 1 MONTH <= to_day, true)
	UNION ALL BY NAME
	SELECT r.* EXCLUDE (variant, start_day, path_key), date_trunc('week', r.start_day)::DATE AS week,
		CASE WHEN ping_pong_merges(by_groups, units) AND NOT r.is_still THEN r.path_key END AS path_key
	FROM path_rows AS r
	WHERE r.variant = chosen AND coalesce(r.start_day >= from_day, true) AND coalesce(r.start_day < to_day, true)
		AND (NOT use_cells OR listed('week', by_groups) OR r.month < from_day OR r.month + INTERVAL 1 MONTH > to_day
			OR (ping_pong_merges(by_groups, units) AND NOT r.is_still))
), measured_rows AS (
	SELECT r.*,
		CASE WHEN CASE hubs WHEN 'include' THEN r.return_days ELSE r.hubless_return_days END
			<= CASE WHEN window_days < 0 THEN 1000000 ELSE window_days END THEN 1 ELSE 0 END AS within_window,
		within_window * r.eligible_paths AS paths_with, within_window * r.direct_returns AS returns_within,
		within_window * CASE hubs WHEN 'include' THEN r.first_bounce ELSE r.first_hubless END AS first_with,
		within_window * CASE hubs WHEN 'include' THEN r.month_bounce ELSE r.month_hubless END AS month_with,
		CASE WHEN r.path_key IS NULL THEN 0 ELSE 1 END AS merged, 1 - merged AS unmerged,
		CASE WHEN ping_pong_merges(by_groups, units) THEN 0 ELSE 1 END AS marked
	FROM selected_rows AS r
)
SELECT m.path_key, m.client_key, m.month AS start_month,
	CASE WHEN listed('unit', by_groups) THEN u.unit END AS unit,
	CASE WHEN listed('month', by_groups) THEN m.month END AS month,
	CASE WHEN listed('week', by_groups) THEN m.week END AS week,
	CASE WHEN listed('service_area', by_groups) THEN s.service_area END AS service_area,
	CASE WHEN listed('county', by_groups) THEN s.county END AS county,
	CASE WHEN listed('age_group', by_groups) THEN s.age_group END AS age_group,
	CASE WHEN listed('channel', by_groups) THEN s.channel END AS channel,
	sum(m.handovers) AS handovers, sum(m.indirect_returns) AS indirect_returns, sum(m.returns_within) AS direct_returns,
	sum(m.unmerged * m.paths) + max(m.merged * m.paths) AS paths,
	sum(m.unmerged * m.eligible_paths) + max(m.merged * m.eligible_paths) AS eligible_paths,
	sum(m.unmerged * m.paths_with) + max(m.merged * m.paths_with) AS paths_with,
	sum(m.marked * m.first_path) AS first_path, sum(m.marked * m.first_eligible) AS first_eligible,
	sum(m.marked * m.first_straight) AS first_straight, sum(m.marked * m.first_handover) AS first_handover,
	sum(m.marked * m.first_indirect) AS first_indirect, sum(m.marked * m.first_with) AS first_with,
	sum(m.marked * m.month_path) AS month_path, sum(m.marked * m.month_eligible) AS month_eligible,
	sum(m.marked * m.month_straight) AS month_straight, sum(m.marked * m.month_handover) AS month_handover,
	sum(m.marked * m.month_indirect) AS month_indirect, sum(m.marked * m.month_with) AS month_with
FROM measured_rows AS m
JOIN asked_units AS u ON u.unit_key = m.unit_key
JOIN strata AS s ON s.stratum_key = m.stratum_key
WHERE coalesce(listed(s.service_area, service_areas), true) AND coalesce(listed(s.county, counties), true)
	AND coalesce(listed(s.age_group, age_groups), true) AND coalesce(listed(s.channel, channels), true)
GROUP BY ALL;
