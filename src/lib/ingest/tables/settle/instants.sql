-- Times written with a UTC offset: the instant is kept, the civil time becomes Helsinki's.
-- Run once, after all files; those settled by an earlier load are left alone. Source: design.md 4 (no time zones), data/codes/helsinki-offsets.json.

UPDATE records SET event_instant = written.instant, event_at = written.instant + to_minutes(coalesce(z.offset_minutes, 120))
FROM (
	SELECT rowid AS record, event_at - to_minutes(event_offset) AS instant FROM records WHERE event_offset IS NOT NULL AND file_key > getvariable('settled_files')
) written
LEFT JOIN helsinki_years z
	ON z.utc_year = year(written.instant) AND written.instant >= z.utc_from AND written.instant < z.utc_to
WHERE written.record = records.rowid;

UPDATE records SET made_at = written.instant + to_minutes(coalesce(z.offset_minutes, 120))
FROM (
	SELECT rowid AS record, made_at - to_minutes(made_offset) AS instant FROM records WHERE made_offset IS NOT NULL AND file_key > getvariable('settled_files')
) written
LEFT JOIN helsinki_years z
	ON z.utc_year = year(written.instant) AND written.instant >= z.utc_from AND written.instant < z.utc_to
WHERE written.record = records.rowid;

UPDATE records SET booked_at = written.instant + to_minutes(coalesce(z.offset_minutes, 120))
FROM (
	SELECT rowid AS record, booked_at - to_minutes(booked_offset) AS instant FROM records WHERE booked_offset IS NOT NULL AND file_key > getvariable('settled_files')
) written
LEFT JOIN helsinki_years z
	ON z.utc_year = year(written.instant) AND written.instant >= z.utc_from AND written.instant < z.utc_to
WHERE written.record = records.rowid;

UPDATE records SET due_instant = written.instant, due_at = written.instant + to_minutes(coalesce(z.offset_minutes, 120))
FROM (
	SELECT rowid AS record, due_at - to_minutes(due_offset) AS instant FROM records WHERE due_offset IS NOT NULL AND file_key > getvariable('settled_files')
) written
LEFT JOIN helsinki_years z
	ON z.utc_year = year(written.instant) AND written.instant >= z.utc_from AND written.instant < z.utc_to
WHERE written.record = records.rowid;
