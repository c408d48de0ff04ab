-- Events of every unit by month, beside the unit's median month. Grain: unit x month. Asked when the report is opened.
-- state: 'gap' (less than half of the median), 'end' (the same in the unit's last month, where follow-up ends), or ''.
-- affected: contact days whose usual window reaches into the gap: their repeats may be missing. clients, clients_affected:
-- distinct clients behind events and affected; clients_unit: behind the median.
-- Reads unit_months, event_rows, event_traits, contact_days, strata. Source: domain.md 9.5 (Validation report).
WITH month_clients AS (
	SELECT t.unit_id, date_trunc('month', r.event_day)::DATE AS month, count(DISTINCT r.client_key) AS clients
	FROM event_rows r
	JOIN event_traits t ON t.trait_key = r.trait_key
	GROUP BY t.unit_id, date_trunc('month', r.event_day)
),
unit_clients AS (
	SELECT t.unit_id, count(DISTINCT r.client_key) AS clients
	FROM event_rows r
	JOIN event_traits t ON t.trait_key = r.trait_key
	GROUP BY t.unit_id
),
reaching AS (
	SELECT g.unit_id, g.month, count(*) AS affected, count(DISTINCT c.client_key) AS clients_affected
	FROM unit_months g
	JOIN strata s ON s.unit_id = g.unit_id
	JOIN contact_days c ON c.stratum_key = s.stratum_key
	WHERE g.is_gap
		AND c.day + c.default_window_days >= g.month AND c.day < g.month + INTERVAL 1 MONTH
	GROUP BY g.unit_id, g.month
),
last_months AS (SELECT unit_id, max(month) AS month FROM unit_months GROUP BY unit_id)
SELECT
	u.unit_id::VARCHAR AS unit, u.month::DATE AS month,
	CASE WHEN u.is_gap AND l.month IS NOT NULL THEN 'end' WHEN u.is_gap THEN 'gap' ELSE '' END::VARCHAR AS state,
	u.events::INTEGER AS events, round(u.median_events)::INTEGER AS median_events,
	coalesce(r.affected, 0)::INTEGER AS affected,
	coalesce(m.clients, 0)::INTEGER AS clients, coalesce(r.clients_affected, 0)::INTEGER AS clients_affected,
	coalesce(a.clients, 0)::INTEGER AS clients_unit
FROM unit_months u
LEFT JOIN last_months l ON l.unit_id = u.unit_id AND l.month = u.month
LEFT JOIN month_clients m ON m.unit_id = u.unit_id AND m.month = u.month
LEFT JOIN unit_clients a ON a.unit_id = u.unit_id
LEFT JOIN reaching r ON r.unit_id = u.unit_id AND r.month = u.month
ORDER BY u.unit_id, u.month;
