-- Contract columns that some event fills. Grain: contract column. Reads column_fill. Source: ingest/tables/README.md.
SELECT column_name::VARCHAR AS column_name
FROM column_fill
WHERE filled > 0
ORDER BY column_name;
