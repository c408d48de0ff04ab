-- events: one row per event used, as of as_of. Columns: README.md. Source: domain.md 0, 9.5.
-- A view: what many events share is kept once per combination, which is a third of the memory.
-- shared_kin: kin of the clients that share cases; every other client is a kin of its own.
CREATE OR REPLACE TABLE event_traits AS
SELECT
	t.trait_key, t.event_type, t.event_rank, t.is_visit, t.is_step, t.eligible, t.unit_id, t.service_area,
	coalesce(t.unit_sector, a.sector) AS sector, t.channel, t.initiator, t.planned, t.urgency, t.status,
	t.outcome, t.from_unit, t.to_unit, t.referral_status, t.reason_code, t.profession, t.care_kind,
	t.exception_flag, t.exception_reason, t.close_reason, t.group_flag, t.plan_shared, t.responsible_named,
	t.pilot_id, t.pilot_group
FROM traits t
JOIN service_areas a ON a.service_area = t.service_area
ORDER BY t.trait_key;

CREATE OR REPLACE TABLE event_persons AS
SELECT
	h.person_key, p.age_group, p.age_years, p.age_low, p.age_high, p.special_support, p.student,
	p.birth_year, p.sex, p.municipality_code, h.home_county, p.segment, p.language
FROM homed_persons h
JOIN persons p ON p.person_key = h.told_key
ORDER BY h.person_key;

-- Events in order: of event_at, client, rank, source row. Those after as_of come last and are taken out below.
CREATE OR REPLACE TABLE event_rows AS
WITH keyed AS (
	SELECT
		settled_century(r.event_at, r.event_form, 0) AS event_at, o.client_key, a.event_rank, r.place, r.event_no,
		r.file_key, r.trait_no, r.person_no, home.home_county, c.case_key, c.first_client,
		r.sequence, r.event_id_no, r.referral_no, r.series_no, r.topic_no,
		r.event_clock AND NOT f.event_dates_only AS time_known, r.event_instant,
		settled_century(r.made_at, r.made_form, 10) AS booking_made_time,
		settled_century(r.booked_at, r.booked_form, 10) AS booked_time,
		settled_century(r.due_at, r.due_form, 10) AS due_at,
		r.due_clock AND NOT f.due_dates_only AS due_clock, r.due_instant
	FROM placed_records r
	JOIN traits a ON a.trait_key = r.trait_no
	JOIN staged_files f ON f.file_key = r.file_key
	LEFT JOIN client_keys o ON o.client_no = r.client_no
	LEFT JOIN case_keys c ON c.case_no = r.case_no
	LEFT JOIN client_homes home ON home.client_no = r.client_no
	WHERE r.fate = 0
),
numbered AS (
	SELECT
		*,
		row_number() OVER (ORDER BY event_at, client_key NULLS LAST, event_rank, place, event_no)::INTEGER AS event_key
	FROM keyed
)
SELECT
	k.event_key, k.client_key, k.case_key, k.trait_no AS trait_key, h.person_key,
	coalesce(s.stratum_key, 0) AS stratum_key, coalesce(s.county, '') AS county,
	coalesce(
		own_kin.kin_key, k.client_key, case_kin.kin_key, k.first_client,
		k.case_key + (SELECT count(*) FROM client_keys), 0
	)::INTEGER AS kin_key,
	coalesce(k.client_key, CASE WHEN a.trait_key IS NULL THEN -1 ELSE -1 - k.event_key END) AS gate_key,
	k.sequence, i.event_id,
	k.event_at::DATE AS event_day, k.event_at AS event_time, k.time_known, k.event_instant,
	f.referral_id, k.booking_made_time, k.booked_time, topic.topic_code, g.series_id,
	k.due_at::DATE AS due_day, CASE WHEN k.due_clock THEN k.due_at END AS due_at,
	CASE WHEN k.due_clock THEN k.due_instant END AS due_instant,
	k.place AS row_no
FROM numbered k
JOIN homed_persons h ON h.told_key = k.person_no AND h.home_county = coalesce(k.home_county, '')
LEFT JOIN pair_strata s ON s.trait_key = k.trait_no AND s.person_key = k.person_no
LEFT JOIN shared_kin own_kin ON own_kin.client_key = k.client_key
LEFT JOIN shared_kin case_kin ON case_kin.client_key = k.first_client
LEFT JOIN anonymous_traits a ON a.trait_key = k.trait_no
LEFT JOIN event_ids i ON i.event_id_no = k.event_id_no
LEFT JOIN referral_ids f ON f.referral_no = k.referral_no
LEFT JOIN series_ids g ON g.series_no = k.series_no
LEFT JOIN topics topic ON topic.topic_no = k.topic_no;

-- later_event_rows: events after as_of. No figure counts them: they only show what the whole file can tell.
CREATE OR REPLACE TABLE later_event_rows AS
SELECT * FROM event_rows WHERE event_day > getvariable('as_of');

DELETE FROM event_rows WHERE event_day > getvariable('as_of');
