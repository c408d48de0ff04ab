-- Adds the combinations of traits that batches were the first to have. Reads new_traits.
INSERT INTO trait_texts BY NAME
SELECT * REPLACE (trait_no + getvariable('trait_base') AS trait_no), getvariable('file_key') AS file_key FROM new_traits;
