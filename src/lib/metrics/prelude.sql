-- Words that every metric macro may use; made before the metrics' own macros.
-- wilson_low, wilson_high: bounds of the 95 % Wilson score interval of x out of n, DOUBLE 0-1;
-- NULL when n is 0 or unknown. Reads nothing. Source: Wilson 1927; the TypeScript twin is stats/wilson.ts.
CREATE OR REPLACE TEMP MACRO wilson_low(x, n) AS
	CASE WHEN x = 0 AND n > 0 THEN 0.0::DOUBLE WHEN n > 0 THEN (
		x::DOUBLE / n + 3.8414588206941254e0 / (2 * n::DOUBLE)
		- 1.959963984540054e0 * sqrt((x::DOUBLE / n) * (1 - x::DOUBLE / n) / n + 3.8414588206941254e0 / (4 * n::DOUBLE * n))
	) / (1 + 3.8414588206941254e0 / n::DOUBLE) END;

CREATE OR REPLACE TEMP MACRO wilson_high(x, n) AS
	CASE WHEN x = n AND n > 0 THEN 1.0::DOUBLE WHEN n > 0 THEN (
		x::DOUBLE / n + 3.8414588206941254e0 / (2 * n::DOUBLE)
		+ 1.959963984540054e0 * sqrt((x::DOUBLE / n) * (1 - x::DOUBLE / n) / n + 3.8414588206941254e0 / (4 * n::DOUBLE * n))
	) / (1 + 3.8414588206941254e0 / n::DOUBLE) END;

-- listed: whether a value is in a list that travels as one VARCHAR joined by U+001F; NULL when there is no list.
CREATE OR REPLACE TEMP MACRO listed(value, list) AS list_contains(string_split(list, chr(31)), value);
