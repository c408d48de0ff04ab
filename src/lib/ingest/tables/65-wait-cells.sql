-- wait_cells: waits counted. Grain: variant x side x version of a rule x month x stratum x status x short status x mature
-- x flagged. side: 'start' has all waits by the month they started, 'stop' those with a stop that counts by its month.
-- waits: their number; limit_days: sum of days from start to due day; client_bits: bit client_key % 63 set for every
-- client, so that the bits set in any cells together are a lower bound of their distinct clients.
-- Reads waits, waits_definition. Source: domain.md 1.4, design section 5.
CREATE TABLE IF NOT EXISTS wait_cells (
	variant INTEGER, side VARCHAR, version_key INTEGER, month DATE, stratum_key INTEGER, status VARCHAR,
	short_status VARCHAR, is_mature BOOLEAN, is_flagged BOOLEAN, waits INTEGER, limit_days BIGINT, client_bits BIGINT
);

INSERT INTO wait_cells
WITH days AS (
	SELECT
		w.variant, w.version_key, w.stratum_key, w.status, w.short_status, w.is_mature, w.is_flagged,
		CAST(date_trunc('month', w.start_day) AS DATE) AS start_month,
		CAST(date_trunc('month', w.stop_day) AS DATE) AS stop_month,
		w.due_day - w.start_day AS limit_days,
		CAST(1 AS BIGINT) << (w.client_key % 63) AS client_bit
	FROM waits AS w
	JOIN waits_definition AS d ON d.variant = w.variant
)
SELECT
	variant, 'start' AS side, version_key, start_month AS month, stratum_key, status, short_status, is_mature, is_flagged,
	COUNT(*) AS waits, SUM(limit_days) AS limit_days, BIT_OR(client_bit) AS client_bits
FROM days
GROUP BY variant, version_key, start_month, stratum_key, status, short_status, is_mature, is_flagged
UNION ALL
SELECT
	variant, 'stop' AS side, version_key, stop_month AS month, stratum_key, status, short_status, is_mature, is_flagged,
	COUNT(*) AS waits, SUM(limit_days) AS limit_days, BIT_OR(client_bit) AS client_bits
FROM days
WHERE stop_month IS NOT NULL
GROUP BY variant, version_key, stop_month, stratum_key, status, short_status, is_mature, is_flagged;

DROP TABLE rule_gaps;
DROP TABLE applied_rules;
DROP TABLE clock_traits;
DROP TABLE clock_starts;
DROP TABLE case_starts;
DROP TABLE case_events;
DROP TABLE clock_runs;
