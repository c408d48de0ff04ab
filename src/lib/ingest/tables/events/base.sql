-- The first tables of an import that stay: what the scratch tables of the same names have settled, and
-- no issues yet. Everything before this file is scratch, everything after it inside the transaction.
CREATE OR REPLACE TABLE load_files AS
SELECT file_key, file_name, row_base, last_row, newest_first FROM staged_files ORDER BY file_key;

CREATE OR REPLACE TABLE data_period AS SELECT * FROM staged_period;

-- A name of its own for every load: no figure depends on it, facts made of other data are told by it.
CREATE OR REPLACE TABLE data_epoch AS SELECT uuid()::VARCHAR AS epoch;

CREATE OR REPLACE TABLE strata AS SELECT * FROM staged_strata ORDER BY stratum_key;

CREATE OR REPLACE TABLE issues (
	file_key INTEGER, line INTEGER, column_name VARCHAR, code VARCHAR
);
