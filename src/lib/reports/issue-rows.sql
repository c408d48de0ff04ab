-- A page of the issues, one per row found, in the order of files and rows: $1 how many, after the first $2. Never a value.
-- Reads issues, load_files.
SELECT
	f.file_name::VARCHAR AS file, i.line::INTEGER AS line, i.column_name::VARCHAR AS column_name, i.code::VARCHAR AS code
FROM issues i
LEFT JOIN load_files f ON f.file_key = i.file_key
ORDER BY i.file_key, i.line NULLS LAST, i.column_name, i.code
LIMIT $1::INTEGER OFFSET $2::INTEGER;
