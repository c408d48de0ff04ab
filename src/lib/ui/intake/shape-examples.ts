import type { ShapeFinding } from '#lib/events/export-shape.ts';
import { contractValueName } from '#lib/events/words/names.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import { shapeWords } from './shape-words.ts';

/** Rows of a better export: case, time, event type, and the place of its unit among the two of the words. */
type ExampleRow = readonly [string, string, string, (1 | 2)?];

const examples: Partial<Readonly<Record<ShapeFinding, readonly ExampleRow[]>>> = {
	only_ended: [
		['A1', '3.3.2025', 'case_opened'],
		['A1', '20.3.2025', 'decision'],
		['A2', '5.3.2025', 'case_opened']
	],
	no_opening_queue: [
		['A1', '14.11.2024', 'case_opened'],
		['A1', '20.1.2025', 'decision'],
		['A2', '2.1.2025', 'case_opened']
	],
	no_starts: [
		['A1', '3.3.2025 9:15', 'contact'],
		['A1', '11.3.2025 13:00', 'visit']
	],
	no_ends: [
		['A1', '3.3.2025 9:15', 'contact'],
		['A1', '11.3.2025 13:00', 'visit']
	],
	one_unit: [
		['A1', '3.3.2025 9:15', 'contact', 1],
		['A1', '5.3.2025 10:30', 'contact', 2]
	],
	dates_only: [['A1', '3.3.2025 9:15', 'contact']],
	no_case: [
		['A1', '3.3.2025', 'contact'],
		['A1', '11.3.2025', 'visit']
	]
};

/** Rows of the export to ask for, as lines of a file with their header; empty where words say it all. */
export function exampleOf(finding: ShapeFinding, locale: Locale): string {
	const rows = examples[finding];
	if (!rows) return '';
	const withUnit = rows.some(([, , , unit]) => unit !== undefined);
	const header = [
		...(['e_case', 'e_time', 'e_event'] as const),
		...(withUnit ? (['e_unit'] as const) : [])
	].map((key) => t(shapeWords, locale, key));
	const lines = rows.map(([id, time, type, unit]) => [
		...[id, time, contractValueName('event_type', type, locale)],
		...(unit === undefined ? [] : [t(shapeWords, locale, unit === 1 ? 'e_unit_1' : 'e_unit_2')])
	]);
	return [header, ...lines].map((cells) => cells.join('; ')).join('\n');
}
