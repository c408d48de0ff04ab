-- Seals the records of this load's files where those they join are sealed. Reads sealed().
SET VARIABLE is_sealed = (SELECT bool_or(sealed) FROM staged_files WHERE file_key <= getvariable('settled_files'));

UPDATE records SET row_key = sealed('row', row_key), merge_key = sealed('merge', merge_key)
WHERE getvariable('is_sealed') AND file_key > getvariable('settled_files');

UPDATE identities SET hash = sealed(kind, hash)
WHERE getvariable('is_sealed') AND number >= CASE kind
	WHEN 1 THEN getvariable('case_base') WHEN 2 THEN getvariable('event_base') WHEN 3 THEN getvariable('referral_base')
	WHEN 4 THEN getvariable('series_base') ELSE getvariable('client_base') END;

UPDATE staged_files SET sealed = TRUE WHERE getvariable('is_sealed');
RESET VARIABLE is_sealed;
