-- Services that run: after service_started with no end or closing since and an event in the 90 days before.
-- Reads history_rows, event_traits. Source: domain.md part 0, second round (Decided without assessment, Doctor clocks).

-- service_runs: end_key: the first end or closing, of its case or, without a case, of the client in the area.
-- Grain: start of a service in an area where a running service matters.
-- @step service_runs
WITH area_events AS (
	SELECT e.event_key, e.client_key, e.case_key, t.service_area, t.event_type
	FROM history_rows AS e
	JOIN event_traits AS t ON t.trait_key = e.trait_key
	WHERE t.event_type IN ('service_started', 'service_ended', 'case_closed')
		AND t.service_area IN ('lastensuojelu', 'lapsiperheet', 'iakkaat', 'vammaispalvelut')
),
case_ends_of_services AS (
	SELECT e.event_key, e.case_key
	FROM history_rows AS e
	JOIN event_traits AS t ON t.trait_key = e.trait_key
	WHERE t.event_type IN ('service_ended', 'case_closed') AND e.case_key IS NOT NULL
)
SELECT s.client_key, s.case_key, s.service_area, s.event_key AS start_key, MIN(e.event_key) AS end_key
FROM area_events AS s
LEFT JOIN case_ends_of_services AS e ON e.case_key = s.case_key AND e.event_key > s.event_key
WHERE s.event_type = 'service_started' AND s.case_key IS NOT NULL AND s.client_key IS NOT NULL
GROUP BY s.client_key, s.case_key, s.service_area, s.event_key
UNION ALL
SELECT s.client_key, s.case_key, s.service_area, s.event_key AS start_key, MIN(e.event_key) AS end_key
FROM area_events AS s
LEFT JOIN area_events AS e
	ON e.client_key = s.client_key AND e.service_area = s.service_area AND e.case_key IS NULL
	AND e.event_type <> 'service_started' AND e.event_key > s.event_key
WHERE s.event_type = 'service_started' AND s.case_key IS NULL AND s.client_key IS NOT NULL
GROUP BY s.client_key, s.case_key, s.service_area, s.event_key;

-- service_signs: what shows that a service goes on: an event of its case, or, without one, of the client in the area but
-- openings. until_day: the last day on which the event shows it. Grain: service x event.
-- @step service_signs
WITH calm_traits AS (
	SELECT trait_key, service_area
	FROM event_traits
	WHERE event_type NOT IN ('contact', 'notification', 'application', 'case_opened')
)
SELECT s.client_key, s.service_area, s.end_key, e.event_key, e.event_day + 90 AS until_day
FROM service_runs AS s
JOIN history_rows AS e ON e.case_key = s.case_key AND e.event_key >= s.start_key
UNION ALL
SELECT s.client_key, s.service_area, s.end_key, e.event_key, e.event_day + 90 AS until_day
FROM service_runs AS s
JOIN history_rows AS e ON e.client_key = s.client_key AND e.event_key >= s.start_key
JOIN calm_traits AS t ON t.trait_key = e.trait_key AND t.service_area = s.service_area
WHERE s.case_key IS NULL;
