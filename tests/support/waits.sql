-- Facts of one variant for comparison with a naive reading. Grain: wait. Reads waits, rules; $1: variant.
SELECT
	r.rule::VARCHAR AS rule, w.start_key::INTEGER AS start_key, w.due_day::DATE AS due_day, w.status::VARCHAR AS status,
	w.short_status::VARCHAR AS short_status, w.is_flagged::BOOLEAN AS is_flagged, w.is_inferred::BOOLEAN AS is_inferred,
	w.wait_days::INTEGER AS wait_days, w.starts::INTEGER AS starts
FROM waits AS w
JOIN rules AS r ON r.version_key = w.version_key
WHERE w.variant = $1::INTEGER
ORDER BY rule, start_key;
