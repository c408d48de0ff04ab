-- The year the calendar must reach where it does not yet: the last accepted one, and two for limits that begin in it.
SELECT (getvariable('last_year') + 2)::INTEGER AS last_year
WHERE getvariable('last_year') + 2 > (SELECT max(year(day)) FROM calendar);
