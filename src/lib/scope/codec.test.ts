import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber } from '#lib/base/civil-day.ts';
import { isUsual, readScope, writeScope } from './codec.ts';
import { readFragment, writeFragment } from './fragment.ts';
import { wholeScope, type Scope } from './scope.ts';

const values = fc.uniqueArray(fc.string(), { maxLength: 4 });
const day = fc.integer({ min: 12000, max: 21000 }).map(dayFromNumber);
const scope: fc.Arbitrary<Scope> = fc
	.record({
		days: fc.tuple(fc.option(day), fc.option(day)),
		unit: values,
		service_area: values,
		county: values,
		home_county: values,
		age_group: fc.uniqueArray(fc.constantFrom('0-6', '13-17', '13-29', '85+', '')),
		channel: values
	})
	.map(({ days, ...lists }) => {
		const [a, b] = days;
		const ordered = a !== null && b !== null && a >= b ? [a, null] : [a, b];
		return { from: ordered[0] ?? null, to: ordered[1] ?? null, ...lists };
	});

describe('scope in the URL', () => {
	it('comes back as it was written, through a real address', () => {
		fc.assert(
			fc.property(scope, (written) => {
				const fragment = writeFragment(writeScope(written, new URLSearchParams()));
				const { hash, search, pathname } = new URL(fragment, 'https://alue.fi/repeat-contacts/');
				expect(readScope(readFragment(hash))).toEqual({ scope: written, unknown: [] });
				expect(pathname + search).toBe('/repeat-contacts/');
			})
		);
	});
	it('writes nothing for the whole and keeps foreign keys', () => {
		expect(writeScope(wholeScope, new URLSearchParams('unit=a&x=1')).toString()).toBe('x=1');
		expect(isUsual(wholeScope, wholeScope)).toBe(true);
		expect(isUsual({ ...wholeScope, unit: [''] }, wholeScope)).toBe(false);
	});
	it('means the usual period where none is told, and tells the whole and any other', () => {
		const usual = { from: '2025-01-01', to: '2026-01-01' };
		const read = (text: string) => readScope(new URLSearchParams(text), usual);
		const write = (scope: Scope) => writeScope(scope, new URLSearchParams(), usual).toString();
		const opened = { ...wholeScope, ...usual };
		expect(read('')).toEqual({ scope: opened, unknown: [] });
		expect(write(opened)).toBe('');
		expect(isUsual(opened, usual)).toBe(true);
		expect(isUsual(wholeScope, usual)).toBe(false);
		expect(write(wholeScope)).toBe('period=all');
		expect(read('period=all')).toEqual({ scope: wholeScope, unknown: [] });
		expect(read('period=some')).toEqual({ scope: opened, unknown: ['period'] });
		expect(read('from=2025-05-01').scope).toEqual({ ...wholeScope, from: '2025-05-01' });
		fc.assert(
			fc.property(scope, (written) => {
				const params = writeScope(written, new URLSearchParams(), usual);
				expect(readScope(params, usual)).toEqual({ scope: written, unknown: [] });
			})
		);
	});
	it('falls back and reports on days that do not exist and empty periods', () => {
		expect(readScope(new URLSearchParams('from=2025-02-30&to=2025-03-01'))).toEqual({
			scope: { ...wholeScope, to: '2025-03-01' },
			unknown: ['from']
		});
		expect(readScope(new URLSearchParams('from=2025-03-01&to=2025-03-01')).unknown).toEqual([
			'from',
			'to'
		]);
	});
});
