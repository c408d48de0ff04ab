-- events: one row per event used, as of as_of. Columns: README.md. Source: domain.md 0, 9.5.
-- A view: what many events share is kept once per combination, which is a third of the memory.
-- shared_kin: kin of the clients that share cases; every other client is a kin of its own.
CREATE OR REPLACE TABLE event_traits AS
SELECT
	t.trait_key, t.event_type, t.event_rank, t.is_visit, t.is_step, t.eligible, t.unit_id, t.service_area,
	coalesce(t.unit_sector, a.sector) AS sector, t.channel, t.initiator, t.planned, t.urgency, t.status,
	t.outcome, t.from_unit, t.to_unit, t.referral_status, t.reason_code, t.profession, t.care_kind,
	t.exception_flag, t.exception_reason, t.close_reason, t.group_flag, t.pilot_id, t.pilot_group
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

-- settled_rows: events up to as_of, or those after it; these have no stratum (0).
CREATE OR REPLACE TEMP MACRO settled_rows(is_later) AS TABLE
SELECT
	o.event_key, o.client_key, c.case_key, o.trait_key, h.person_key,
	coalesce(s.stratum_key, 0) AS stratum_key, coalesce(s.county, '') AS county,
	coalesce(
		own_kin.kin_key, o.client_key, case_kin.kin_key, c.first_client,
		c.case_key + (SELECT count(*) FROM client_keys), 0
	)::INTEGER AS kin_key,
	coalesce(o.client_key, CASE WHEN a.trait_key IS NULL THEN -1 ELSE -1 - o.event_key END) AS gate_key,
	r.sequence, i.event_id,
	o.event_at::DATE AS event_day, o.event_at AS event_time, r.event_clock AS time_known, r.event_instant,
	f.referral_id,
	settled_century(r.made_at, r.made_form, 10) AS booking_made_time,
	settled_century(r.booked_at, r.booked_form, 10) AS booked_time,
	CASE WHEN topic.raw IS NOT NULL THEN topic.value ELSE r.topic_code END AS topic_code,
	g.series_id,
	settled_century(r.due_at, r.due_form, 10)::DATE AS due_day,
	CASE WHEN r.due_clock THEN settled_century(r.due_at, r.due_form, 10) END AS due_at,
	CASE WHEN r.due_clock THEN r.due_instant END AS due_instant,
	o.row_no
FROM (FROM event_order WHERE NOT is_later UNION ALL FROM later_order WHERE is_later) o
JOIN records r ON r.rowid = o.record
LEFT JOIN pair_strata s ON s.trait_key = o.trait_key AND s.person_key = o.person_key
LEFT JOIN client_homes home ON home.client_key = o.client_key
JOIN homed_persons h ON h.told_key = o.person_key AND h.home_county = coalesce(home.home_county, '')
LEFT JOIN case_keys c ON c.case_hash = o.case_hash
LEFT JOIN shared_kin own_kin ON own_kin.client_key = o.client_key
LEFT JOIN shared_kin case_kin ON case_kin.client_key = c.first_client
LEFT JOIN anonymous_traits a ON a.trait_key = o.trait_key
LEFT JOIN event_ids i ON i.event_hash = r.event_hash
LEFT JOIN referral_ids f ON f.referral_hash = r.referral_hash
LEFT JOIN series_ids g ON g.series_hash = r.series_hash
LEFT JOIN value_readings topic
	ON topic.column_name = 'topic_code' AND topic.file_key = r.file_key AND topic.raw = r.topic_code;

CREATE OR REPLACE TABLE event_rows AS FROM settled_rows(FALSE);

-- later_event_rows: events after as_of. No figure counts them: they only show what the whole file can tell.
CREATE OR REPLACE TABLE later_event_rows AS FROM settled_rows(TRUE);

DROP MACRO temp.settled_rows;

CREATE OR REPLACE TABLE event_sources AS
SELECT e.event_key, r.file_key, r.row_no - f.row_base AS line
FROM event_order e
JOIN records r ON r.rowid = e.record
JOIN load_files f ON f.file_key = r.file_key;
