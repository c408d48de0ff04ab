/** Kinds of change a page is measured at. */
export const kinds = ['filter', 'days', 'read parameter', 'definition'] as const;
export type Kind = (typeof kinds)[number];

const units = ['kta', 'ita', 'suu', 'nmt', 'npp', 'las', 'pep', 'pee', 'iak', 'ttk', 'oph', 'srk'];
const areas = ['perusterveydenhuolto', 'lastensuojelu', 'iakkaat', 'suun_terveydenhuolto'];
const channels = ['phone', 'office', 'digital_message', 'mail'];
const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));

/** Filters that cells answer: other places, kinds of service and whole months, no two alike one after the other. */
const filters = [
	...units.map((unit) => `unit=demo-${unit}`),
	...months.map((month) => `from=2024-${month}-01`),
	...areas.map((area) => `area=${area}`),
	...areas.map((area, index) => `area=${area}&from=2024-0${index + 1}-01&to=2025-0${index + 5}-01`),
	...channels.map((channel) => `channel=${channel}`),
	''
];

/** Periods that cut a month: cells must be made of their facts anew. */
const days = [...months, ...months].map(
	(month, index) => `from=2024-${month}-${index < 12 ? '05' : '17'}`
);

/** What each metric's page is given: values of read parameters, and definitions that rebuild its facts. */
const settings: Readonly<Record<string, Readonly<Partial<Record<Kind, readonly string[]>>>>> = {
	'repeat-contacts': {
		'read parameter': Array.from({ length: 30 }, (_, days) => `window_days=${days + 1}`),
		definition: ['merge_same_day=false', 'channel_match=true']
	},
	'care-guarantee': {
		'read parameter': ['months_mode=thl_days', 'exceptions=out'],
		definition: ['roll_forward=off', 'law_by=stop']
	},
	'ping-pong': {
		'read parameter': Array.from({ length: 30 }, (_, days) => `window_days=${days + 31}`),
		definition: ['gap_days=60', 'service_breaks=false']
	}
};

/** Fragments to go through on a page, '' being the overview. Kinds that a page does not have are empty. */
export function changesOf(page: string, kind: Kind): readonly string[] {
	if (kind === 'filter') return filters;
	if (kind === 'days') return days;
	return (settings[page]?.[kind] ?? []).map((setting) => `${page}.${setting}`);
}
