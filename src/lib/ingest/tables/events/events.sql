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

-- event_rows: one row per event, filled slice by slice (events/event-rows.sql).
CREATE TABLE event_rows (
	event_key INTEGER, client_key INTEGER, case_key INTEGER, trait_key INTEGER, person_key INTEGER, stratum_key INTEGER,
	county VARCHAR, kin_key INTEGER, gate_key INTEGER, sequence BIGINT, event_id INTEGER, event_day DATE,
	event_time TIMESTAMP, time_known BOOLEAN, event_instant TIMESTAMP, referral_id INTEGER, booking_made_time TIMESTAMP,
	booked_time TIMESTAMP, topic_code VARCHAR, series_id INTEGER, due_day DATE, due_at TIMESTAMP, due_instant TIMESTAMP,
	row_no INTEGER
);
