-- One row: whether the file `kept` is attached, and whether records that later files can join are in it, or in memory.
SELECT
	EXISTS (SELECT 1 FROM duckdb_databases() WHERE database_name = 'kept') AS attached,
	coalesce(bool_or(database_name = 'kept'), FALSE) AS in_file,
	coalesce(bool_or(database_name = current_database()), FALSE) AS in_memory
FROM duckdb_tables()
WHERE table_name = 'staged_files';
