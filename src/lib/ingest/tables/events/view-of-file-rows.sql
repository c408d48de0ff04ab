-- file_rows: every event of the file that is used, whatever as_of; columns as of event_rows.
CREATE OR REPLACE VIEW file_rows AS
SELECT * FROM event_rows
UNION ALL
SELECT * FROM later_event_rows;
