-- notification_days: one row per child and civil day with a notification in child protection that a third party, a
-- professional or an organisation made, whatever the definition. Unit, stratum and person are those of the day's first.
-- Columns: family.ts; and event_key. Reads history, service_areas. Source: domain.md part 0 (Repeat contacts in child
-- protection).

-- @table notification_days
WITH days AS (
	SELECT client_key, event_day AS day, MIN(event_key) AS event_key
	FROM history
	WHERE event_type = 'notification' AND service_area = 'lastensuojelu'
		AND initiator IN ('third_party', 'professional', 'organisation')
		AND COALESCE(status, 'done') NOT IN ('cancelled', 'no_show') AND client_key IS NOT NULL
	GROUP BY client_key, event_day
)
SELECT
	d.client_key, e.stratum_key, d.day, e.person_key,
	CAST(days_between(LAG(d.day) OVER child, d.day) AS INTEGER) AS gap_prev_days,
	s.default_window_days, d.event_key
FROM days AS d
JOIN history AS e ON e.event_key = d.event_key
JOIN service_areas AS s ON s.service_area = e.service_area
WINDOW child AS (PARTITION BY d.client_key ORDER BY d.day NULLS LAST)
