import { afterAll, describe, expect, test } from 'vitest';
import { engines } from '#tests/support/engines.ts';
import { loadStory, type StoryOptions } from '#tests/support/story.ts';

describe.each(engines)('times read on $name', ({ open }) => {
	const opened = open();
	afterAll(async () => (await opened).close());

	/** Civil times, known clocks and instants of the story's events, in the order of its rows. */
	async function read(times: readonly string[], options?: StoryOptions, header = 'event_time') {
		const engine = await opened;
		const rows = times.map((time) => `a|contact|U|${time}`);
		const text = [`client_id|event_type|unit_id|${header}`, ...rows].join('\n');
		const report = await loadStory(engine, text, options);
		const found = await engine.query(
			`SELECT event_time::VARCHAR AS t, time_known AS k, event_instant::VARCHAR AS i
			FROM events ORDER BY row_no`
		);
		const cells = (name: string) => [...found.column(name)];
		return { times: cells('t'), known: cells('k'), instants: cells('i'), report };
	}
	const codes = (report: { issues: readonly { code: string }[] }) =>
		report.issues.map(({ code }) => code).filter((code) => code !== 'single_value_column');

	test('Finnish notation, padded or not, with minutes, seconds or no clock', async () => {
		const { times, known } = await read([
			'3.1.2024 12:34',
			'03.01.2024 09:05:07',
			'4.1.2024',
			'5.1.2024 00:00'
		]);
		expect(times).toEqual([
			'2024-01-03 12:34:00',
			'2024-01-03 09:05:07',
			'2024-01-04 00:00:00',
			'2024-01-05 00:00:00'
		]);
		expect(known).toEqual([true, true, false, true]);
	});

	test('klo, points in the clock, a comma, hard spaces', async () => {
		const { times } = await read([
			'3.1.2024 klo 12.34',
			'3.1.2024, kl. 9.05',
			'3.1.2024\u00a0klo\u00a07:00',
			'3. 1. 2024'
		]);
		expect(times).toEqual([
			'2024-01-03 12:34:00',
			'2024-01-03 09:05:00',
			'2024-01-03 07:00:00',
			'2024-01-03 00:00:00'
		]);
	});

	test('24:00 is midnight of the next day, 25:00 is no time', async () => {
		const { times, report } = await read([
			'31.12.2024 24:00',
			'2024-12-31T24:00',
			'1.1.2025 25:00'
		]);
		expect(times).toEqual(['2025-01-01 00:00:00', '2025-01-01 00:00:00']);
		expect(report.issues).toContainEqual({
			code: 'unreadable_time',
			column: 'event_time',
			count: 1,
			rows: [4]
		});
	});

	test('ISO with T or a space, with fractions', async () => {
		const { times } = await read([
			'2024-03-01T10:11',
			'2024-03-01 10:11:12',
			'2024-03-01 10:11:12.25'
		]);
		expect(times).toEqual(['2024-03-01 10:11:00', '2024-03-01 10:11:12', '2024-03-01 10:11:12.25']);
	});

	test('an offset gives the instant, and Helsinki civil time in winter and summer', async () => {
		const { times, instants } = await read([
			'2024-01-10T12:00:00Z',
			'2024-01-10T12:01:00Z',
			'2024-07-10 12:00:00+02:00',
			'2024-07-10 12:00:00.5+0000',
			'2024-03-31T00:59:59+00:00',
			'2024-03-31T01:00:00+00:00',
			'2024-07-10T23:30-02'
		]);
		expect(times).toEqual([
			'2024-01-10 14:00:00',
			'2024-01-10 14:01:00',
			'2024-07-10 13:00:00',
			'2024-07-10 15:00:00.5',
			'2024-03-31 02:59:59',
			'2024-03-31 04:00:00',
			'2024-07-11 04:30:00'
		]);
		expect(instants[2]).toBe('2024-07-10 10:00:00');
		expect(instants[6]).toBe('2024-07-11 01:30:00');
	});

	test('date and time in two columns', async () => {
		const { times, known } = await read(
			['3.1.2024|12:34', '3.1.2024|klo 9.05', '4.1.2024|-', '5.1.2024|24:00'],
			{},
			'event_time|event_time_clock'
		);
		expect(times).toEqual([
			'2024-01-03 12:34:00',
			'2024-01-03 09:05:00',
			'2024-01-04 00:00:00',
			'2024-01-06 00:00:00'
		]);
		expect(known).toEqual([true, true, false, true]);
	});

	test('Excel serials from 20000 to 60000', async () => {
		const { times, report } = await read(['45294', '45294,5', '45294.25', '19999', '60001']);
		expect(times).toEqual(['2024-01-03 00:00:00', '2024-01-03 12:00:00', '2024-01-03 06:00:00']);
		expect(report.rejected).toBe(2);
	});

	test('any first part over 12 makes the column day first, impossible rows are rejected', async () => {
		const { times, report } = await read(['1/2/2024', '13/2/2024', '2/13/2024']);
		expect(times).toEqual(['2024-02-01 00:00:00', '2024-02-13 00:00:00']);
		expect(report).toMatchObject({ rows: 3, used: 2, rejected: 1 });
	});

	test('a second part over 12 and no first part over 12 makes it month first, with a finding', async () => {
		const { times, report } = await read(['1/2/2024 10:00', '2/13/2024 11:00', '3/4/2024']);
		expect(times).toEqual(['2024-01-02 10:00:00', '2024-02-13 11:00:00', '2024-03-04 00:00:00']);
		expect(codes(report)).toContain('month_first_dates');
	});

	test('the order is settled over the whole column, however late the proof comes', async () => {
		const early = Array.from({ length: 300 }, (_, index) => `${(index % 12) + 1}/2/2024`);
		const { times } = await read([...early, '2/28/2024']);
		expect(times[4]).toBe('2024-05-02 00:00:00');
		const dayFirst = await read([...early, '2/28/2024', '28/2/2024']);
		expect(dayFirst.times[4]).toBe('2024-02-05 00:00:00');
		expect(dayFirst.report.rejected).toBe(1);
	});

	test('an undecidable column is day first with a finding, unless points or a mapping say so', async () => {
		const slashes = await read(['1/2/2024', '3/4/2024']);
		expect(slashes.times[0]).toBe('2024-02-01 00:00:00');
		expect(codes(slashes.report)).toContain('unclear_date_order');
		const points = await read(['1.2.2024', '3.4.2024']);
		expect(codes(points.report)).not.toContain('unclear_date_order');
		const told = await read(['1/2/2024', '3/4/2024'], {
			mapping: { format: { dateOrder: 'mdy' } }
		});
		expect(told.times[0]).toBe('2024-01-02 00:00:00');
	});

	test('two-digit years are 20yy up to the year of the data end, whatever the as-of day, else 19yy', async () => {
		const written = ['1.2.24', '3.4.24 10:15', '1.2.98', '4.4.24'];
		const all = await read(written);
		expect([...all.times].sort()).toEqual([
			'2024-02-01 00:00:00',
			'2024-04-03 10:15:00',
			'2024-04-04 00:00:00'
		]);
		// The year 1998 is so early that it is set aside; 2098 would be rejected.
		expect(all.report).toMatchObject({ rows: 4, used: 4, rejected: 0 });
		expect(all.report.fates).toContainEqual(
			expect.objectContaining({ step: 'isolated', count: 1 })
		);
		// Only 1998 is set aside, not 2003 as well: the rule leaves out one head, and does not go on.
		const early = await read([...written, '1.1.03'], { asOf: '2024-02-01' });
		expect([...early.times].sort()).toEqual(['2003-01-01 00:00:00', '2024-02-01 00:00:00']);
		expect(early.report.fates).toContainEqual(
			expect.objectContaining({ step: 'isolated', count: 1 })
		);
	});

	test('a two-digit year of the 1990s is a date where the data go back to them', async () => {
		for (const asOf of [undefined, '2024-02-10']) {
			const { times, report } = await read(
				['1.2.1998', '1.3.1998', '15.2.98', '1.2.24', '1.3.24'],
				asOf === undefined ? {} : { asOf }
			);
			expect(times.slice(0, 4)).toEqual([
				'1998-02-01 00:00:00',
				'1998-03-01 00:00:00',
				'1998-02-15 00:00:00',
				'2024-02-01 00:00:00'
			]);
			expect(report).toMatchObject({ rows: 5, rejected: 0, data_start: '1998-02-01' });
			expect(codes(report)).not.toContain('isolated_date');
		}
		const turn = await read(['20.12.99', '1.1.00', '2.1.00', '1.2.01']);
		expect(turn.times[0]).toBe('1999-12-20 00:00:00');
		expect(turn.report).toMatchObject({ data_start: '1999-12-20', data_end: '2001-02-01' });
	});

	test('a year before 1990 or over ten years after the data end rejects its row', async () => {
		const days = ['31.12.1989', '1.1.1990', '2.1.1990', '1.2.2024', '1.3.2024'];
		for (const asOf of ['2024-02-15', '2060-01-01']) {
			const { report, times } = await read([...days, '1.1.2035'], { asOf });
			expect(report).toMatchObject({ rows: 6, used: 4, rejected: 2 });
			expect(report.fates).toContainEqual({
				step: 'rejected',
				reason: 'year_out_of_range',
				count: 2
			});
			expect(report.issues).toContainEqual(
				expect.objectContaining({ code: 'year_out_of_range', column: 'event_time', rows: [2, 7] })
			);
			expect(times).toContain('1990-01-01 00:00:00');
		}
		expect((await read([...days, '31.12.2034'])).report).toMatchObject({ used: 5, rejected: 1 });
	});

	test('a year may be rejected in one event of a row that keeps another, and repeats count once', async () => {
		const engine = await opened;
		const row = (line: number, no: number, day: string) =>
			`${line} | ${no} | a | ${day} | contact | U`;
		const report = await loadStory(
			engine,
			['line | event_no | client_id | event_time | event_type | unit_id']
				.concat(row(2, 0, '1.2.2024'), row(2, 1, '1.1.1970'), row(3, 0, '2.2.2024'))
				.join('\n')
		);
		expect(report).toMatchObject({ rows: 2, used: 2, rejected: 0, events: 2 });
		expect(report.fates).toContainEqual({ step: 'lost', reason: '', count: 1 });
	});

	test('a file whose times are all midnight has dates only', async () => {
		const { known, report } = await read(['2024-01-01 00:00:00', '2024-01-02 00:00:00']);
		expect(known).toEqual([false, false]);
		expect(codes(report)).toContain('dates_without_time');
	});

	test('no such day, no such year, no time: rejected, each with its reason', async () => {
		const { report } = await read(['30.2.2024', '1.2.0024', 'eilen', '-', '1.2.2024']);
		expect(report).toMatchObject({ rows: 5, used: 1, rejected: 4 });
		expect(report.issues).toContainEqual({
			code: 'unreadable_time',
			column: 'event_time',
			count: 3,
			rows: [2, 3, 4]
		});
		expect(report.issues).toContainEqual({
			code: 'missing_time',
			column: 'event_time',
			count: 1,
			rows: [5]
		});
	});

	test('a file without one readable date is refused and the earlier data stay', async () => {
		const engine = await opened;
		await read(['1.2.2024']);
		await expect(read(['eilen', 'tänään'])).rejects.toMatchObject({
			code: 'no_readable_date',
			data: { file: 'story.csv', column: 'event_time' }
		});
		const { column } = await engine.query('SELECT count(*)::INTEGER AS n FROM events');
		expect(column('n')).toEqual([1]);
	});
});
