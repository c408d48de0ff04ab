-- How a text becomes a civil time. Temp macros of the load session; source: domain.md 0 (Dates), 9.4.
-- A reading is {iso, month_first, day_format, clock_format}: the hint of date-formats.ts for one column.

-- The quick way: one parse, NULL where the hint does not fit.
CREATE OR REPLACE TEMP MACRO fast_time(x, reading) AS
	CASE
		WHEN x IS NULL THEN NULL
		WHEN reading.iso THEN TRY_CAST(x AS TIMESTAMP)
		WHEN contains(x, ' ') THEN try_strptime(x, reading.clock_format)
		ELSE try_strptime(x, reading.day_format)
	END;

-- The thorough way, first half: parts of any accepted notation; all empty when it is none.
-- An Excel serial comes as {serial}, other texts as the three numbers of the day, clock and UTC offset.
CREATE OR REPLACE TEMP MACRO time_parts(x) AS
	regexp_extract(
		regexp_replace(lower(x), '[\s\x{00A0}\x{2009}\x{202F}]+', ' ', 'g'),
		'^(?:(\d{5}(?:[.,]\d+)?)|(\d{1,4})([./-]) ?(\d{1,2})[./-] ?(\d{2}|\d{4})(?:(?:,? (?:klo ?|kl\.? ?)?|t)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?)? ?(z|[+-]\d{2}(?::?\d{2})?)?)$',
		['serial', 'a', 'mark', 'b', 'c', 'hour', 'minute', 'second', 'fraction', 'utc']
	);

CREATE OR REPLACE TEMP MACRO clock_text(p) AS
	CASE
		WHEN p.hour = '' THEN ''
		ELSE ' ' || lpad(p.hour, 2, '0') || ':' || p.minute || ':'
			|| CASE WHEN p.second = '' THEN '00' ELSE p.second END
			|| CASE WHEN p.fraction = '' THEN '' ELSE '.' || left(p.fraction, 6) END
	END;

-- Second half: the civil time of the parts; an ambiguous day is read day first.
CREATE OR REPLACE TEMP MACRO slow_time(p) AS
	CASE
		WHEN p.serial <> '' THEN
			CASE
				WHEN replace(p.serial, ',', '.')::DOUBLE BETWEEN 20000 AND 60000 THEN
					TIMESTAMP '1899-12-30'
						+ to_seconds(round(replace(p.serial, ',', '.')::DOUBLE * 86400)::BIGINT)
			END
		WHEN p.a = '' THEN NULL
		WHEN length(p.a) = 4 THEN
			TRY_CAST(p.a || '-' || p.b || '-' || p.c || clock_text(p) AS TIMESTAMP)
		ELSE
			TRY_CAST(
				CASE WHEN length(p.c) = 2 THEN '00' || p.c ELSE p.c END || '-'
				|| CASE
					WHEN p.b::INTEGER > 12 THEN p.a || '-' || p.b ELSE p.b || '-' || p.a
				END
				|| clock_text(p) AS TIMESTAMP
			)
	END;

-- How sure the order of day and month is: 0 no question (year first, serial), 1 either, 2 day first,
-- 3 month first, 4 either but written with points, the Finnish way; 8 more when the year has two digits.
CREATE OR REPLACE TEMP MACRO slow_form(p) AS
	CASE
		WHEN p.serial <> '' OR length(p.a) = 4 THEN 0
		WHEN p.b::INTEGER > 12 THEN 3
		WHEN p.a::INTEGER > 12 THEN 2
		WHEN p.mark = '.' THEN 4
		ELSE 1
	END;

CREATE OR REPLACE TEMP MACRO fast_form(t, reading) AS
	CASE
		WHEN reading.iso THEN 0
		WHEN day(t) > 12 THEN CASE WHEN reading.month_first THEN 3 ELSE 2 END
		WHEN contains(reading.day_format || reading.clock_format, '/')
			OR contains(reading.day_format || reading.clock_format, '-') THEN 1
		ELSE 4
	END;

-- Day and month of an ambiguous time change places.
CREATE OR REPLACE TEMP MACRO swapped(t) AS
	make_timestamp(year(t), day(t), month(t), hour(t), minute(t), second(t));

-- Minutes of an offset such as +02:00, -0330, +02.
CREATE OR REPLACE TEMP MACRO offset_minutes_of(x) AS
	CASE WHEN x[1] = '-' THEN -1 ELSE 1 END
	* (TRY_CAST(x[2:3] AS INTEGER) * 60 + coalesce(TRY_CAST(right(replace(x[4:], ':', ''), 2) AS INTEGER), 0));

-- Minutes from UTC that an ISO text states at its end, NULL when it states none.
CREATE OR REPLACE TEMP MACRO iso_offset(x) AS
	CASE
		WHEN strlen(x) < 17 OR strlen(x) = 19 THEN NULL
		WHEN right(x, 1) IN ('Z', 'z') THEN 0
		WHEN right(x, 6)[1] IN ('+', '-') AND contains(right(x, 6), ':') THEN
			CASE right(x, 6)
				WHEN '+02:00' THEN 120
				WHEN '+03:00' THEN 180
				ELSE offset_minutes_of(right(x, 6))
			END
		WHEN right(x, 5)[1] IN ('+', '-') THEN offset_minutes_of(right(x, 5))
		WHEN right(x, 3)[1] IN ('+', '-') THEN offset_minutes_of(right(x, 3))
	END;

CREATE OR REPLACE TEMP MACRO time_form(fast, p, reading) AS
	CASE
		WHEN fast IS NOT NULL THEN
			fast_form(fast, reading) + CASE WHEN year(fast) < 100 THEN 8 ELSE 0 END
		WHEN p.serial <> '' OR p.a <> '' THEN
			slow_form(p) + CASE WHEN length(p.a) < 4 AND length(p.c) = 2 THEN 8 ELSE 0 END
	END;

-- The time as written: 19yy and 20yy are told apart later, so two digits are 20yy here.
CREATE OR REPLACE TEMP MACRO written_time(fast, p, form, reading) AS
	CASE
		WHEN fast IS NULL THEN slow_time(p)
		WHEN reading.month_first AND form IN (1, 4, 9, 12) THEN swapped(fast)
		ELSE fast
	END
	+ CASE WHEN form >= 8 THEN INTERVAL 2000 YEAR ELSE INTERVAL 0 YEAR END;

CREATE OR REPLACE TEMP MACRO utc_offset(x, fast, p, reading) AS
	CASE
		WHEN fast IS NOT NULL THEN CASE WHEN reading.iso THEN iso_offset(x) END
		WHEN p.utc = 'z' THEN 0
		WHEN p.utc <> '' THEN offset_minutes_of(p.utc)
	END;

-- Years a service event can lie in; anything else is a misread number.
CREATE OR REPLACE TEMP MACRO plausible(t) AS CASE WHEN year(t) BETWEEN 1900 AND 2199 THEN t END;

-- Whether a text states a time of day, asked only where the time read is midnight.
CREATE OR REPLACE TEMP MACRO has_clock(t, x) AS
	epoch_us(t) % 86400000000 <> 0 OR contains(x, ':') OR regexp_matches(x, '\s(klo|kl)\b');
