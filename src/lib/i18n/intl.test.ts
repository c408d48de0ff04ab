import { expect, it } from 'vitest';
import { monthNames, nameCollator, numberFormat, pluralRules } from './intl.ts';

it('what formats is made once per language and options, and never shared between them', () => {
	expect(numberFormat(1)).toBe(numberFormat(1));
	expect(numberFormat(1)).not.toBe(numberFormat(0));
	expect(monthNames('fi', 'long')).toBe(monthNames('fi', 'long'));
	expect(monthNames('sv', 'long')).not.toEqual(monthNames('fi', 'long'));
	expect(monthNames('fi', 'short')).not.toEqual(monthNames('fi', 'long'));
	expect(nameCollator('sv')).toBe(nameCollator('sv'));
	expect(nameCollator('sv').resolvedOptions().locale).toMatch(/^sv/);
	expect(pluralRules('en')).toBe(pluralRules('en'));
});

it('months come in the order of the year', () => {
	expect(monthNames('en', 'long')).toHaveLength(12);
	expect(monthNames('en', 'long')[0]).toBe('January');
	expect(monthNames('en', 'long')[11]).toBe('December');
});
