-- Combinations of event traits with contract values; unknown values are listed in `unknown_values`.
-- Reads trait_texts, person_texts, topic_texts, value_map, contract_columns, units_file, unit_names, unit_successors.
-- Source: domain.md 0 (Names), 9.5.

-- What each text of a column means: its own entry in the value mapping, else the longest beginning
-- (222*), else what * says; a text column means what it says.
CREATE OR REPLACE TEMP TABLE value_readings AS
WITH trait_words AS (
	UNPIVOT trait_texts ON COLUMNS(* EXCLUDE (file_key, trait_no)) INTO NAME column_name VALUE raw
),
person_words AS (
	UNPIVOT (SELECT * EXCLUDE (birth_age) FROM person_texts)
	ON COLUMNS(* EXCLUDE (file_key, person_no)) INTO NAME column_name VALUE raw
),
words AS (
	SELECT file_key, column_name, raw, lower(trim(raw)) AS word FROM trait_words
	UNION
	SELECT file_key, column_name, raw, lower(trim(raw)) FROM person_words
	UNION
	SELECT file_key, 'topic_code', topic_code, lower(trim(topic_code)) FROM topic_texts
	WHERE file_key IN (SELECT file_key FROM value_map WHERE column_name = 'topic_code')
),
beginnings AS (
	SELECT file_key, column_name, rtrim(raw, '*') AS beginning, coalesce(mapped, '') AS mapped
	FROM value_map WHERE raw LIKE '_%*'
),
begun AS (
	SELECT w.file_key, w.column_name, w.raw, arg_max(b.mapped, length(b.beginning)) AS mapped
	FROM words w
	JOIN beginnings b
		ON b.file_key = w.file_key AND b.column_name = w.column_name AND starts_with(w.word, b.beginning)
	GROUP BY w.file_key, w.column_name, w.raw
)
SELECT
	w.file_key, w.column_name, w.raw,
	CASE WHEN exact.raw IS NOT NULL THEN exact.mapped
		WHEN begun.raw IS NOT NULL THEN nullif(begun.mapped, '')
		WHEN rest.raw IS NOT NULL THEN rest.mapped
		WHEN k.type NOT IN ('enum', 'boolean') THEN trim(w.raw) END AS value,
	coalesce(exact.raw, begun.raw, rest.raw) IS NULL AND k.type IN ('enum', 'boolean') AS unknown
FROM words w
JOIN contract_columns k ON k.column_name = w.column_name
LEFT JOIN value_map exact
	ON exact.file_key = w.file_key AND exact.column_name = w.column_name AND exact.raw = w.word
LEFT JOIN begun ON begun.file_key = w.file_key AND begun.column_name = w.column_name AND begun.raw = w.raw
LEFT JOIN value_map rest
	ON rest.file_key = w.file_key AND rest.column_name = w.column_name AND rest.raw = '*';

CREATE OR REPLACE TEMP TABLE trait_cells AS
WITH cells AS (
	UNPIVOT trait_texts ON COLUMNS(* EXCLUDE (file_key, trait_no)) INTO NAME column_name VALUE raw
)
SELECT c.file_key, c.trait_no, c.column_name, v.value, v.unknown
FROM cells c
JOIN value_readings v ON v.file_key = c.file_key AND v.column_name = c.column_name AND v.raw = c.raw;

CREATE OR REPLACE TEMP TABLE traits AS
WITH columns AS (
	SELECT
		trait_no,
		max(value) FILTER (WHERE column_name = 'event_type') AS event_type,
		max(value) FILTER (WHERE column_name = 'unit_id') AS unit_id,
		max(value) FILTER (WHERE column_name = 'unit_name') AS unit_name,
		max(value) FILTER (WHERE column_name = 'service_area') AS service_area,
		max(value) FILTER (WHERE column_name = 'channel') AS channel,
		max(value) FILTER (WHERE column_name = 'initiator') AS initiator,
		max(value) FILTER (WHERE column_name = 'planned')::BOOLEAN AS planned,
		max(value) FILTER (WHERE column_name = 'urgency') AS urgency,
		max(value) FILTER (WHERE column_name = 'status') AS status,
		max(value) FILTER (WHERE column_name = 'outcome') AS outcome,
		max(value) FILTER (WHERE column_name = 'from_unit') AS from_unit,
		max(value) FILTER (WHERE column_name = 'to_unit') AS to_unit,
		max(value) FILTER (WHERE column_name = 'referral_status') AS referral_status,
		max(value) FILTER (WHERE column_name = 'reason_code') AS reason_code,
		max(value) FILTER (WHERE column_name = 'profession') AS profession,
		max(value) FILTER (WHERE column_name = 'care_kind') AS care_kind,
		max(value) FILTER (WHERE column_name = 'exception_flag')::BOOLEAN AS exception_flag,
		max(value) FILTER (WHERE column_name = 'exception_reason') AS exception_reason,
		max(value) FILTER (WHERE column_name = 'close_reason') AS close_reason,
		max(value) FILTER (WHERE column_name = 'group_flag')::BOOLEAN AS group_flag,
		max(value) FILTER (WHERE column_name = 'plan_shared')::BOOLEAN AS plan_shared,
		max(value) FILTER (WHERE column_name = 'responsible_named')::BOOLEAN AS responsible_named,
		max(value) FILTER (WHERE column_name = 'pilot_id') AS pilot_id,
		max(value) FILTER (WHERE column_name = 'pilot_group') AS pilot_group
	FROM trait_cells GROUP BY trait_no
),
placed AS (
	SELECT
		t.file_key, t.trait_no AS told_no, c.*,
		coalesce(called.unit_id, c.unit_id, c.unit_name, '') AS own_unit,
		coalesce(sender.unit_id, c.from_unit) AS sender,
		coalesce(receiver.unit_id, c.to_unit) AS receiver
	FROM trait_texts t
	LEFT JOIN columns c ON c.trait_no = t.trait_no
	LEFT JOIN unit_names called ON called.called = coalesce(c.unit_id, c.unit_name)
	LEFT JOIN unit_names sender ON sender.called = c.from_unit
	LEFT JOIN unit_names receiver ON receiver.called = c.to_unit
)
SELECT
	p.told_no AS trait_key, p.file_key,
	p.event_type, e.event_rank, e.is_visit, e.is_step, e.eligible,
	p.own_unit, coalesce(now.counted_as, p.own_unit) AS unit_id, p.unit_name,
	coalesce(p.service_area, own.service_area, u.service_area, 'muu') AS service_area,
	coalesce(own.sector, u.sector) AS unit_sector,
	coalesce(u.county, seat.county, own.county) AS unit_county, coalesce(p.channel, '') AS channel,
	p.initiator, p.planned, p.urgency, p.status, p.outcome,
	coalesce(sent_now.counted_as, p.sender) AS from_unit,
	coalesce(received_now.counted_as, p.receiver) AS to_unit,
	p.referral_status, p.reason_code, p.profession, p.care_kind, p.exception_flag, p.exception_reason,
	p.close_reason, p.group_flag, p.plan_shared, p.responsible_named, p.pilot_id, p.pilot_group
FROM placed p
LEFT JOIN event_types e ON e.event_type = p.event_type
LEFT JOIN unit_successors now ON now.unit_id = p.own_unit
LEFT JOIN unit_successors sent_now ON sent_now.unit_id = p.sender
LEFT JOIN unit_successors received_now ON received_now.unit_id = p.receiver
LEFT JOIN units_file own ON own.unit_id = p.own_unit AND own.unit_id <> ''
LEFT JOIN units_file u ON u.unit_id = coalesce(now.counted_as, p.own_unit) AND u.unit_id <> ''
LEFT JOIN municipalities seat ON seat.municipality_code = u.municipality_code;

-- topics: what each topic of a file is called: by its value mapping, else as it is written.
CREATE OR REPLACE TEMP TABLE topics AS
SELECT t.topic_no, CASE WHEN v.raw IS NOT NULL THEN v.value ELSE t.topic_code END AS topic_code
FROM topic_texts t
LEFT JOIN value_readings v
	ON v.column_name = 'topic_code' AND v.file_key = t.file_key AND v.raw = t.topic_code;
