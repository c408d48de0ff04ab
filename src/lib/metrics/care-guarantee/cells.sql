-- care_guarantee_sums: rows summed. Grain: group_key x version of a rule x date x side x status x short status x mature
-- x flagged. care_guarantee_cells: the same with the names of group and rule.
-- care_guarantee_exact_cells: the same, but where the bits show fewer than 20 clients one row per client and wait.
-- Arguments: rows.sql. Reads care_guarantee_rows, care_guarantee_labels, rules. Source: domain.md 1.4 and 8.2.
CREATE OR REPLACE TEMP MACRO care_guarantee_sums(
	variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels
) AS TABLE
SELECT group_key, version_key, date, side, status, short_status, is_mature, is_flagged,
	sum(waits) AS waits, sum(limit_days) AS limit_days, bit_or(client_bits) AS client_bits
FROM care_guarantee_rows(
	FALSE, variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels
)
GROUP BY ALL;

CREATE OR REPLACE TEMP MACRO care_guarantee_cells(
	variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels
) AS TABLE
WITH sums AS (
	FROM care_guarantee_sums(variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels)
)
SELECT g.unit, CASE WHEN NOT contains(by_groups, 'week') THEN c.date END AS month,
	CASE WHEN contains(by_groups, 'week') THEN c.date END AS week,
	g.service_area, g.county, g.age_group, g.channel, r.rule,
	c.side, c.status, c.short_status, c.is_mature, c.is_flagged,
	c.waits, c.limit_days, c.client_bits
FROM sums AS c
JOIN rules AS r ON r.version_key = c.version_key
JOIN (
	SELECT DISTINCT * EXCLUDE (stratum_key)
	FROM care_guarantee_labels(by_groups, units, service_areas, counties, age_groups, channels)
) AS g ON g.group_key = c.group_key;

CREATE OR REPLACE TEMP MACRO care_guarantee_exact_cells(
	variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels
) AS TABLE
WITH sums AS (
	FROM care_guarantee_sums(variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels)
),
small AS (
	FROM sums WHERE bit_count(client_bits) < 20
),
known AS (
	SELECT f.group_key, f.version_key, f.date, f.side, f.status, f.short_status, f.is_mature, f.is_flagged,
		f.waits, f.limit_days, f.client_bits, f.client_key
	FROM care_guarantee_rows(
		TRUE, variant, by_groups, from_day, to_day, units, service_areas, counties, age_groups, channels
	) AS f
	SEMI JOIN small AS s
		ON s.group_key = f.group_key AND s.version_key = f.version_key AND s.date IS NOT DISTINCT FROM f.date
		AND s.side = f.side AND s.status = f.status AND s.short_status IS NOT DISTINCT FROM f.short_status
		AND s.is_mature = f.is_mature AND s.is_flagged = f.is_flagged
),
cells AS (
	SELECT *, NULL AS client_key FROM sums WHERE bit_count(client_bits) >= 20
	UNION ALL
	FROM known
)
SELECT g.unit, CASE WHEN NOT contains(by_groups, 'week') THEN c.date END AS month,
	CASE WHEN contains(by_groups, 'week') THEN c.date END AS week,
	g.service_area, g.county, g.age_group, g.channel, r.rule,
	c.side, c.status, c.short_status, c.is_mature, c.is_flagged,
	c.waits, c.limit_days, c.client_bits, c.client_key
FROM cells AS c
JOIN rules AS r ON r.version_key = c.version_key
JOIN (
	SELECT DISTINCT * EXCLUDE (stratum_key)
	FROM care_guarantee_labels(by_groups, units, service_areas, counties, age_groups, channels)
) AS g ON g.group_key = c.group_key;
