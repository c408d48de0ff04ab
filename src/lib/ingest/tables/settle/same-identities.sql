-- Numbers of this load whose texts the earlier data have too become the earlier numbers. Only of files that are added.
-- Reads identities, records.
CREATE OR REPLACE TEMP TABLE same AS
SELECT kind, max(number) AS told, min(number) AS number FROM identities
WHERE kind < 5
GROUP BY kind, hash HAVING count(*) > 1;

UPDATE records SET client_no = s.number FROM same s
WHERE s.kind = 0 AND s.told = records.client_no AND records.file_key > getvariable('settled_files');
UPDATE records SET case_no = s.number FROM same s
WHERE s.kind = 1 AND s.told = records.case_no AND records.file_key > getvariable('settled_files');
UPDATE records SET event_id_no = s.number FROM same s
WHERE s.kind = 2 AND s.told = records.event_id_no AND records.file_key > getvariable('settled_files');
UPDATE records SET referral_no = s.number FROM same s
WHERE s.kind = 3 AND s.told = records.referral_no AND records.file_key > getvariable('settled_files');
UPDATE records SET series_no = s.number FROM same s
WHERE s.kind = 4 AND s.told = records.series_no AND records.file_key > getvariable('settled_files');

DELETE FROM identities WHERE (CASE kind WHEN 5 THEN 0 ELSE kind END, number) IN (SELECT (kind, told) FROM same);
DROP TABLE same;
