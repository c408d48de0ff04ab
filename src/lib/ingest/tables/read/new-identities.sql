-- Adds the identities that a batch was the first to have. Reads new_identities.
INSERT INTO identities
SELECT
	kind,
	number + CASE kind
		WHEN 0 THEN getvariable('client_base') WHEN 1 THEN getvariable('case_base') WHEN 2 THEN getvariable('event_base')
		WHEN 3 THEN getvariable('referral_base') ELSE getvariable('series_base') END,
	hash
FROM new_identities;
