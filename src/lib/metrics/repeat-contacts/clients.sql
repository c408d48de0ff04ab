-- repeat_contacts_clients: the groups of repeat_contacts with their exact distinct clients; same arguments.
-- clients: with an index day; flagged, unflagged: with one that was, was not, followed by a repeat; the others: with a
-- day of the column they are named for. Reads contact_day_rows, strata (by rows.sql). Source: domain.md 8.2.
CREATE OR REPLACE TEMP MACRO repeat_contacts_clients(
	variant := 1::INTEGER, by_groups := ''::VARCHAR, from_day := NULL::DATE, to_day := NULL::DATE,
	units := NULL::VARCHAR, service_areas := NULL::VARCHAR, counties := NULL::VARCHAR,
	age_groups := NULL::VARCHAR, channels := NULL::VARCHAR, window_days := NULL::INTEGER
) AS TABLE
WITH clients_of_groups AS (
	SELECT unit, month, week, service_area, county, age_group, channel, client_key,
		bool_or(followed) AS indexed, bool_or(repeated) AS flagged, bool_or(followed AND NOT repeated) AS unflagged,
		bool_or(NOT followed) AS unfollowed, bool_or(repeated AND third_party_days = 1) AS third_party,
		bool_or(repeated AND other_unit_days = 1) AS other_unit,
		bool_or(repeated AND third_party_days + other_unit_days = 0) AS same_unit
	FROM repeat_contacts_rows(variant, false, by_groups, from_day, to_day,
		units, service_areas, counties, age_groups, channels, window_days)
	GROUP BY ALL
)
SELECT * EXCLUDE (is_total)
FROM (
	SELECT unit, month, week, service_area, county, age_group, channel, grouping(unit) = 1 AS is_total,
		count_if(indexed)::INTEGER AS clients, count_if(flagged)::INTEGER AS clients_flagged,
		count_if(unflagged)::INTEGER AS clients_unflagged, count_if(unfollowed)::INTEGER AS clients_censored,
		count_if(third_party)::INTEGER AS clients_third_party, count_if(other_unit)::INTEGER AS clients_other_unit,
		count_if(same_unit)::INTEGER AS clients_same_unit
	FROM clients_of_groups
	GROUP BY GROUPING SETS ((unit, month, week, service_area, county, age_group, channel), ())
)
WHERE is_total = (by_groups = '')
ORDER BY unit, month, week, service_area, county, age_group, channel;
