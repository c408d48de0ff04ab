-- Issues that only whole events and cases show: things in an impossible order, outside their unit's time, at midnight
-- or in two places. Reads event_rows, event_traits, event_sources, units. Source: domain.md 9.5 (Validation report).
INSERT INTO issues
WITH case_days AS (
	SELECT
		e.case_key, min(e.event_day) AS first_day, min(e.due_day) AS due_day,
		min(e.event_key) FILTER (WHERE e.due_day IS NOT NULL) AS due_key,
		min(e.event_day) FILTER (WHERE t.event_type = 'service_started') AS started_day,
		min(e.event_day) FILTER (WHERE t.event_type = 'service_ended') AS ended_day,
		min(e.event_key) FILTER (WHERE t.event_type = 'service_ended') AS ended_key,
		min(e.event_day) FILTER (WHERE t.event_type <> 'case_closed') AS opened_day,
		max(e.event_day) FILTER (WHERE t.event_type = 'case_closed') AS closed_day,
		max(e.event_key) FILTER (WHERE t.event_type = 'case_closed') AS closed_key
	FROM event_rows e
	JOIN event_traits t ON t.trait_key = e.trait_key
	WHERE e.case_key IS NOT NULL
	GROUP BY e.case_key
	HAVING count(*) > 1 OR min(e.due_day) < min(e.event_day)
),
valid_traits AS (
	SELECT t.trait_key, u.valid_from, u.valid_to
	FROM event_traits t
	JOIN units u ON u.unit_id = t.unit_id
	WHERE u.valid_from IS NOT NULL OR u.valid_to IS NOT NULL
),
visits AS (
	SELECT e.event_key, e.client_key, e.event_time, e.event_id, t.unit_id
	FROM event_rows e
	JOIN event_traits t ON t.trait_key = e.trait_key
	WHERE t.is_visit AND coalesce(t.status, 'done') = 'done' AND t.unit_id <> ''
		AND e.client_key IS NOT NULL AND e.time_known AND epoch_us(e.event_time) % 86400000000 <> 0
),
meetings AS (
	SELECT client_key, event_time, min(event_key) AS first_key
	FROM visits
	GROUP BY client_key, event_time
	HAVING min(unit_id) <> max(unit_id) AND NOT (count(event_id) = count(*) AND min(event_id) = max(event_id))
),
problems AS (
	SELECT due_key AS event_key, 'due_at' AS column_name, 'due_before_start' AS code
	FROM case_days WHERE due_day < first_day
	UNION ALL
	SELECT event_key, 'due_at', 'due_before_start' FROM event_rows WHERE case_key IS NULL AND due_day < event_day
	UNION ALL
	SELECT ended_key, 'event_time', 'ended_before_started' FROM case_days WHERE ended_day < started_day
	UNION ALL
	SELECT closed_key, 'event_time', 'ended_before_started' FROM case_days WHERE closed_day < opened_day
	UNION ALL
	SELECT event_key, 'booked_time', 'booked_before_made'
	FROM event_rows WHERE booked_time::DATE < booking_made_time::DATE
	UNION ALL
	SELECT e.event_key, 'event_time', 'outside_unit_period'
	FROM event_rows e JOIN valid_traits v ON v.trait_key = e.trait_key
	WHERE e.event_day < v.valid_from OR e.event_day > v.valid_to
	UNION ALL
	SELECT v.event_key, 'event_time', 'two_units_at_once'
	FROM visits v
	JOIN meetings m ON m.client_key = v.client_key AND m.event_time = v.event_time
	WHERE v.event_key <> m.first_key
)
SELECT s.file_key, s.line, p.column_name, p.code
FROM problems p JOIN event_sources s USING (event_key);

-- Midnights among times of day: often dates whose time was not recorded. Told from a share of 5 % on.
INSERT INTO issues
WITH clocks AS (
	SELECT
		count(*) FILTER (WHERE time_known) AS known,
		count(*) FILTER (WHERE time_known AND epoch_us(event_time) % 86400000000 = 0) AS midnights
	FROM event_rows
)
SELECT s.file_key, s.line, 'event_time', 'midnight_times'
FROM event_rows e
JOIN event_sources s USING (event_key)
CROSS JOIN clocks c
WHERE e.time_known AND epoch_us(e.event_time) % 86400000000 = 0
	AND c.midnights < c.known AND c.midnights >= 0.05 * c.known;
