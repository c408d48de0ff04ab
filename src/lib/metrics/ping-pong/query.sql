-- ping_pong: paths through service units, handovers, and returns to a unit just left, per group.
-- window_days: longest direct return, -1 = any; hubs: 'exclude' or 'include'; other arguments: ingest/tables/README.md.
-- One row per group with paths, one total row always. A path is dated by its first day and has the service area,
-- county, age group and channel of its first step. Grouped or narrowed by unit: paths through the unit; handovers from
-- it; direct returns it bounced (it is B); indirect returns that left it. clients*: lower bounds: firsts of the
-- cells over the whole history or within one month, clients of single paths, and 1 where there is anything to count.
-- Reads path_cells, path_rows, path_units, strata (by rows.sql). Source: domain.md part 0 (Paths) and 3.2 PP2, PP3;
-- interval: Wilson 95 %.
CREATE OR REPLACE TEMP MACRO ping_pong(
	variant := 1::INTEGER, by_groups := ''::VARCHAR, from_day := NULL::DATE, to_day := NULL::DATE,
	units := NULL::VARCHAR, service_areas := NULL::VARCHAR, counties := NULL::VARCHAR,
	age_groups := NULL::VARCHAR, channels := NULL::VARCHAR, window_days := 60::INTEGER, hubs := 'exclude'::VARCHAR
) AS TABLE
WITH totals AS (
	SELECT unit, month, week, service_area, county, age_group, channel, grouping(unit) = 1 AS is_total,
		coalesce(sum(COLUMNS('^(paths|eligible_paths|paths_with|handovers|.*_returns)$|^first_')), 0)::INTEGER,
		coalesce(max(COLUMNS('^month_')), 0)::INTEGER,
		count(DISTINCT client_key) FILTER (paths > 0) AS known_clients,
		count(DISTINCT client_key) FILTER (eligible_paths > 0) AS known_eligible,
		count(DISTINCT client_key) FILTER (handovers > 0) AS known_handed_over,
		count(DISTINCT client_key) FILTER (paths_with > 0) AS known_bounced,
		count(DISTINCT client_key) FILTER (eligible_paths > paths_with) AS known_not_bounced,
		count(DISTINCT client_key) FILTER (indirect_returns > 0) AS known_gone_back
	FROM ping_pong_rows(variant, true, by_groups, from_day, to_day,
		units, service_areas, counties, age_groups, channels, window_days, hubs)
	GROUP BY GROUPING SETS ((unit, month, week, service_area, county, age_group, channel), ())
)
SELECT unit, month, week, service_area, county, age_group, channel,
	paths, eligible_paths, handovers, direct_returns, paths_with AS paths_with_direct_return,
	eligible_paths - paths_with AS paths_without_direct_return, indirect_returns,
	paths_with::DOUBLE / nullif(eligible_paths, 0) AS share,
	wilson_low(paths_with, eligible_paths) AS ci_low, wilson_high(paths_with, eligible_paths) AS ci_high,
	greatest(first_path, month_path, known_clients, least(paths, 1))::INTEGER AS clients,
	greatest(first_eligible, month_eligible, known_eligible, least(eligible_paths, 1))::INTEGER AS clients_eligible,
	greatest(first_handover, month_handover, known_handed_over, least(handovers, 1))::INTEGER
		AS clients_handed_over,
	greatest(first_with, month_with, known_bounced, least(paths_with, 1))::INTEGER AS clients_bounced,
	greatest(first_straight, month_straight, known_not_bounced, least(eligible_paths - paths_with, 1))::INTEGER
		AS clients_not_bounced,
	greatest(first_indirect, month_indirect, known_gone_back, least(indirect_returns, 1))::INTEGER
		AS clients_gone_back
FROM totals
WHERE is_total = (by_groups = '')
ORDER BY unit, month, week, service_area, county, age_group, channel;
