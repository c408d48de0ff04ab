-- repeat_contacts_rows: what both macros of this metric count: cells (use_cells) or single contact days of the scope,
-- with their group values and, for window_days or the service area's own window, whether the window lies within the
-- data (followed) and whether another contact came in it (repeated). counting_month: month of the contact day.
-- client_key is NULL in cells. Columns named as an argument of a calling macro must be written with their table.
-- Reads contact_day_cells (whole months), contact_day_rows (the days beside, and all where weeks are asked), strata.
-- Source: domain.md part 0 (Repeat contacts) and 2.3 step 3.
CREATE OR REPLACE TEMP MACRO repeat_contacts_rows(
	chosen, use_cells, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels, window_days
) AS TABLE
WITH selected_rows AS (
	SELECT *, NULL::DATE AS week, NULL::INTEGER AS client_key FROM contact_day_cells AS c
	WHERE c.variant = chosen AND use_cells AND NOT listed('week', by_groups)
		AND coalesce(month >= from_day, true) AND coalesce(month + INTERVAL 1 MONTH <= to_day, true)
	UNION ALL BY NAME
	SELECT * EXCLUDE (day) FROM contact_day_rows AS d
	WHERE d.variant = chosen AND coalesce(day >= from_day, true) AND coalesce(day < to_day, true)
		AND (NOT use_cells OR listed('week', by_groups) OR month < from_day OR month + INTERVAL 1 MONTH > to_day)
)
SELECT r.* EXCLUDE (month, week), r.month AS counting_month,
	CASE WHEN listed('unit', by_groups) THEN s.unit_id END AS unit,
	CASE WHEN listed('month', by_groups) THEN r.month END AS month,
	CASE WHEN listed('week', by_groups) THEN r.week END AS week,
	CASE WHEN listed('service_area', by_groups) THEN s.service_area END AS service_area,
	CASE WHEN listed('county', by_groups) THEN s.county END AS county,
	CASE WHEN listed('age_group', by_groups) THEN s.age_group END AS age_group,
	CASE WHEN listed('channel', by_groups) THEN s.channel END AS channel,
	follow_up_days >= coalesce(window_days, default_window_days) AS followed,
	followed AND gap_next_days <= coalesce(window_days, default_window_days) AS repeated
FROM selected_rows AS r
JOIN strata AS s ON s.stratum_key = r.stratum_key
WHERE coalesce(listed(s.unit_id, units), true) AND coalesce(listed(s.service_area, service_areas), true)
	AND coalesce(listed(s.county, counties), true) AND coalesce(listed(s.age_group, age_groups), true)
	AND coalesce(listed(s.channel, channels), true);
