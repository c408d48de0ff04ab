-- Rows of the table or view named $1. Grain: one row.
SELECT COUNT(*)::INTEGER AS n FROM query_table($1::VARCHAR);
