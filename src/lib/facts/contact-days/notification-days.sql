-- notification_days: one row per child and civil day with a notification in child protection that a third party, a
-- professional or an organisation made, whatever the definition. Unit, stratum and person are those of the day's first.
-- Columns: family.ts; and event_key. Reads history_rows, contact_traits, service_areas. Source: domain.md part 0 (Repeat contacts in child
-- protection).

-- @table notification_days
WITH told AS (
	SELECT e.client_key, e.event_day AS day, e.event_key
	FROM history_rows AS e
	JOIN contact_traits AS t ON t.trait_key = e.trait_key
	WHERE t.is_told_by_others AND t.is_kept AND e.client_key IS NOT NULL
),
days AS (
	SELECT client_key, day, MIN(event_key) AS event_key
	FROM told
	GROUP BY client_key, day
)
SELECT
	d.client_key, e.stratum_key, d.day, e.person_key,
	CAST(days_between(LAG(d.day) OVER child, d.day) AS INTEGER) AS gap_prev_days,
	s.default_window_days, d.event_key
FROM days AS d
JOIN history_rows AS e ON e.event_key = d.event_key
JOIN service_areas AS s ON s.service_area = 'lastensuojelu'
WINDOW child AS (PARTITION BY d.client_key ORDER BY d.day NULLS LAST)
