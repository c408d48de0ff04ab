-- Statutory limits that could not be judged, and what the data lack for it.
-- Grain: rule x missing column. Reads rules_not_applied. Returns rule, missing.
-- Source: domain.md part 0, Clock events.
SELECT rule::VARCHAR AS rule, missing::VARCHAR AS missing
FROM rules_not_applied
ORDER BY rule, missing;
