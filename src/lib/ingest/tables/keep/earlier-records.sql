-- One row: whether the file `kept` is attached, and whether an earlier load's records can be joined: those in it,
-- or those set apart in scratch tables.
SELECT
	EXISTS (SELECT 1 FROM duckdb_databases() WHERE database_name = 'kept') AS attached,
	coalesce(bool_or(database_name = 'kept' AND table_name = 'staged_files'), FALSE) AS in_file,
	coalesce(bool_or(database_name = 'temp' AND table_name = 'last_staged_files'), FALSE) AS set_apart
FROM duckdb_tables();
