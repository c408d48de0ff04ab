import { describe, expect, it } from 'vitest';
import { AppError } from '#lib/base/errors.ts';
import { thresholds } from '#lib/gate/threshold.ts';
import { groupNames } from '#lib/metrics/group.ts';
import { parseCommand } from './arguments.ts';
import { help } from './help.ts';

function refusal(line: string): unknown {
	try {
		return parseCommand(line.split(' '));
	} catch (thrown) {
		return thrown instanceof AppError ? { code: thrown.code, ...thrown.data } : thrown;
	}
}

describe('the command line', () => {
	it('reads measure with all its options', () => {
		const line =
			'measure a.csv b.csv.gz --mapping m.json --mapping avohilmo --sheet Sivu1 --units u.csv --as-of 2025-12-31 --from 2025-01-01 ' +
			'--to 2025-07-01 --metric ping-pong,care-guarantee --set ping-pong.hubs=include --by unit,month ' +
			'--where unit=A --where unit=B --format csv --out o.csv --unsuppressed --allow-rejected';
		expect(parseCommand(line.split(' '))).toEqual({
			name: 'measure',
			files: ['a.csv', 'b.csv.gz'],
			mappings: ['m.json', 'avohilmo'],
			sheet: 'Sivu1',
			units: 'u.csv',
			asOf: '2025-12-31',
			from: '2025-01-01',
			to: '2025-07-01',
			metrics: ['ping-pong', 'care-guarantee'],
			settings: ['ping-pong.hubs=include'],
			by: ['unit', 'month'],
			where: ['unit=A', 'unit=B'],
			format: 'csv',
			out: 'o.csv',
			context: false,
			k: 5,
			unsuppressed: true,
			allowRejected: true
		});
	});
	it('measures everything, as JSON and suppressed, unless told otherwise', () => {
		expect(parseCommand(['measure', 'a.csv'])).toMatchObject({
			metrics: [],
			by: [],
			from: null,
			to: null,
			format: 'json',
			unsuppressed: false,
			allowRejected: false
		});
		expect(parseCommand(['measure', 'a.csv', '--by='])).toMatchObject({ by: [] });
	});
	it('makes a demo of 200,000 events and 14 units from seed 1 unless told otherwise', () => {
		expect(parseCommand(['demo', '--out', 'd.csv'])).toEqual({
			name: 'demo',
			events: 200_000,
			seed: 1,
			units: 14,
			out: 'd.csv'
		});
	});
	it('converts with what an import needs and a place to write to', () => {
		const line = 'convert a.xlsx --sheet Sivu1 --mapping m.json --out e.parquet --allow-rejected';
		expect(parseCommand(line.split(' '))).toEqual({
			name: 'convert',
			files: ['a.xlsx'],
			mappings: ['m.json'],
			sheet: 'Sivu1',
			units: undefined,
			asOf: undefined,
			allowRejected: true,
			out: 'e.parquet'
		});
	});
	it('tells of every group and threshold there is', () => {
		for (const name of groupNames) expect(help).toMatch(new RegExp(`\\b${name}\\b`));
		expect(help).toContain(`--k ${thresholds.join('|')} `);
	});
	it('helps wherever help is asked for', () => {
		expect(parseCommand(['measure', '--help'])).toEqual({ name: 'help' });
		expect(parseCommand(['--help'])).toEqual({ name: 'help' });
	});
	it.each([
		[
			'count',
			{
				option: 'command',
				given: 'count',
				allowed: ['inspect', 'measure', 'convert', 'facts', 'demo']
			}
		],
		['measure', { option: 'FILE', given: '' }],
		['measure a.csv --sett x', { option: 'option', given: '--sett' }],
		['measure a.csv --format xml', { option: '--format', given: 'xml', allowed: ['json', 'csv'] }],
		['measure a.csv --from 1.1.2025', { option: '--from', given: '1.1.2025' }],
		['measure a.csv --from 2025-02-30', { option: '--from', given: '2025-02-30' }],
		['measure a.csv --from 2025-02-01 --to 2025-02-01', { option: '--to', given: '2025-02-01' }],
		['measure a.csv --by', { option: '--by' }],
		['convert a.csv', { option: '--out', given: '' }],
		['convert a.csv --out e.parquet --by unit', { option: 'option', given: '--by' }],
		['demo --events 10', { option: '--out', given: '' }],
		['demo --out d.csv --events 0', { option: '--events', given: '0' }],
		['demo --out d.csv --seed x', { option: '--seed', given: 'x' }]
	])('refuses "%s"', (line, data) => {
		expect(refusal(line)).toMatchObject({ code: 'wrong_usage', ...data });
	});
});
