-- Names of the tables of the data in memory: no scratch tables, none of attached files, no records for later files.
SELECT table_name::VARCHAR AS table_name
FROM duckdb_tables()
WHERE database_name = current_database() AND table_name NOT IN (
	'staged_files', 'records', 'identities', 'trait_texts', 'person_texts', 'topic_texts', 'value_map', 'refused_lines', 'date_orders', 'units_file'
)
ORDER BY table_name;
