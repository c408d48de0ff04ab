-- What became of every event under one rule ($1; '' where a family knows no rules), by the place of the fate among the
-- names in $2 (joined by U+001F); an event that no fate is written of is other_event. client_key: whom the event
-- stands for. Grain: event. Reads event_rows, asked_fates (a view over the fates of a family).
SELECT
	e.gate_key AS client_key, e.stratum_key, e.event_day AS day, e.person_key,
	(list_position(string_split($2::VARCHAR, chr(31)), coalesce(f.fate, 'other_event')) - 1)::INTEGER AS fate
FROM event_rows e
LEFT JOIN asked_fates f ON f.event_key = e.event_key AND f.rule = $1::VARCHAR
ORDER BY e.gate_key;
