import { describe, expect, it } from 'vitest';
import type { ParamSpec } from '#lib/facts/param.ts';
import { paramValueText } from './param-text.ts';

const label = { fi: 'Ikkuna', sv: 'Fönster', en: 'Window' };
const days: ParamSpec = { type: 'integer', default: null, label };
const match: ParamSpec = {
	type: 'choice',
	default: 'any',
	choices: ['any', 'topic'],
	label,
	choiceLabels: { any: { fi: 'mikä tahansa', sv: 'vilken som helst', en: 'any' } }
};

describe("a parameter's value in words", () => {
	it('uses its own words where it has them, its code where it has none', () => {
		expect(paramValueText(match, 'any', 'fi')).toBe('mikä tahansa');
		expect(paramValueText(match, 'topic', 'fi')).toBe('topic');
	});

	it('tells empty, no limit and a number apart', () => {
		expect(paramValueText(days, null, 'fi')).toBe('automaattinen');
		expect(paramValueText(days, -1, 'fi')).toBe('ei rajaa');
		expect(paramValueText(days, 14, 'fi')).toBe('14');
	});
});
