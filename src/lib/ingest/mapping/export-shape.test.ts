import { describe, expect, it } from 'vitest';
import { memoryFile } from '#tests/support/memory-file.ts';
import { sniff } from '../look/sniff.ts';
import { exportShape } from './export-shape.ts';
import { proposeMapping } from './propose.ts';

/** Findings of a file of thirty rows, each made of the number of its row. */
async function found(header: string, row: (n: number) => string, rows = 30) {
	const lines = Array.from({ length: rows }, (_, n) => row(n));
	const shape = await sniff(memoryFile([header, ...lines].join('\n')));
	return exportShape(proposeMapping(shape).mapping, shape);
}

describe('what a file cannot tell', () => {
	it('is nothing where it tells of cases, units, times, plans and what was missed', async () => {
		const kinds = ['Yhteydenotto', 'Käynti'];
		const whole = (n: number) =>
			`p${n};${1 + (n % 28)}.3.2025 8:15;${kinds[n % 2]};U${n % 3};K${n};Ei;${n % 5 ? 'Toteutunut' : 'Peruttu'}`;
		expect(
			await found('Asiakas;Aika leima;Tapahtuma;Yksikkö;Asia;Suunniteltu;Tila', whole)
		).toEqual([]);
	});

	it('is how long people wait, where it has visits of one unit by day alone', async () => {
		expect(
			await found(
				'Asiakas;Pvm;Tapahtuma;Yksikkö',
				(n) => `p${n};${1 + (n % 28)}.3.2025;Käynti;Asema`
			)
		).toEqual(['no_starts', 'one_unit', 'dates_only', 'no_case', 'planning_unknown']);
	});

	it('is the queue, where every matter of a table has its end', async () => {
		const header = 'Asiakas;Asia;Yksikkö;Vireilletulopvm;Päätöspvm';
		const row = (open: boolean) => (n: number) =>
			`p${n};a${n};U${n % 2};${1 + (n % 28)}.3.2025;${open && n % 9 === 0 ? '' : `${1 + (n % 28)}.4.2025`}`;
		expect(await found(header, row(false))).toContain('only_ended');
		expect(await found(header, row(true))).not.toContain('only_ended');
	});

	it('cannot be said of twenty rows less one, nor of types nobody knows', async () => {
		const bare = (n: number) => `p${n};${1 + (n % 28)}.3.2025;Zyx;A`;
		expect(await found('Asiakas;Pvm;Tapahtuma;Yksikkö', bare, 19)).toEqual([]);
		expect(await found('Asiakas;Pvm;Tapahtuma;Yksikkö', bare)).toEqual([
			...['one_unit', 'dates_only', 'no_case']
		]);
	});
});
