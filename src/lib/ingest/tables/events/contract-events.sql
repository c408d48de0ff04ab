-- contract_events: one row per event used, with the contract's columns, as `sujuva convert` writes it.
-- Clients and cases are running numbers; times are civil, with their offset from UTC where the source had one.
-- A time of day that is not known is left out. event_number keeps apart events that are otherwise the same.
-- Reads event_rows, event_traits, event_persons, units. Source: domain.md 9.5.
CREATE OR REPLACE TEMP MACRO utc_offset_of(civil, instant) AS
	CASE
		WHEN instant IS NULL THEN ''
		ELSE printf('%s%02d:%02d',
			CASE WHEN civil < instant THEN '-' ELSE '+' END,
			abs(date_diff('minute', instant, civil)) // 60, abs(date_diff('minute', instant, civil)) % 60)
	END;

CREATE OR REPLACE TEMP MACRO day_or_time(civil) AS
	CASE WHEN civil = civil::DATE THEN civil::DATE::VARCHAR ELSE civil::VARCHAR END;

CREATE OR REPLACE TEMP VIEW contract_events AS
SELECT
	r.client_key AS client_id,
	CASE WHEN r.time_known THEN r.event_time::VARCHAR || utc_offset_of(r.event_time, r.event_instant)
		ELSE r.event_day::VARCHAR END AS event_time,
	t.event_type,
	nullif(t.unit_id, '') AS unit_id,
	u.unit_name,
	t.service_area,
	r.case_key AS case_id,
	r.sequence,
	r.event_id,
	nullif(t.channel, '') AS channel,
	t.initiator, t.planned, t.urgency, t.status, t.outcome, t.from_unit, t.to_unit,
	r.referral_id,
	t.referral_status,
	day_or_time(r.booking_made_time) AS booking_made_time,
	day_or_time(r.booked_time) AS booked_time,
	r.topic_code, t.reason_code, t.profession,
	CASE WHEN p.age_low = p.age_high OR p.birth_year IS NULL THEN p.age_years END AS age_years,
	p.birth_year,
	CASE WHEN p.age_years IS NOT NULL OR p.age_low IS NULL THEN NULL
		WHEN p.age_high >= 200 THEN p.age_low || '+'
		ELSE p.age_low || '-' || p.age_high END AS age_group,
	p.sex, p.municipality_code,
	nullif(r.county, '') AS hva_code,
	p.special_support, p.student, t.care_kind, t.exception_flag, t.exception_reason, t.close_reason,
	r.series_id, t.group_flag, t.plan_shared, t.responsible_named, t.pilot_id, t.pilot_group,
	coalesce(r.due_at::VARCHAR || utc_offset_of(r.due_at, r.due_instant), r.due_day::VARCHAR) AS due_at,
	p.segment, p.language,
	r.event_key AS event_number
FROM event_rows r
JOIN event_traits t ON t.trait_key = r.trait_key
JOIN event_persons p ON p.person_key = r.person_key
LEFT JOIN units u ON u.unit_id = t.unit_id
ORDER BY r.event_key;
