-- Forgets what was read of a file, which is read anew: its dates have another order than they were read in.
DELETE FROM records WHERE file_key = getvariable('file_key');
DELETE FROM trait_texts WHERE file_key = getvariable('file_key');
DELETE FROM person_texts WHERE file_key = getvariable('file_key');
DELETE FROM topic_texts WHERE file_key = getvariable('file_key');
DELETE FROM refused_lines WHERE file_key = getvariable('file_key');
DELETE FROM date_orders WHERE file_key = getvariable('file_key');
