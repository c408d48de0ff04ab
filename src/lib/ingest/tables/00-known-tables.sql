-- Names of the tables there are.
SELECT table_name::VARCHAR AS table_name FROM duckdb_tables() ORDER BY table_name;
