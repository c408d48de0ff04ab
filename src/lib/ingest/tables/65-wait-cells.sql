-- wait_cells: waits counted. Grain: variant x rule x start month x stop month (NULL = no stop that counts) x stratum x
-- status x short status x mature x flagged. waits: their number; limit_days: sum of days from start to due day;
-- clients: distinct clients of the cell; first_clients: clients whose first wait of the rule and status is in the
-- cell, so that their sum over any cells of one rule and status is a lower bound of distinct clients.
-- Reads waits, waits_definition. Source: domain.md 1.4, design section 5.
CREATE TABLE IF NOT EXISTS wait_cells (
	variant INTEGER, rule VARCHAR, start_month DATE, stop_month DATE, stratum_key INTEGER, status VARCHAR,
	short_status VARCHAR, is_mature BOOLEAN, is_flagged BOOLEAN, waits INTEGER, limit_days BIGINT,
	clients INTEGER, first_clients INTEGER
);

INSERT INTO wait_cells
WITH firsts AS (
	SELECT w.variant, w.rule, w.status, w.client_key, MIN(w.start_key) AS start_key
	FROM waits AS w
	JOIN waits_definition AS d ON d.variant = w.variant
	GROUP BY w.variant, w.rule, w.status, w.client_key
)
SELECT
	w.variant, w.rule,
	CAST(date_trunc('month', w.start_day) AS DATE) AS start_month,
	CAST(date_trunc('month', w.stop_day) AS DATE) AS stop_month,
	w.stratum_key, w.status, w.short_status, w.is_mature, w.is_flagged,
	COUNT(*) AS waits,
	SUM(w.due_day - w.start_day) AS limit_days,
	COUNT(DISTINCT w.client_key) AS clients,
	COUNT(f.start_key) AS first_clients
FROM waits AS w
JOIN waits_definition AS d ON d.variant = w.variant
LEFT JOIN firsts AS f ON f.start_key = w.start_key AND f.rule = w.rule AND f.client_key = w.client_key
GROUP BY
	w.variant, w.rule, CAST(date_trunc('month', w.start_day) AS DATE), CAST(date_trunc('month', w.stop_day) AS DATE),
	w.stratum_key, w.status, w.short_status, w.is_mature, w.is_flagged;

DROP TABLE rule_gaps;
DROP TABLE applied_rules;
DROP TABLE clock_starts;
DROP TABLE clock_runs;
