-- The limit that each of its versions belongs to. Grain: version of a limit. Reads rules.
SELECT version_key, rule
FROM rules
ORDER BY version_key NULLS LAST;
