-- Keeps the rows of one batch that never became a record.
INSERT INTO refused_lines
SELECT getvariable('file_key'), line, code FROM batch_refused;
