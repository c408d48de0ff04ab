-- kept: every record that is an event of its own. Reads records, traits, persons, and what settle/rows has sorted out.
CREATE OR REPLACE TEMP TABLE kept AS
SELECT
	r.rowid AS record, r.row_no, r.event_no, settled_century(r.event_at, r.event_form, 0) AS event_at,
	r.client_hash, CASE WHEN n.case_hash IS NULL THEN r.case_hash END AS case_hash,
	t.trait_key, t.event_rank, p.person_key
FROM records r
JOIN traits t ON t.file_key = r.file_key AND t.trait_hash = r.trait_hash
JOIN persons p ON p.file_key = r.file_key AND p.person_hash = r.person_hash
LEFT JOIN dummy_cases n ON n.case_hash = r.case_hash
ANTI JOIN duplicate_rows d ON d.row_no = r.row_no
ANTI JOIN unusable_records u ON u.record = r.rowid
ANTI JOIN merged_records m ON m.record = r.rowid;
