-- care_guarantee: cases per rule and group by what became of them, with the share within the limit.
-- Cohort columns (met … ci_high, limit_days) are dated by the start, thl_* and wait_* by the stop; open* stand at as-of.
-- short_*: by the stricter limit, 0 but for the undecided group. exceptions: 'count' or 'out'; other arguments:
-- ingest/tables/README.md. clients_*: lower bounds of distinct clients. One row per group and rule; none without cases.
-- Reads care_guarantee_measures (measures.sql). Source: domain.md 1.4 and part 0; intervals: Wilson 95 %.
CREATE OR REPLACE TEMP MACRO care_guarantee(
	variant := 1::INTEGER, by_groups := ''::VARCHAR, from_day := NULL::DATE, to_day := NULL::DATE,
	units := NULL::VARCHAR, service_areas := NULL::VARCHAR, counties := NULL::VARCHAR,
	age_groups := NULL::VARCHAR, channels := NULL::VARCHAR, exceptions := 'count'::VARCHAR
) AS TABLE
WITH numbers AS (
	SELECT unit, month, week, service_area, county, age_group, channel, rule,
		map_from_entries(list(ROW(measure, value))) AS n, map_from_entries(list(ROW(measure, clients))) AS c
	FROM care_guarantee_measures(variant, by_groups, from_day, to_day, units, service_areas, counties,
		age_groups, channels, exceptions)
	GROUP BY unit, month, week, service_area, county, age_group, channel, rule
),
counts AS (
	SELECT *,
		coalesce(n['met'], 0)::INTEGER AS met, coalesce(n['breach_closed'], 0)::INTEGER AS breach_closed,
		coalesce(n['breach_open'], 0)::INTEGER AS breach_open, coalesce(n['pending'], 0)::INTEGER AS pending,
		coalesce(n['removed'], 0)::INTEGER AS removed, coalesce(n['excluded'], 0)::INTEGER AS excluded,
		coalesce(n['invalid'], 0)::INTEGER AS invalid, coalesce(n['flagged'], 0)::INTEGER AS flagged,
		coalesce(n['met_early'], 0)::INTEGER AS met_early, coalesce(n['cohort_met'], 0)::INTEGER AS cohort_met,
		coalesce(n['breach'], 0)::INTEGER AS breach, coalesce(n['cohort'], 0)::INTEGER AS cohort,
		coalesce(n['thl_met'], 0)::INTEGER AS thl_met, coalesce(n['thl_late'], 0)::INTEGER AS thl_late,
		coalesce(n['thl_closed'], 0)::INTEGER AS thl_closed, coalesce(n['open'], 0)::INTEGER AS open,
		coalesce(n['open_late'], 0)::INTEGER AS open_late, coalesce(n['open_in_time'], 0)::INTEGER AS open_in_time,
		coalesce(n['short_met'], 0)::INTEGER AS short_met,
		coalesce(n['short_breach_closed'], 0)::INTEGER AS short_breach_closed,
		coalesce(n['short_breach_open'], 0)::INTEGER AS short_breach_open,
		coalesce(n['short_pending'], 0)::INTEGER AS short_pending,
		coalesce(n['short_cohort_met'], 0)::INTEGER AS short_cohort_met,
		coalesce(n['short_breach'], 0)::INTEGER AS short_breach
	FROM numbers
)
SELECT * EXCLUDE (n, c),
	cohort_met / nullif(cohort, 0) AS cohort_share,
	wilson_low(cohort_met, cohort) AS ci_low, wilson_high(cohort_met, cohort) AS ci_high,
	thl_met / nullif(thl_closed, 0) AS thl_share, short_cohort_met / nullif(short_cohort_met + short_breach, 0) AS short_share,
	n['limit_days'] AS limit_days, n['wait_median'] AS wait_median, n['wait_p90'] AS wait_p90,
	coalesce(c['met'], 0)::INTEGER AS clients_met, coalesce(c['breach_closed'], 0)::INTEGER AS clients_breach_closed,
	coalesce(c['breach_open'], 0)::INTEGER AS clients_breach_open,
	coalesce(c['pending'], 0)::INTEGER AS clients_pending, coalesce(c['removed'], 0)::INTEGER AS clients_removed,
	coalesce(c['excluded'], 0)::INTEGER AS clients_excluded, coalesce(c['invalid'], 0)::INTEGER AS clients_invalid,
	coalesce(c['flagged'], 0)::INTEGER AS clients_flagged, coalesce(c['met_early'], 0)::INTEGER AS clients_met_early,
	coalesce(c['cohort_met'], 0)::INTEGER AS clients_cohort_met, coalesce(c['breach'], 0)::INTEGER AS clients_breach,
	coalesce(c['cohort'], 0)::INTEGER AS clients_cohort, coalesce(c['thl_met'], 0)::INTEGER AS clients_thl_met,
	coalesce(c['thl_late'], 0)::INTEGER AS clients_thl_late,
	coalesce(c['thl_closed'], 0)::INTEGER AS clients_thl_closed, coalesce(c['open'], 0)::INTEGER AS clients_open,
	coalesce(c['open_late'], 0)::INTEGER AS clients_open_late,
	coalesce(c['open_in_time'], 0)::INTEGER AS clients_open_in_time,
	coalesce(c['short_met'], 0)::INTEGER AS clients_short_met,
	coalesce(c['short_breach_closed'], 0)::INTEGER AS clients_short_breach_closed,
	coalesce(c['short_breach_open'], 0)::INTEGER AS clients_short_breach_open,
	coalesce(c['short_pending'], 0)::INTEGER AS clients_short_pending,
	coalesce(c['short_cohort_met'], 0)::INTEGER AS clients_short_cohort_met,
	coalesce(c['short_breach'], 0)::INTEGER AS clients_short_breach
FROM counts
ORDER BY unit, month, week, service_area, county, age_group, channel, rule;
