-- One row: bytes of memory the engine holds, and the most it may, as text such as `3.1 GiB`.
SELECT
	coalesce(sum(memory_usage_bytes), 0)::DOUBLE AS used_bytes,
	current_setting('memory_limit')::VARCHAR AS memory_limit
FROM duckdb_memory();
