-- One statement for every scratch table and view there is; views first.
SELECT 'DROP ' || kind || ' temp.main."' || name || '"' AS statement
FROM (
	SELECT 'VIEW' AS kind, view_name AS name FROM duckdb_views() WHERE database_name = 'temp' AND NOT internal
	UNION ALL
	SELECT 'TABLE', table_name FROM duckdb_tables() WHERE database_name = 'temp'
)
ORDER BY kind DESC, name;
