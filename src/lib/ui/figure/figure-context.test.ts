import { describe, expect, test } from 'vitest';
import { csvText } from '#lib/base/csv.ts';
import { forSpreadsheets } from '#lib/base/csv.ts';
import { locales } from '#lib/i18n/locale.ts';
import { metrics } from '#lib/metrics/registry.ts';
import type { Question } from '#lib/metrics/question.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { contextLines, figureContext, type FigureFacts } from './figure-context.ts';

const metricOf = (id: string) => metrics.find((metric) => metric.id === id)!;
const chosen = { ...wholeScope, from: '2025-01-01', to: '2026-01-01', unit: ['ita'] };
const question: Question = {
	metric: metricOf('repeat-contacts'),
	by: ['month'],
	scope: { ...chosen, from: null, to: null },
	totalScope: chosen,
	params: { window_days: 30 }
};
const facts: FigureFacts = {
	locale: 'fi',
	title: 'Toistuvien osuus kuukausittain',
	subtitle: 'Osuus yhteydenotoista',
	claim: 'Osuus on ennallaan.',
	question,
	rows: [{ month: '2025-01-01', n: 3, suppressed: { repeats: 'few' } }],
	total: { n_assessable: 3412, [metricOf('repeat-contacts').headline.n]: 3412 },
	data: {
		name: 'oma.csv',
		start: '2023-01-01',
		end: '2026-01-01',
		asOf: '2025-12-31',
		hash: '00c0ffee00c0ffee'
	},
	nameOf: (_, value) => `«${value}»`,
	today: '2026-12-01',
	version: 'abcdef0123456789'
};

describe('what a figure tells of itself', () => {
	test('claim, question, mark, scope with n, what is drawn, definition, hidden cells, source, version and hash', () => {
		const context = figureContext(facts);
		expect(context).toMatchObject({
			title: 'Osuus on ennallaan.',
			subtitle: 'Toistuvien osuus kuukausittain. Osuus yhteydenotoista.',
			mark: 'Ei julkaistavaksi: sisältää pieniä lukuja'
		});
		expect(context.notes).toEqual([
			'Ajanjakso: 1.1.2025–31.12.2025. Yksikkö: «ita». Seuranta-aika, päivää: 30. n = 3\u00a0412.',
			'Esitetty laajemmin: Ajanjakso: 1.1.2023–31.12.2025. Yksikkö: «ita».',
			expect.stringMatching(/^Määritelmä: .+/),
			expect.stringMatching(/^<5: /),
			'Lähde: oma.csv, 1.1.2023–31.12.2025. Tilanne 31.12.2025.',
			'Viety 1.12.2026. Sujuva, versio abcdef0123456789. Aineiston tunniste 00c0ffee00c0ffee.'
		]);
	});

	test('without a claim the title is the title, and what is drawn is said once', () => {
		const whole = { ...question, totalScope: question.scope };
		const { title, subtitle, notes } = figureContext({ ...facts, claim: '', question: whole });
		expect([title, subtitle]).toEqual([facts.title, 'Osuus yhteydenotoista.']);
		expect(notes.filter((note) => note.startsWith('Esitetty'))).toEqual([]);
	});

	test('every version of a shown rule that held in the period, with its law and the month it was checked', () => {
		const asked = { ...question, metric: metricOf('care-guarantee'), params: {} };
		const rows = [{ rule: 'SHL_75_7AP', n: 9 }];
		const notes = figureContext({ ...facts, question: asked, rows, total: null }).notes;
		const told = notes.filter((note) => note.startsWith('Sääntö: «SHL_75_7AP»'));
		expect(told).toHaveLength(2);
		expect(told.every((note) => /voimassa .+\. Tarkistettu helmikuu 2025\.$/.test(note))).toBe(
			true
		);
		const before = { ...asked, scope: { ...wholeScope, to: '2024-01-01' } };
		const fewer = figureContext({ ...facts, question: before, rows, total: null }).notes;
		expect(fewer.filter((note) => note.startsWith('Sääntö'))).toHaveLength(1);
	});

	test.each(locales)('is whole in %s: no placeholder, no empty line', (locale) => {
		const lines = contextLines(figureContext({ ...facts, locale }));
		expect(lines.length).toBe(9);
		for (const line of lines) expect(line).toMatch(/^[^{}]*\S[^{}]*$/);
		expect(
			csvText([['a']], forSpreadsheets, lines)
				.split('\r\n')
				.slice(0, 9)
				.every((line) => line.replace('\uFEFF', '').startsWith('# '))
		).toBe(true);
	});
});
