-- Waits of one variant as the earlier tables have them. Grain: wait. Reads waits, rules; $1: variant.
SELECT
	r.rule, w.version_key, w.start_key, w.client_key, w.case_key, w.stratum_key, w.start_day, w.stop_day, w.close_day,
	w.due_day, CAST(w.due_day - w.start_day AS INTEGER) AS limit_days, w.status, w.short_status, w.is_mature, w.is_flagged, w.is_inferred,
	w.starts, w.wait_days
FROM waits AS w
JOIN rules AS r ON r.version_key = w.version_key
WHERE w.variant = $1::INTEGER
ORDER BY r.rule, w.start_key, w.version_key;
