-- The values of columns with closed lists or plain words, and bins of numbers and times. Grain: column x value.
-- shape: 'value' (the 20 commonest) or 'bin' (all, in order of place). clients: lower bound of the distinct clients, by
-- the bits of their keys, exact while there are few; events without a client count as one more.
-- Reads event_rows, event_traits, event_persons, age_groups.
WITH traits_counted AS (
	SELECT
		trait_key, count(*) AS events, bit_or(1::BIGINT << (client_key % 63)) AS bits,
		bool_or(client_key IS NULL) AS unknown
	FROM event_rows GROUP BY trait_key
),
trait_values AS (
	UNPIVOT (
		SELECT
			trait_key, event_type, nullif(unit_id, '') AS unit_id, service_area, nullif(channel, '') AS channel, initiator,
			planned::VARCHAR AS planned, urgency, status, from_unit, to_unit, referral_status, profession, care_kind,
			exception_flag::VARCHAR AS exception_flag, exception_reason, group_flag::VARCHAR AS group_flag,
			plan_shared::VARCHAR AS plan_shared, responsible_named::VARCHAR AS responsible_named, pilot_id, pilot_group
		FROM event_traits
	) ON COLUMNS(* EXCLUDE (trait_key)) INTO NAME column_name VALUE value
),
persons_counted AS (
	SELECT
		person_key, count(*) AS events, bit_or(1::BIGINT << (client_key % 63)) AS bits,
		bool_or(client_key IS NULL) AS unknown
	FROM event_rows GROUP BY person_key
),
person_values AS (
	UNPIVOT (
		SELECT person_key, sex, special_support::VARCHAR AS special_support, student::VARCHAR AS student FROM event_persons
	) ON COLUMNS(* EXCLUDE (person_key)) INTO NAME column_name VALUE value
),
person_bins AS (
	SELECT p.person_key, 'age_group' AS column_name, p.age_group AS value, a.age_from AS place
	FROM event_persons p JOIN age_groups a ON a.age_group = p.age_group
	UNION ALL
	SELECT person_key, 'age_years', (age_years // 10 * 10)::VARCHAR || '–' || (age_years // 10 * 10 + 9)::VARCHAR,
		age_years // 10
	FROM event_persons WHERE age_years IS NOT NULL
	UNION ALL
	SELECT person_key, 'birth_year', (birth_year // 10 * 10)::VARCHAR || '–' || (birth_year // 10 * 10 + 9)::VARCHAR,
		birth_year // 10
	FROM event_persons WHERE birth_year IS NOT NULL
),
own_values AS (
	SELECT client_key, 'event_time' AS column_name, strftime(event_day, '%Y-%m-01') AS value,
		year(event_day) * 12 + month(event_day) AS place
	FROM event_rows
	UNION ALL
	SELECT client_key, 'booking_made_time', strftime(booking_made_time, '%Y-%m-01'),
		year(booking_made_time) * 12 + month(booking_made_time)
	FROM event_rows WHERE booking_made_time IS NOT NULL
	UNION ALL
	SELECT client_key, 'booked_time', strftime(booked_time, '%Y-%m-01'), year(booked_time) * 12 + month(booked_time)
	FROM event_rows WHERE booked_time IS NOT NULL
	UNION ALL
	SELECT client_key, 'due_at', strftime(due_day, '%Y-%m-01'), year(due_day) * 12 + month(due_day)
	FROM event_rows WHERE due_day IS NOT NULL
	UNION ALL
	SELECT client_key, 'sequence', CASE WHEN sequence >= 10 THEN '10+' ELSE sequence::VARCHAR END, least(sequence, 10)
	FROM event_rows WHERE sequence IS NOT NULL
),
counted AS (
	SELECT v.column_name, 'value' AS shape, v.value, 0 AS place, sum(c.events) AS events, bit_or(c.bits) AS bits,
		bool_or(c.unknown) AS unknown
	FROM trait_values v JOIN traits_counted c ON c.trait_key = v.trait_key GROUP BY v.column_name, v.value
	UNION ALL
	SELECT v.column_name, 'value', v.value, 0, sum(c.events), bit_or(c.bits), bool_or(c.unknown)
	FROM person_values v JOIN persons_counted c ON c.person_key = v.person_key GROUP BY v.column_name, v.value
	UNION ALL
	SELECT v.column_name, 'bin', v.value, v.place, sum(c.events), bit_or(c.bits), bool_or(c.unknown)
	FROM person_bins v JOIN persons_counted c ON c.person_key = v.person_key GROUP BY v.column_name, v.value, v.place
	UNION ALL
	SELECT column_name, 'bin', value, place, count(*), bit_or(1::BIGINT << (client_key % 63)), bool_or(client_key IS NULL)
	FROM own_values GROUP BY column_name, value, place
),
ranked AS (
	SELECT *, row_number() OVER (PARTITION BY column_name, shape ORDER BY events DESC, value) AS commonness FROM counted
)
SELECT
	column_name::VARCHAR AS column_name, value::VARCHAR AS value, shape::VARCHAR AS shape, events::INTEGER AS events,
	(coalesce(bit_count(bits), 0) + CASE WHEN unknown THEN 1 ELSE 0 END)::INTEGER AS clients
FROM ranked
WHERE shape = 'bin' OR commonness <= 20
ORDER BY column_name, place, commonness;
