-- Adds the identities that a batch was the first to have. Reads new_identities.
INSERT INTO identities
SELECT
	kind,
	number + CASE kind
		WHEN 1 THEN getvariable('case_base') WHEN 2 THEN getvariable('event_base') WHEN 3 THEN getvariable('referral_base')
		WHEN 4 THEN getvariable('series_base') ELSE getvariable('client_base') END,
	hash
FROM new_identities;
