import { csvText, forSpreadsheets } from '#lib/base/csv.ts';
import type { ColumnName } from '#lib/events/columns.ts';
import { columnName, contractValueName } from '#lib/events/words/names.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import { exampleWords } from './example-words.ts';

const columns = [
	'client_id',
	'case_id',
	'event_time',
	'event_type',
	'unit_name',
	'service_area',
	'channel',
	'planned',
	'status',
	'plan_shared',
	'responsible_named'
] as const satisfies readonly ColumnName[];

const closed = new Set<ColumnName>(['event_type', 'service_area', 'channel', 'status']);
const yesOrNo = new Set<ColumnName>(['planned', 'plan_shared', 'responsible_named']);

type Unit = 'health' | 'family' | 'specialist';

/** Events of three people that nobody is: client, case, time, type, unit, service, channel, planned, status, and of decisions plan shared, responsible worker named. */
const events: readonly (readonly [
	string,
	string,
	string,
	string,
	Unit,
	string,
	string,
	string,
	string,
	string?,
	string?
])[] = [
	['P1', 'A1', '3.3.2025 9:15', 'contact', 'health', 'perusterveydenhuolto', 'phone', '', ''],
	[
		'P1',
		'A1',
		'3.3.2025 9:15',
		'needs_assessment',
		'health',
		'perusterveydenhuolto',
		'phone',
		'',
		''
	],
	[
		'P1',
		'A1',
		'13.3.2025 13:00',
		'visit',
		'health',
		'perusterveydenhuolto',
		'office',
		'true',
		'done'
	],
	[
		'P1',
		'A4',
		'17.3.2025 8:05',
		'contact',
		'health',
		'perusterveydenhuolto',
		'digital_message',
		'',
		''
	],
	['P2', 'A2', '4.3.2025 10:40', 'notification', 'family', 'lapsiperheet', 'phone', '', ''],
	['P2', 'A2', '12.3.2025 12:00', 'sna_started', 'family', 'lapsiperheet', 'home', '', ''],
	[
		'P2',
		'A2',
		'22.4.2025 14:30',
		'decision',
		'family',
		'lapsiperheet',
		'',
		'',
		'',
		'true',
		'false'
	],
	['P3', 'A3', '14.3.2025 11:20', 'referral_sent', 'health', 'perusterveydenhuolto', '', '', ''],
	[
		'P3',
		'A3',
		'17.3.2025 8:00',
		'referral_received',
		'specialist',
		'erikoissairaanhoito',
		'',
		'',
		''
	],
	[
		'P3',
		'A3',
		'26.3.2025 9:00',
		'visit',
		'specialist',
		'erikoissairaanhoito',
		'office',
		'true',
		'no_show'
	]
];

/**
 * A small file that the app reads without a question, in the words of a language: what an export may look like. One
 * of its cases is open, as open cases belong into an export.
 */
export function exampleFile(locale: Locale): string {
	const unit = (key: Unit) => t(exampleWords, locale, `unit_${key}`);
	const rows = events.map((event) =>
		columns.map((column, place) => {
			const value = event[place] ?? '';
			if (column === 'unit_name') return unit(value as Unit);
			if (value === '') return value;
			if (yesOrNo.has(column)) return contractValueName('boolean', value, locale);
			return closed.has(column) ? contractValueName(column, value, locale) : value;
		})
	);
	return csvText([columns.map((column) => columnName(column, locale)), ...rows], forSpreadsheets);
}

/** The units of the example file as a units file, in the same words. */
export function exampleUnits(locale: Locale): string {
	const word = (key: keyof (typeof exampleWords)['fi']) => t(exampleWords, locale, key as 'u_name');
	const rows = (
		[
			['health', 'perusterveydenhuolto', 'u_health', 'u_group_health'],
			['family', 'lapsiperheet', 'u_social', 'u_group_family'],
			['specialist', 'erikoissairaanhoito', 'u_health', 'u_group_specialist']
		] as const
	).map(([unit, area, sector, group]) => [
		word(`unit_${unit}`),
		contractValueName('service_area', area, locale),
		word(sector),
		word('u_own'),
		word(group)
	]);
	const header = (['u_name', 'u_area', 'u_sector', 'u_production', 'u_group'] as const).map(word);
	return csvText([header, ...rows], forSpreadsheets);
}
