import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intoFragment, mendedFragment, readFragment, writeFragment } from './fragment.ts';

const text = fc.string({ unit: 'binary', maxLength: 8 });
const moved = (address: string) => intoFragment(new URL(address, 'https://alue.fi'))?.href ?? null;

describe('the fragment of an address', () => {
	it('is empty when there is nothing to keep, and never just its sign', () => {
		expect(writeFragment(new URLSearchParams())).toBe('');
		expect([...readFragment('')]).toEqual([]);
	});
	it('is well-formed even when it was broken by hand', () => {
		const carried = writeFragment(readFragment('#unit=%E4%&unit=a b'));
		expect(() => decodeURIComponent(carried)).not.toThrow();
		expect(readFragment(carried).getAll('unit')).toEqual(['\uFFFD%', 'a b']);
	});
	it.each([
		['', null],
		['#unit=a%20b&a[x]=1', null],
		['#__proto__', null],
		['#unit=%E0%A4%A', '#unit=%EF%BF%BD%25A'],
		['#%', '#%25=']
	])('%j is mended as %j', (hash, mended) => {
		expect(mendedFragment(hash)).toBe(mended);
	});
	it('comes back through an address, whatever the values', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.string(), text), { maxLength: 4 }), (pairs) => {
				const { hash } = new URL(writeFragment(new URLSearchParams(pairs)), 'https://alue.fi/a/');
				const wellFormed = pairs.map((pair) => pair.map((text) => text.toWellFormed()));
				expect([...readFragment(hash)]).toEqual(wellFormed);
			})
		);
	});
});

describe('an address with its scope in the query', () => {
	it('gives scope, rule and definitions to the fragment and keeps other keys where they were', () => {
		expect(
			moved('/x/?from=2025-01-01&lang=fi&unit=a&unit=b%23&rule=r1&repeat-contacts.window_days=7')
		).toBe(
			'https://alue.fi/x/?lang=fi#from=2025-01-01&unit=a&unit=b%23&rule=r1&repeat-contacts.window_days=7'
		);
	});
	it('yields to what the fragment says', () => {
		expect(moved('/x/?unit=old&area=a#unit=new')).toBe('https://alue.fi/x/#unit=new&area=a');
	});
	it('is left alone when there is nothing to move', () => {
		expect(moved('/x/?lang=fi&v=1.2#unit=a')).toBeNull();
		expect(moved('/x/')).toBeNull();
	});
});
