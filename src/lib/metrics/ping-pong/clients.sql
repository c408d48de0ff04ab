-- ping_pong_clients: the groups of ping_pong with their exact distinct clients; same arguments. Paths of cases without
-- a client count as one client.
-- Reads path_rows, path_units, strata (by rows.sql). Source: domain.md 8.2.
CREATE OR REPLACE TEMP MACRO ping_pong_clients(
	variant := 1::INTEGER, by_groups := ''::VARCHAR, from_day := NULL::DATE, to_day := NULL::DATE,
	units := NULL::VARCHAR, service_areas := NULL::VARCHAR, counties := NULL::VARCHAR,
	age_groups := NULL::VARCHAR, channels := NULL::VARCHAR, window_days := 60::INTEGER, hubs := 'exclude'::VARCHAR
) AS TABLE
WITH clients_of_groups AS (
	SELECT unit, month, week, service_area, county, age_group, channel, client_key,
		sum(paths) > 0 AS moved, sum(eligible_paths) > 0 AS eligible, sum(handovers) > 0 AS handed_over,
		sum(paths_with) > 0 AS bounced, sum(eligible_paths) > sum(paths_with) AS not_bounced,
		sum(indirect_returns) > 0 AS gone_back
	FROM ping_pong_rows(variant, false, by_groups, from_day, to_day,
		units, service_areas, counties, age_groups, channels, window_days, hubs)
	GROUP BY ALL
), totals AS (
	SELECT unit, month, week, service_area, county, age_group, channel, grouping(unit) = 1 AS is_total,
		count(*) FILTER (moved)::INTEGER AS clients, count(*) FILTER (eligible)::INTEGER AS clients_eligible,
		count(*) FILTER (handed_over)::INTEGER AS clients_handed_over, count(*) FILTER (bounced)::INTEGER AS clients_bounced,
		count(*) FILTER (not_bounced)::INTEGER AS clients_not_bounced, count(*) FILTER (gone_back)::INTEGER AS clients_gone_back
	FROM clients_of_groups
	GROUP BY GROUPING SETS ((unit, month, week, service_area, county, age_group, channel), ())
)
SELECT * EXCLUDE (is_total)
FROM totals
WHERE is_total = (by_groups = '')
ORDER BY unit, month, week, service_area, county, age_group, channel;
