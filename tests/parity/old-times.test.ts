import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingOf, type Reading } from '#lib/ingest/load/date-formats.ts';
import { readTime } from '#lib/ingest/times/read-time.ts';
import macros from '#lib/ingest/tables/read/time-macros.sql?raw';
import { useEngine } from '#tests/support/engines.ts';
import { spoiltTimeText, timeText } from '#tests/support/time-texts.ts';

/** As `read/records` and then `read/slow-times` read texts of a column that mostly looks like one reading. */
const QUESTION = `
	WITH texts AS (SELECT unnest(string_split($1::VARCHAR, chr(31))) AS x),
	quick AS (SELECT *, fast_time(x, getvariable('reading')) AS t, time_parts(x) AS p FROM texts),
	formed AS (SELECT *, fast_form(t, getvariable('reading')) AS form, slow_form(p) AS odd_form FROM quick)
	SELECT
		x,
		epoch_us(CASE WHEN form IS NOT NULL THEN quick_time(t, form, getvariable('reading'))
			ELSE slow_time(p, odd_form) END)::DOUBLE AS micros,
		coalesce(form, odd_form)::INTEGER AS form,
		CASE WHEN form IS NULL THEN utc_offset(p)
			WHEN getvariable('reading').iso THEN iso_offset(x) END::INTEGER AS utc,
		CASE WHEN form IS NULL THEN coalesce(p.hour, '') <> '' OR has_fraction(p) ELSE has_clock(t, x) END AS clock
	FROM formed`;

/** The statement that says how the texts mostly look, as read/file does. */
const saying = ({ iso, monthFirst, dayFormat, clockFormat }: Reading) =>
	`SET VARIABLE reading = {iso: ${iso}, month_first: ${monthFirst}, day_format: '${dayFormat}', clock_format: '${clockFormat}'}`;

/** Minutes from UTC that no clock on Earth has: read as no time. */
const BEYOND = 14 * 60;
/** A hyphen behind hours and minutes is the end of an appointment where nothing says that it is an instant. */
const APPOINTMENT = /^[^Tt]*[ ,\u00a0].*\d ?-\d{2}:?(?:\d{2})?$/;

describe('times as the load session reads them in SQL', () => {
	const engine = useEngine();

	test('are read to the same value', { timeout: 120_000 }, async () => {
		for (const statement of macros.split(/;\s*\n/)) {
			if (statement.replace(/--.*$/gm, '').trim() !== '') await engine.run(statement);
		}
		const texts = [
			...fc.sample(timeText, { numRuns: 6000, seed: 7 }),
			...fc.sample(spoiltTimeText, { numRuns: 4000, seed: 11 })
		];
		const byReading = new Map<string, string[]>();
		for (const text of new Set(texts)) {
			const key = saying(readingOf([text]));
			byReading.set(key, [...(byReading.get(key) ?? []), text]);
		}
		let [read, refused] = [0, 0];
		const others: string[] = [];
		for (const [reading, list] of byReading) {
			await engine.run(reading);
			const found = await engine.query(QUESTION, [list.join('\u001f')]);
			for (let row = 0; row < found.numRows; row++) {
				const [text, micros, code, utc, clock] = ['x', 'micros', 'form', 'utc', 'clock'].map(
					(name) => found.column(name)[row]
				);
				if (micros === null) {
					refused++;
					continue;
				}
				read++;
				const own = readTime(String(text));
				const same =
					own !== null &&
					own.micros === micros &&
					own.form % 16 === code &&
					own.offsetMinutes === utc &&
					own.hasClock === clock;
				const apart = APPOINTMENT.test(String(text)) || Math.abs(Number(utc)) > BEYOND;
				if (!same && !apart) others.push(JSON.stringify({ text, micros, code, utc, clock, own }));
			}
		}
		expect(others).toEqual([]);
		expect(read).toBeGreaterThan(3000);
		expect(refused).toBeGreaterThan(1000);
	});
});
