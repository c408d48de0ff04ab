-- Seals the records of this load's files where those they join are sealed. Reads sealed().
UPDATE records SET
	row_hash = sealed('row', row_hash), client_hash = sealed('client', client_hash),
	case_hash = sealed('case', case_hash), merge_hash = sealed('merge', merge_hash),
	event_hash = sealed('event', event_hash), referral_hash = sealed('referral', referral_hash),
	series_hash = sealed('series', series_hash)
WHERE file_key > getvariable('settled_files')
	AND (SELECT bool_or(sealed) FROM staged_files WHERE file_key <= getvariable('settled_files'));

UPDATE staged_files SET sealed = TRUE
WHERE (SELECT bool_or(sealed) FROM staged_files WHERE file_key <= getvariable('settled_files'));
