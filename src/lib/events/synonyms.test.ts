import { expect, it } from 'vitest';
import { foldHeader } from './header-fold.ts';
import { synonyms } from './synonyms.ts';

it('a header names one column of the contract, whatever language it is in', () => {
	const named = new Map<string, string>();
	for (const [name, headers] of Object.entries(synonyms)) {
		for (const header of headers.map(foldHeader)) {
			expect([header, named.get(header) ?? name]).toEqual([header, name]);
			named.set(header, name);
		}
	}
	expect(named.get('yhteinensuunnitelma')).toBe('plan_shared');
	expect(named.get('responsibleworkernamed')).toBe('responsible_named');
});
