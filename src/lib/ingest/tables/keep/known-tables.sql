-- Names of the tables in memory that stay: no scratch tables, none of attached files.
SELECT table_name::VARCHAR AS table_name
FROM duckdb_tables() WHERE database_name = 'memory'
ORDER BY table_name;
