-- contact_day_rows: contact days one by one in the shape of the cells (grain: contact day).
-- Reads contact_days.
CREATE OR REPLACE VIEW contact_day_rows AS
SELECT
	c.variant, client_key, day, month, CAST(DATE_TRUNC('week', day) AS DATE) AS week, stratum_key, default_window_days,
	CASE WHEN gap_next_days <= 90 THEN gap_next_days ELSE 91 END AS gap_next_days,
	CASE WHEN follow_up_days >= 90 THEN 90 ELSE follow_up_days END AS follow_up_days,
	1 AS days,
	CASE WHEN next_third_party THEN 1 ELSE 0 END AS third_party_days,
	CASE WHEN next_other_unit AND NOT next_third_party THEN 1 ELSE 0 END AS other_unit_days,
	CASE WHEN shortest_of_month THEN 1 ELSE 0 END AS shortest_days,
	CASE WHEN longest_of_month THEN 1 ELSE 0 END AS longest_days,
	CASE WHEN shortest_of_month AND next_third_party THEN 1 ELSE 0 END AS shortest_third_party_days,
	CASE WHEN shortest_of_month AND next_other_unit AND NOT next_third_party THEN 1 ELSE 0 END
		AS shortest_other_unit_days
FROM contact_days AS c;
