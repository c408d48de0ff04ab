-- The empty tables of what an import reads. They are in the fresh database of the load, which compresses them as they
-- grow, and stay there where later files may join them, else they are dropped (keep/forget-records.sql).
-- What identifies a client, case, event, referral or series is a number in them, told by the salted hash of its text in
-- `identities`. Numbers of a load follow those of the data it adds to (the variables `…_base`).
-- Source: domain.md 0 (Rows), 8.2 (re-keying).
SET VARIABLE settled_files = 0;
SET VARIABLE client_base = 0;
SET VARIABLE case_base = 0;
SET VARIABLE event_base = 0;
SET VARIABLE referral_base = 0;
SET VARIABLE series_base = 0;
SET VARIABLE trait_base = 0;
SET VARIABLE person_base = 0;
SET VARIABLE topic_base = 0;

-- One loaded file. sealed: the keys and hashes of its records are those of keep/seal.sql. event_dates_only: every time
-- of its events is midnight; event_clocks: some stated a time of day. newest_first: its rows run back in time;
-- last_row: the greatest row_no of its records. observed_from: first day on which ends of waits were recorded, where
-- its mapping says.
CREATE TABLE staged_files (
	file_key INTEGER, file_name VARCHAR, row_base INTEGER, sealed BOOLEAN,
	event_dates_only BOOLEAN, event_clocks BOOLEAN, due_dates_only BOOLEAN,
	newest_first BOOLEAN, last_row INTEGER, observed_from DATE
);

-- Place of a row among all rows, in the order of what happened: of a file sorted newest first the last row comes first.
CREATE OR REPLACE TEMP MACRO place_of(row_no, newest_first, row_base, last_row) AS
	CASE WHEN newest_first THEN row_base + last_row + 1 - row_no ELSE row_no END;

-- One decoded event of one source row, as read. row_key, merge_key: salted 64-bit hashes of the row, and of all that an
-- event of a case says; two of a million different ones are the same with probability 3e-8. fate: see settle/rows.
CREATE TABLE records (
	file_key INTEGER, row_no INTEGER, event_no INTEGER, row_key BIGINT, merge_key BIGINT,
	client_no INTEGER, case_no INTEGER, trait_no INTEGER, person_no INTEGER,
	event_id_no INTEGER, referral_no INTEGER, series_no INTEGER, topic_no INTEGER, sequence BIGINT, has_cost BOOLEAN,
	event_at TIMESTAMP, event_form UTINYINT, event_clock BOOLEAN, event_instant TIMESTAMP,
	made_at TIMESTAMP, made_form UTINYINT, booked_at TIMESTAMP, booked_form UTINYINT,
	due_at TIMESTAMP, due_form UTINYINT, due_clock BOOLEAN, due_instant TIMESTAMP,
	unread UTINYINT, fate UTINYINT
);

-- The salted hash of the text that a number stands for. kind: 0 client, 1 case, 2 event, 3 referral, 4 series; 5 what is
-- left of a client's id when it is read loosely, by the client's number: it joins nobody.
CREATE TABLE identities (kind INTEGER, number INTEGER, hash BIGINT);

-- One combination of what a record says of its event, as text.
CREATE TABLE trait_texts (
	file_key INTEGER, trait_no INTEGER,
	event_type VARCHAR, unit_id VARCHAR, unit_name VARCHAR, service_area VARCHAR, channel VARCHAR,
	initiator VARCHAR, planned VARCHAR, urgency VARCHAR, status VARCHAR, outcome VARCHAR,
	from_unit VARCHAR, to_unit VARCHAR, referral_status VARCHAR, reason_code VARCHAR,
	profession VARCHAR, care_kind VARCHAR, exception_flag VARCHAR, exception_reason VARCHAR,
	close_reason VARCHAR, group_flag VARCHAR, plan_shared VARCHAR, responsible_named VARCHAR,
	pilot_id VARCHAR, pilot_group VARCHAR
);

-- One combination of what a record says of its client, as text; birth_age = year of the event - birth_year.
CREATE TABLE person_texts (
	file_key INTEGER, person_no INTEGER,
	age_years VARCHAR, birth_year VARCHAR, birth_age INTEGER, age_group VARCHAR, sex VARCHAR,
	municipality_code VARCHAR, hva_code VARCHAR, special_support VARCHAR, student VARCHAR,
	segment VARCHAR, language VARCHAR
);

-- One topic of a file, as text.
CREATE TABLE topic_texts (file_key INTEGER, topic_no INTEGER, topic_code VARCHAR);

-- One entry of a file's value mapping.
CREATE TABLE value_map (
	file_key INTEGER, column_name VARCHAR, raw VARCHAR, mapped VARCHAR
);

-- One row the decoder could not make a record of.
CREATE TABLE refused_lines (file_key INTEGER, line INTEGER, code VARCHAR);

-- One time column of a file whose order of day, month and year was in question, and the issue that says so.
CREATE TABLE date_orders (file_key INTEGER, column_name VARCHAR, finding VARCHAR);

-- given(x): a 64-bit value of a batch; known(x, base): a number of one.
CREATE OR REPLACE TEMP MACRO given(x) AS CASE WHEN x > -9223372036854775807 THEN x END;
CREATE OR REPLACE TEMP MACRO known(x, base) AS CASE WHEN x >= 0 THEN x + base END;
