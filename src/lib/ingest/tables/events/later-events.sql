-- later_event_rows: events after as_of. No figure counts them: they only show what the whole file can tell.
CREATE TABLE later_event_rows AS
SELECT * FROM event_rows WHERE event_day > getvariable('as_of');

DELETE FROM event_rows WHERE event_day > getvariable('as_of');
