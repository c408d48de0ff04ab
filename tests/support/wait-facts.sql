-- Facts for comparison: every wait with its rule. Grain: wait. Reads waits, rules.
SELECT r.rule, w.*
FROM waits AS w
JOIN rules AS r ON r.version_key = w.version
ORDER BY r.rule, w.start_key, w.version;
