-- How a text becomes a time as written. Temp macros of the load session. Source: domain.md 0 (Dates), 9.4.
-- A reading is {iso, month_first, day_format, clock_format}: the hint of date-formats.ts for one column.
-- A form says how sure the order of day and month is: 0 no question (year first, serial), 1 either,
-- 2 day first, 3 month first, 4 either but written with points, the Finnish way; 8 more when the year
-- has two digits. An ambiguous time is read day first until the whole column is known.

-- The quick way: one parse, NULL where the hint does not fit.
CREATE OR REPLACE TEMP MACRO fast_time(x, reading) AS
	CASE
		WHEN x IS NULL THEN NULL
		WHEN reading.iso THEN TRY_CAST(x AS TIMESTAMP)
		WHEN contains(x, ' ') THEN try_strptime(x, reading.clock_format)
		ELSE try_strptime(x, reading.day_format)
	END;

-- NULL for years no service event lies in, such as two digits read as a year: left to the thorough way.
CREATE OR REPLACE TEMP MACRO fast_form(t, reading) AS
	CASE
		WHEN t IS NULL OR year(t) NOT BETWEEN 1900 AND 2199 THEN NULL
		WHEN reading.iso THEN 0
		WHEN day(t) > 12 THEN CASE WHEN reading.month_first THEN 3 ELSE 2 END
		WHEN contains(reading.day_format || reading.clock_format, '/')
			OR contains(reading.day_format || reading.clock_format, '-') THEN 1
		ELSE 4
	END;

-- Day and month of an ambiguous time change places.
CREATE OR REPLACE TEMP MACRO swapped(t) AS
	make_timestamp(year(t), day(t), month(t), hour(t), minute(t), second(t));

CREATE OR REPLACE TEMP MACRO quick_time(t, form, reading) AS
	CASE
		WHEN form IS NULL THEN NULL
		WHEN reading.month_first AND form IN (1, 4) THEN swapped(t)
		ELSE t
	END;

-- Whether a text states a time of day, asked only where the time read is midnight.
CREATE OR REPLACE TEMP MACRO has_clock(t, x) AS
	epoch_us(t) % 86400000000 <> 0 OR contains(x, ':') OR contains(x, ' ');

-- Minutes of an offset such as +02:00, -0330, +02.
CREATE OR REPLACE TEMP MACRO offset_minutes_of(x) AS
	CASE WHEN x[1] = '-' THEN -1 ELSE 1 END
	* (TRY_CAST(x[2:3] AS INTEGER) * 60 + coalesce(TRY_CAST(replace(x[4:], ':', '') AS INTEGER), 0));

-- Minutes from UTC that an ISO text states at its end, NULL when it states none.
CREATE OR REPLACE TEMP MACRO iso_offset(x) AS
	CASE
		WHEN strlen(x) < 17 OR strlen(x) = 19 THEN NULL
		WHEN right(x, 1) IN ('Z', 'z') THEN 0
		WHEN right(x, 6) = '+02:00' THEN 120
		WHEN right(x, 6) = '+03:00' THEN 180
		WHEN right(x, 6)[1] IN ('+', '-') THEN offset_minutes_of(right(x, 6))
		WHEN right(x, 5)[1] IN ('+', '-') THEN offset_minutes_of(right(x, 5))
		WHEN right(x, 3)[1] IN ('+', '-') THEN offset_minutes_of(right(x, 3))
	END;

-- The thorough way, first half: parts of any accepted notation; all empty when it is none.
-- An Excel serial comes as {serial}, other texts as the three numbers of the day, clock and UTC offset.
CREATE OR REPLACE TEMP MACRO time_parts(x) AS
	regexp_extract(
		regexp_replace(lower(x), '[\s\x{00A0}\x{2009}\x{202F}]+', ' ', 'g'),
		'^(?:(\d{5}(?:[.,]\d+)?)|(\d{1,4})([./-]) ?(\d{1,2})[./-] ?(\d{2}|\d{4})(?:(?:,? (?:klo ?|kl\.? ?)?|t)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?)? ?(z|[+-]\d{2}(?::?\d{2})?)?)$',
		['serial', 'a', 'mark', 'b', 'c', 'hour', 'minute', 'second', 'fraction', 'utc']
	);

CREATE OR REPLACE TEMP MACRO slow_form(p) AS
	CASE
		WHEN p.serial <> '' THEN 0
		WHEN p.a IS NULL OR p.a = '' THEN NULL
		WHEN length(p.a) = 4 THEN 0
		ELSE
			CASE
				WHEN p.b::INTEGER > 12 THEN 3
				WHEN p.a::INTEGER > 12 THEN 2
				WHEN p.mark = '.' THEN 4
				ELSE 1
			END
			+ CASE WHEN length(p.c) = 2 THEN 8 ELSE 0 END
	END;

CREATE OR REPLACE TEMP MACRO clock_text(p) AS
	CASE
		WHEN p.hour = '' THEN ''
		ELSE ' ' || lpad(p.hour, 2, '0') || ':' || p.minute || ':'
			|| CASE WHEN p.second = '' THEN '00' ELSE p.second END
			|| CASE WHEN p.fraction = '' THEN '' ELSE '.' || left(p.fraction, 6) END
	END;

CREATE OR REPLACE TEMP MACRO serial_of(p) AS TRY_CAST(replace(p.serial, ',', '.') AS DOUBLE);

CREATE OR REPLACE TEMP MACRO has_fraction(p) AS coalesce(serial_of(p) % 1 <> 0, FALSE);

-- Second half: the time of the parts, NULL when there is no such day or hour.
CREATE OR REPLACE TEMP MACRO slow_time(p, form) AS
	CASE
		WHEN form IS NULL THEN NULL
		WHEN p.serial <> '' THEN
			CASE WHEN serial_of(p) BETWEEN 20000 AND 60000 THEN
				TIMESTAMP '1899-12-30' + to_seconds(round(serial_of(p) * 86400)::BIGINT) END
		ELSE plausible(TRY_CAST(
			CASE
				WHEN form = 0 THEN p.a || '-' || p.b || '-' || p.c
				ELSE CASE WHEN form >= 8 THEN '20' || p.c ELSE p.c END || '-'
					|| CASE WHEN form IN (3, 11) THEN p.a || '-' || p.b ELSE p.b || '-' || p.a END
			END
			|| clock_text(p) AS TIMESTAMP
		))
	END;

CREATE OR REPLACE TEMP MACRO utc_offset(p) AS
	CASE WHEN p.utc = 'z' THEN 0 WHEN p.utc <> '' THEN offset_minutes_of(p.utc) END;

CREATE OR REPLACE TEMP MACRO plausible(t) AS CASE WHEN year(t) BETWEEN 1900 AND 2199 THEN t END;
