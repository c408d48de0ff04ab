import { describe, expect, it } from 'vitest';
import { wholeScope, type Scope } from '#lib/scope/scope.ts';
import type { Row } from '#lib/gate/row.ts';
import { changesOf, type Compared } from './changes.ts';
import repeats from './repeat-contacts/index.ts';

const row = (repeated: number, index_contacts: number): Row => ({
	repeats: repeated,
	index_contacts,
	rate: index_contacts === 0 ? null : repeated / index_contacts
});
const at = (from: string): Scope => ({ ...wholeScope, from });
const compared = (kind: Compared['kind'], found: Row): Compared => ({
	kind,
	scope: at(kind === 'own' ? '2025-01-01' : '2024-01-01'),
	row: found
});
const own = compared('own', row(56, 70));

describe('a change', () => {
	it('has Newcombe’s interval, and a verdict where that does not hold 0', () => {
		// Newcombe 1998, method 10, example (a): 56/70 against 48/80, 0.0524 to 0.3339.
		const [change] = changesOf(repeats, [own, compared('previous', row(48, 80))], 1);
		expect(change).toMatchObject({ kind: 'previous', value: 0.6, verdict: 'concern' });
		expect(change!.difference).toBeCloseTo(0.2, 12);
		expect([change!.low, change!.high]).toEqual([
			expect.closeTo(0.0524, 4),
			expect.closeTo(0.3339, 4)
		]);
		expect([change!.own.from, change!.other.from]).toEqual(['2025-01-01', '2024-01-01']);
	});
	it('is none on as few effective numbers as clients give', () => {
		const [change] = changesOf(repeats, [own, compared('previous', row(48, 80))], 4);
		expect(change).toMatchObject({ verdict: 'unclear' });
	});
	it('against the area is judged against the rest of it', () => {
		const [change] = changesOf(repeats, [own, compared('area', row(104, 150))], 1);
		expect(change!.value).toBeCloseTo(104 / 150, 12);
		expect(change!.difference).toBeCloseTo(56 / 70 - 104 / 150, 12);
		// The rest is the 48 of 80 of above, and 80 of the area's 150.
		expect(change!.low).toBeCloseTo((0.0524 * 80) / 150, 4);
		expect(change!.high).toBeCloseTo((0.3339 * 80) / 150, 4);
		expect(change!.low < change!.difference && change!.difference < change!.high).toBe(true);
		expect(changesOf(repeats, [own, compared('area', row(56, 70))], 1)).toEqual([]);
	});
	it('is not there where a figure is hidden or of nothing', () => {
		const hidden: Row = { ...row(3, 70), repeats: null, rate: null, suppressed: { rate: 'few' } };
		expect(changesOf(repeats, [own, compared('previous', hidden)], 1)).toEqual([]);
		expect(changesOf(repeats, [own, compared('previous', row(0, 0))], 1)).toEqual([]);
		const nothing = [compared('own', hidden), compared('previous', row(48, 80))];
		expect(changesOf(repeats, nothing, 1)).toEqual([]);
		expect(changesOf(repeats, [compared('previous', row(48, 80))], 1)).toEqual([]);
	});
});
