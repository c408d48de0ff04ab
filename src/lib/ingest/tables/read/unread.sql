-- How many times of one batch the quick way could not read.
SELECT count(*)::INTEGER AS unread
FROM records
WHERE row_no >= getvariable('batch_first') AND unread & 15 <> 0;
