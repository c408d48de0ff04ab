-- Adds the topics that batches were the first to have. Reads new_topics.
INSERT INTO topic_texts
SELECT getvariable('file_key'), topic_no + getvariable('topic_base'), topic_code FROM new_topics;
