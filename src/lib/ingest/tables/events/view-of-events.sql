-- events: one row per event used, out of the tables it is kept in. Columns: README.md.
CREATE OR REPLACE VIEW events AS
SELECT
	r.event_key, r.client_key, r.case_key, r.kin_key, r.gate_key, r.person_key, r.sequence, r.event_id, r.event_day, r.event_time, r.time_known,
	r.event_instant, t.event_type, t.event_rank, t.is_visit, t.is_step, t.eligible, t.unit_id,
	t.service_area, t.sector, r.stratum_key, r.county, p.home_county, p.age_group, p.age_years, p.age_low, p.age_high,
	t.channel, t.initiator, t.planned, t.urgency, t.status, t.outcome, t.from_unit, t.to_unit,
	r.referral_id, t.referral_status, r.booking_made_time, r.booked_time, r.topic_code, t.reason_code,
	t.profession, p.special_support, p.student, t.care_kind, t.exception_flag, t.exception_reason,
	t.close_reason, r.series_id, t.group_flag, t.plan_shared, t.responsible_named, t.pilot_id, t.pilot_group,
	r.due_day, r.due_at, r.due_instant, r.row_no
FROM event_rows r
JOIN event_traits t ON t.trait_key = r.trait_key
JOIN event_persons p ON p.person_key = r.person_key;
