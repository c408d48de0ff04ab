-- Adds the combinations of what is said of clients that batches were the first to have. Reads new_persons.
INSERT INTO person_texts BY NAME
SELECT
	* EXCLUDE (event_year) REPLACE (person_no + getvariable('person_base') AS person_no),
	event_year - TRY_CAST(birth_year AS INTEGER) AS birth_age, getvariable('file_key') AS file_key
FROM new_persons;
