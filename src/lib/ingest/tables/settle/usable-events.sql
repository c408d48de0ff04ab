-- kept: every record that is an event of its own, with the texts it shares by their keys. Reads records, traits, and
-- what settle/rows has sorted out.
CREATE OR REPLACE TEMP VIEW kept AS
SELECT
	r.record, r.file_key, r.row_no, r.place, r.event_no, settled_century(r.event_at, r.event_form, 0) AS event_at,
	r.client_no, CASE WHEN n.case_no IS NULL THEN r.case_no END AS case_no, r.trait_no AS trait_key,
	r.person_no AS person_key
FROM placed_records r
LEFT JOIN dummy_cases n ON n.case_no = r.case_no
WHERE r.fate = 0;
