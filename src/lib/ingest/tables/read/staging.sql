-- Empty staging tables of one import: scratch tables of the load session, dropped by keep/clean-up.sql.
-- Reads load_salt (one row, dropped at once: the salt is in no table while the load runs).
-- Source: domain.md 0 (Rows), 8.2 (re-keying).
SET VARIABLE salt = (SELECT salt FROM load_salt);
SET VARIABLE salt_number = (SELECT hash(salt) FROM load_salt);
DROP TABLE load_salt;
SET VARIABLE settled_files = 0;

-- salted(word): a hash that only the same word under the same salt has; NULL for NULL. Numbers are mixed, since
-- joining the salt to every text would copy it, and cost half as much again as the hash itself.
CREATE OR REPLACE TEMP MACRO salted(word) AS
	CASE WHEN word IS NOT NULL THEN hash(xor(hash(word), getvariable('salt_number'))) END;

-- One loaded file. sealed: the hashes of its records are those of keep/seal.sql.
CREATE OR REPLACE TEMP TABLE staged_files (
	file_key INTEGER, file_name VARCHAR, date_order VARCHAR, row_base INTEGER, sealed BOOLEAN
);

-- One decoded event of one source row, as read. Hashes stand for text that is only compared:
-- two of a million different texts share one with probability 3e-8. Those of what identifies a client,
-- case, event, referral, series or row are salted: the same text gives the same hash only with the same salt.
CREATE OR REPLACE TEMP TABLE records (
	file_key INTEGER, row_no INTEGER, event_no INTEGER, row_hash UBIGINT,
	client_hash UBIGINT, case_hash UBIGINT, trait_hash UBIGINT, person_hash UBIGINT, merge_hash UBIGINT,
	event_hash UBIGINT, referral_hash UBIGINT, series_hash UBIGINT, sequence BIGINT, topic_code VARCHAR,
	has_cost BOOLEAN,
	event_year INTEGER,
	event_at TIMESTAMP, event_form UTINYINT, event_clock BOOLEAN, event_offset INTEGER, event_instant TIMESTAMP,
	made_at TIMESTAMP, made_form UTINYINT, made_offset INTEGER,
	booked_at TIMESTAMP, booked_form UTINYINT, booked_offset INTEGER,
	due_at TIMESTAMP, due_form UTINYINT, due_clock BOOLEAN, due_offset INTEGER, due_instant TIMESTAMP,
	unread UTINYINT
);

-- One combination of what a record says of its event, as text.
CREATE OR REPLACE TEMP TABLE trait_texts (
	file_key INTEGER, trait_hash UBIGINT,
	event_type VARCHAR, unit_id VARCHAR, unit_name VARCHAR, service_area VARCHAR, channel VARCHAR,
	initiator VARCHAR, planned VARCHAR, urgency VARCHAR, status VARCHAR, outcome VARCHAR,
	from_unit VARCHAR, to_unit VARCHAR, referral_status VARCHAR, reason_code VARCHAR,
	profession VARCHAR, care_kind VARCHAR, exception_flag VARCHAR, exception_reason VARCHAR,
	close_reason VARCHAR, group_flag VARCHAR, pilot_id VARCHAR, pilot_group VARCHAR
);

-- One combination of what a record says of its client, as text; birth_age = year of the event - birth_year.
CREATE OR REPLACE TEMP TABLE person_texts (
	file_key INTEGER, person_hash UBIGINT,
	age_years VARCHAR, birth_year VARCHAR, birth_age INTEGER, age_group VARCHAR, sex VARCHAR,
	municipality_code VARCHAR, hva_code VARCHAR, special_support VARCHAR, student VARCHAR,
	segment VARCHAR, language VARCHAR
);

-- One entry of a file's value mapping.
CREATE OR REPLACE TEMP TABLE value_map (
	file_key INTEGER, column_name VARCHAR, raw VARCHAR, mapped VARCHAR
);

-- One row the decoder could not make a record of.
CREATE OR REPLACE TEMP TABLE refused_lines (file_key INTEGER, line INTEGER, code VARCHAR);


-- One time column of a file whose order of day and month was in question.
CREATE OR REPLACE TEMP TABLE date_orders (
	file_key INTEGER, column_name VARCHAR, month_first BOOLEAN, unclear BOOLEAN
);

-- One file, and whether its times are all midnight.
CREATE OR REPLACE TEMP TABLE date_only_files (
	file_key INTEGER, event_dates_only BOOLEAN, event_clocks BOOLEAN, due_dates_only BOOLEAN
);

-- One year and UTC offset of Helsinki: a join on the year instead of on a range.
CREATE OR REPLACE TEMP TABLE helsinki_years AS
SELECT year(o.utc_from) + g.step AS utc_year, o.utc_from, o.utc_to, o.offset_minutes
FROM helsinki_offsets o
JOIN (SELECT unnest(generate_series(0, 2)) AS step) g ON year(o.utc_from) + g.step <= year(o.utc_to);
