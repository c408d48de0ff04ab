import { describe, expect, test } from 'vitest';
import { loadFiles } from '#lib/ingest/load/load.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { proposeMapping } from '#lib/ingest/mapping/propose.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { useEngine } from '#tests/support/engines.ts';
import { memoryFile } from '#tests/support/memory-file.ts';

/** Days and times of day of twelve events, as they ought to be read. */
const times = Array.from({ length: 12 }, (_, index) => ({
	day: 2 * index + 1,
	hour: [9, 14, 0, 12][index % 4] as number,
	minute: 5
}));
type Time = (typeof times)[number];

const two = (number: number) => String(number).padStart(2, '0');
const clock = ({ hour, minute }: Time) => `${two(hour)}:${two(minute)}`;
const twelve = ({ hour, minute }: Time, morning = 'AM', evening = 'PM') =>
	`${hour % 12 || 12}:${two(minute)}:00 ${hour < 12 ? morning : evening}`;
const fraction = ({ hour, minute }: Time) => ((hour * 60 + minute) / 1440).toFixed(6);
const weekdays = ['la', 'su', 'ma', 'ti', 'ke', 'to', 'pe'];

/** A file with its times written one way, and one more column where their time of day has its own. */
const file = (write: (time: Time) => string, own?: (time: Time) => string) =>
	[
		`asiakas;pvm;${own ? 'klo;' : ''}tapahtuma;yksikkö`,
		...times.map((time, index) =>
			[`c${index % 4}`, write(time), ...(own ? [own(time)] : []), 'Yhteydenotto', 'Asema'].join(';')
		)
	].join('\n');

const engine = useEngine();

async function load(text: string, change: Partial<Mapping> = {}): Promise<ImportReport> {
	const source = memoryFile(text);
	const shape = await sniff(source);
	const mapping = { ...proposeMapping(shape).mapping, ...change };
	return loadFiles(engine, [{ source, shape, mapping }], { salt: 'twin' });
}

async function events(text: string, change: Partial<Mapping> = {}) {
	const report = await load(text, change);
	const found = await engine.query(
		`SELECT (client_key || ' ' || strftime(event_time, '%Y-%m-%d %H:%M:%S') || ' ' || time_known)::VARCHAR AS event
		FROM event_rows ORDER BY row_no`
	);
	return { told: found.column('event'), report };
}

const right = times.map(
	(time, index) => `${(index % 4) + 1} 2025-03-${two(time.day)} ${clock(time)}:00 true`
);

describe('a date written as programs and people write it reads as its plain twin', () => {
	test.each([
		['ISO', file((time) => `2025-03-${two(time.day)} ${clock(time)}`)],
		['compact', file((time) => `202503${two(time.day)}${clock(time).replace(':', '')}`)],
		['compact, seconds', file((time) => `202503${two(time.day)}${clock(time).replace(':', '')}00`)],
		['12 hours', file((time) => `3/${time.day}/2025 ${twelve(time)}`)],
		['12 hours, own column', file((time) => `3/${time.day}/2025`, twelve)],
		['12 hours, Finnish', file((time) => `${time.day}.3.2025 ${twelve(time, 'ap.', 'ip.')}`)],
		[
			'weekday',
			file((time) => `${weekdays[(time.day - 1) % 7]} ${time.day}.3.2025 klo ${clock(time)}`)
		],
		['range', file((time) => `${time.day}.3.2025 ${clock(time)}-23:50`)],
		[
			'month name',
			file((time) => `${time.day}. maaliskuuta 2025 klo ${clock(time).replace(':', '.')}`)
		],
		['Oracle', file((time) => `${two(time.day)}-MAR-25 ${twelve(time).replaceAll(':', '.')}`)],
		['SAS', file((time) => `${two(time.day)}MAR2025:${clock(time)}:00`)],
		[
			'decimal clock',
			file(
				(time) => `${time.day}.3.2025`,
				(time) => fraction(time).replace('.', ',')
			)
		],
		['midnight beside a clock', file((time) => `${time.day}.3.2025 0:00:00`, clock)],
		[
			'clock with a point',
			file(
				(time) => `${time.day}.3.2025`,
				(time) => `kl. ${clock(time).replace(':', '.')}`
			)
		],
		['invisible marks', file((time) => `\u200e${time.day}.3.2025\u00a0\u200b${clock(time)}\u200f`)],
		['trailing point', file((time) => `${time.day}.3.2025 ${clock(time)}.`)]
	])('%s', async (_, text) => {
		const { told, report } = await events(text);
		expect(told).toEqual(right);
		expect(report).toMatchObject({ rows: 12, used: 12, rejected: 0, duplicates: 0 });
	});

	test('month first, which the whole file shows, and is told once', async () => {
		const late =
			file(({ day }) => `3/${day < 13 ? day : 1}/2025`) + '\nc1;3/23/2025;Yhteydenotto;Asema';
		const { told, report } = await events(late);
		expect(String(told.at(-1)).slice(2, 12)).toBe('2025-03-23');
		const orders = report.issues.filter(({ code }) => code === 'month_first_dates');
		expect(orders).toMatchObject([{ column: 'event_time', count: 1 }]);
		expect(report).toMatchObject({ rows: 13, used: 10, duplicates: 3 });
	});

	test('with a zone, in Helsinki', async () => {
		const zoned = file((time) => `202503${two(time.day)}T${clock(time).replace(':', '')}00Z`);
		const { told } = await events(zoned);
		const later = times.map(({ day, hour }) => `2025-03-${two(day)} ${two(hour + 2)}:05:00`);
		expect(told.map((event) => String(event).slice(2, 21))).toEqual(later);
	});

	test('with a year of two digits first, where something shows it or the mapping says it', async () => {
		const spread = file(({ day }) => `25-03-${two(day)}`);
		const days = times.map(({ day }) => `2025-03-${two(day)}`);
		const dayOf = (told: readonly unknown[]) => told.map((event) => String(event).slice(2, 12));
		const sniffed = await events(spread);
		expect(dayOf(sniffed.told)).toEqual(days);
		expect(sniffed.report.issues.map(({ code }) => code)).toContain('unclear_year_place');
		const declared = await events(spread, { format: { dateOrder: 'ymd' } });
		expect(dayOf(declared.told)).toEqual(days);
		expect(declared.report.issues.map(({ code }) => code)).not.toContain('unclear_year_place');
	});
});

describe('a word for nobody', () => {
	const clients = ['a', 'b', '?', 'c', '?', 'a', '?', 'b', '?', 'c', 'a', '?'];
	const named = (nobody: string) =>
		file(({ day }) => `${day}.3.2025`)
			.split('\n')
			.map((line, index) =>
				index === 0
					? line
					: line.replace(
							/^c\d/,
							clients[index - 1] === '?' ? nobody : (clients[index - 1] as string)
						)
			)
			.join('\n');

	test.each([
		'NA',
		'0',
		'nan',
		'None',
		'NULL',
		'#N/A',
		'(null)',
		'\\N',
		'999999',
		'tuntematon',
		'Anonyymi',
		'--',
		'XXXXX',
		'00000000-0000-0000-0000-000000000000'
	])('%s is no client, as an empty cell is', async (word) => {
		const empty = await events(named(''));
		const { told, report } = await events(named(word));
		expect(told).toEqual(empty.told);
		expect(report.unidentified).toBe(5);
	});

	test('is one that the mapping names, and none that it keeps', async () => {
		const own = await load(named('eiole'), { values: { client_id: { eiole: '' } } });
		expect(own.unidentified).toBe(5);
		const kept = await load(named('0'), { values: { client_id: { '0': '0' } } });
		expect(kept.unidentified).toBe(0);
	});
});
