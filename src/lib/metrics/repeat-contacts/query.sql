-- repeat_contacts: contact days followed by another of the same subject and issue within window_days, per group.
-- window_days: 1-90, NULL = the service area's own (7 health, 14 elsewhere); other arguments: ingest/tables/README.md.
-- One row per group with contact days, one total row always; group values are those of the index day.
-- planning: 'known', or 'unknown' where the data hold no plan, series or booking. clients*: lower bounds.
-- Reads contact_day_cells, contact_day_rows, strata (by rows.sql), column_fill.
-- Source: domain.md part 0 and 2.3 step 3; interval: Wilson 95 %.
CREATE OR REPLACE TEMP MACRO repeat_contacts(
	variant := 1::INTEGER, by_groups := ''::VARCHAR, from_day := NULL::DATE, to_day := NULL::DATE,
	units := NULL::VARCHAR, service_areas := NULL::VARCHAR, counties := NULL::VARCHAR,
	age_groups := NULL::VARCHAR, channels := NULL::VARCHAR, window_days := NULL::INTEGER
) AS TABLE
WITH monthly_counts AS (
	SELECT unit, month, week, service_area, county, age_group, channel, counting_month,
		sum(days) FILTER (followed) AS index_days, sum(days) FILTER (NOT followed) AS censored_days,
		sum(days) FILTER (repeated) AS repeat_days,
		sum(third_party_days) FILTER (repeated) AS third_party, sum(other_unit_days) FILTER (repeated) AS other_unit,
		greatest(sum(shortest_days) FILTER (followed), sum(longest_days) FILTER (followed)) AS clients,
		sum(shortest_days) FILTER (repeated) AS flagged,
		sum(longest_days) FILTER (followed AND NOT repeated) AS unflagged,
		sum(shortest_days) FILTER (NOT followed) AS unfollowed,
		sum(shortest_third_party_days) FILTER (repeated) AS third_party_clients,
		sum(shortest_other_unit_days) FILTER (repeated) AS other_unit_clients,
		sum(shortest_days - shortest_third_party_days - shortest_other_unit_days) FILTER (repeated) AS same_unit_clients
	FROM repeat_contacts_rows(variant, true, by_groups, from_day, to_day,
		units, service_areas, counties, age_groups, channels, window_days)
	GROUP BY ALL
), totals AS (
	SELECT unit, month, week, service_area, county, age_group, channel, grouping(unit) = 1 AS is_total,
		coalesce(sum(index_days), 0)::INTEGER AS index_contacts, coalesce(sum(repeat_days), 0)::INTEGER AS repeats,
		coalesce(sum(censored_days), 0)::INTEGER AS censored,
		coalesce(sum(third_party), 0)::INTEGER AS repeats_third_party,
		coalesce(sum(other_unit), 0)::INTEGER AS repeats_other_unit,
		coalesce(max(clients), 0)::INTEGER AS clients, coalesce(max(flagged), 0)::INTEGER AS clients_flagged,
		coalesce(max(unflagged), 0)::INTEGER AS clients_unflagged,
		coalesce(max(unfollowed), 0)::INTEGER AS clients_censored,
		coalesce(max(third_party_clients), 0)::INTEGER AS clients_third_party,
		coalesce(max(other_unit_clients), 0)::INTEGER AS clients_other_unit,
		coalesce(max(same_unit_clients), 0)::INTEGER AS clients_same_unit
	FROM monthly_counts
	GROUP BY GROUPING SETS ((unit, month, week, service_area, county, age_group, channel), ())
)
SELECT * EXCLUDE (is_total), index_contacts - repeats AS unrepeated,
	repeats - repeats_third_party - repeats_other_unit AS repeats_same_unit,
	repeats::DOUBLE / nullif(index_contacts, 0) AS rate,
	wilson_low(repeats, index_contacts) AS ci_low, wilson_high(repeats, index_contacts) AS ci_high,
	CASE WHEN (SELECT sum(filled) FROM column_fill WHERE column_name IN ('planned', 'series_id', 'booked_time')) > 0
		THEN 'known' ELSE 'unknown' END AS planning
FROM totals
WHERE is_total = (by_groups = '')
ORDER BY unit, month, week, service_area, county, age_group, channel;
