-- contact_day_cells: contact_day_rows summed per variant x month x stratum x gap to the next (days 0-90, 91 = none within 90)
-- x days of follow-up (90 = 90 or more), so that any window of 1-90 days selects whole cells.
-- days counts contact days; third_party_days those whose next contact was by a third party; other_unit_days those
-- whose next contact was in another unit by somebody else. shortest_*, longest_*: the same over rows that are the
-- only one of their client in the month; summed over the cells of one month, under any condition, they are a lower
-- bound of distinct clients.
-- Reads contact_day_rows, contact_days_definition. Fills contact_day_cells of that variant.
CREATE TABLE IF NOT EXISTS contact_day_cells (
	variant INTEGER, month DATE, stratum_key INTEGER, default_window_days INTEGER,
	gap_next_days INTEGER, follow_up_days INTEGER,
	days INTEGER, third_party_days INTEGER, other_unit_days INTEGER,
	shortest_days INTEGER, longest_days INTEGER,
	shortest_third_party_days INTEGER, shortest_other_unit_days INTEGER
);

INSERT INTO contact_day_cells
SELECT
	r.variant, r.month, r.stratum_key, r.default_window_days, r.gap_next_days, r.follow_up_days,
	SUM(r.days), SUM(r.third_party_days), SUM(r.other_unit_days),
	SUM(r.shortest_days), SUM(r.longest_days),
	SUM(r.shortest_third_party_days), SUM(r.shortest_other_unit_days)
FROM contact_day_rows AS r
JOIN contact_days_definition AS d ON d.variant = r.variant
GROUP BY r.variant, r.month, r.stratum_key, r.default_window_days, r.gap_next_days, r.follow_up_days;
