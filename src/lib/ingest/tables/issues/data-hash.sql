-- One row: sixteen hexadecimal digits that the events of the data have, whatever their order, and no others by chance.
-- Keys are left out, because they are numbered as texts come; who shares a client is told by adding up per client.
WITH trait_marks AS (
	SELECT trait_key, hash(*COLUMNS(* EXCLUDE (trait_key))) AS mark FROM event_traits
),
person_marks AS (
	SELECT person_key, hash(*COLUMNS(* EXCLUDE (person_key))) AS mark FROM event_persons
),
clients AS (
	SELECT
		sum(hash(
			t.mark, p.mark, r.county, r.event_time, r.time_known, r.booking_made_time, r.booked_time, r.topic_code,
			r.due_day, r.due_at
		)) AS mark
	FROM event_rows r
	JOIN trait_marks t ON t.trait_key = r.trait_key
	JOIN person_marks p ON p.person_key = r.person_key
	GROUP BY r.client_key
)
SELECT lower(printf('%016x', (sum(hash(mark)) % 18446744073709551616)::UBIGINT)) AS data_hash FROM clients;
