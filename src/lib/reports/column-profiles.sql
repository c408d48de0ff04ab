-- How full and how varied every contract column is over all events of the file, whatever as_of. Grain: contract column.
-- kinds: different values; of a column kept only in part (a unit's name, cost) NULL.
-- Reads column_fill, contract_columns, file_rows, event_traits, event_persons.
WITH traits_in_use AS (
	SELECT * FROM event_traits WHERE trait_key IN (SELECT trait_key FROM file_rows)
),
persons_in_use AS (
	SELECT * FROM event_persons WHERE person_key IN (SELECT person_key FROM file_rows)
),
own AS (
	SELECT
		count(DISTINCT client_key) AS client_id, count(DISTINCT case_key) AS case_id,
		count(DISTINCT event_time) AS event_time, count(DISTINCT sequence) AS sequence,
		count(DISTINCT event_id) AS event_id, count(DISTINCT referral_id) AS referral_id,
		count(DISTINCT series_id) AS series_id, count(DISTINCT topic_code) AS topic_code,
		count(DISTINCT booking_made_time) AS booking_made_time, count(DISTINCT booked_time) AS booked_time,
		count(DISTINCT coalesce(due_at, due_day)) AS due_at, count(DISTINCT nullif(county, '')) AS hva_code
	FROM file_rows
),
of_traits AS (
	SELECT
		count(DISTINCT event_type) AS event_type, count(DISTINCT nullif(unit_id, '')) AS unit_id,
		count(DISTINCT service_area) AS service_area, count(DISTINCT nullif(channel, '')) AS channel,
		count(DISTINCT initiator) AS initiator, count(DISTINCT planned) AS planned, count(DISTINCT urgency) AS urgency,
		count(DISTINCT status) AS status, count(DISTINCT outcome) AS outcome, count(DISTINCT from_unit) AS from_unit,
		count(DISTINCT to_unit) AS to_unit, count(DISTINCT referral_status) AS referral_status,
		count(DISTINCT reason_code) AS reason_code, count(DISTINCT profession) AS profession,
		count(DISTINCT care_kind) AS care_kind, count(DISTINCT exception_flag) AS exception_flag,
		count(DISTINCT exception_reason) AS exception_reason, count(DISTINCT close_reason) AS close_reason,
		count(DISTINCT group_flag) AS group_flag, count(DISTINCT plan_shared) AS plan_shared,
		count(DISTINCT responsible_named) AS responsible_named, count(DISTINCT pilot_id) AS pilot_id,
		count(DISTINCT pilot_group) AS pilot_group
	FROM traits_in_use
),
of_persons AS (
	SELECT
		count(DISTINCT age_years) AS age_years, count(DISTINCT birth_year) AS birth_year,
		count(DISTINCT nullif(age_group, '')) AS age_group, count(DISTINCT sex) AS sex,
		count(DISTINCT municipality_code) AS municipality_code, count(DISTINCT special_support) AS special_support,
		count(DISTINCT student) AS student, count(DISTINCT segment) AS segment, count(DISTINCT language) AS language
	FROM persons_in_use
),
counts AS (
	SELECT column_name, kinds FROM (UNPIVOT own ON COLUMNS(*) INTO NAME column_name VALUE kinds)
	UNION ALL
	SELECT column_name, kinds FROM (UNPIVOT of_traits ON COLUMNS(*) INTO NAME column_name VALUE kinds)
	UNION ALL
	SELECT column_name, kinds FROM (UNPIVOT of_persons ON COLUMNS(*) INTO NAME column_name VALUE kinds)
),
everyone AS (SELECT count(*) AS events, count(DISTINCT client_key) AS clients FROM file_rows)
SELECT
	f.column_name::VARCHAR AS column_name, f.filled::INTEGER AS filled,
	1 - f.filled::DOUBLE / nullif(e.events, 0) AS missing,
	CASE WHEN f.filled > 0 THEN c.kinds END::INTEGER AS kinds, e.clients::INTEGER AS clients
FROM column_fill f
CROSS JOIN everyone e
LEFT JOIN counts c ON c.column_name = f.column_name
ORDER BY f.column_name;
