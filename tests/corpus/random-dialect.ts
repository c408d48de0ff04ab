import fc from 'fast-check';
import type { Mapping } from '#lib/events/mapping.ts';

/** One event as the contract writes it; `at` is civil time to the minute, without a clock a day. */
export interface PlainEvent {
	readonly client_id: string;
	readonly at: string;
	readonly event_type: string;
	readonly unit_name: string;
	readonly planned: boolean | null;
	readonly topic_code: string;
}

/** How a file writes its events. */
export interface Dialect {
	readonly delimiter: ';' | ',' | '\t' | '|';
	readonly encoding: keyof typeof marks | keyof typeof pages;
	readonly quotes: 'where needed' | 'everywhere' | 'backslashes' | 'behind blanks';
	readonly lineEnd: '\n' | '\r\n' | '\r';
	readonly titles: number;
	readonly endings: readonly ('' | 'separators')[];
	readonly day: keyof typeof days;
	readonly clock: keyof typeof clocks;
	/** The time of day stands in a column of its own. */
	readonly apart: boolean;
	readonly nothing: string;
	readonly yesNo: readonly [string, string];
	readonly padded: boolean;
	readonly order: readonly number[];
}

const months = 'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu'.split(' ');
const weekdays = ['su', 'ma', 'ti', 'ke', 'to', 'pe', 'la'];
const bare = (text: string) => String(Number(text));
type WriteDay = (year: string, month: string, day: string) => string;

const days = {
	iso: (y, m, d) => `${y}-${m}-${d}`,
	slashed: (y, m, d) => `${y}/${m}/${d}`,
	compact: (y, m, d) => `${y}${m}${d}`,
	points: (y, m, d) => `${bare(d)}.${bare(m)}.${y}`,
	'full points': (y, m, d) => `${d}.${m}.${y}`,
	'short year': (y, m, d) => `${bare(d)}.${bare(m)}.${y.slice(2)}`,
	'month name': (y, m, d) => `${bare(d)}. ${months[Number(m) - 1]}kuuta ${y}`,
	weekday: (y, m, d) =>
		`${weekdays[new Date(`${y}-${m}-${d}T00:00:00Z`).getUTCDay()]} ${bare(d)}.${bare(m)}.${y}`
} satisfies Record<string, WriteDay>;

type WriteClock = (hour: string, minute: string) => string;
const twelve = (hour: string) => String(Number(hour) % 12 || 12);
const clocks = {
	colon: (h, m) => `${h}:${m}`,
	seconds: (h, m) => `${h}:${m}:00`,
	point: (h, m) => `${bare(h)}.${m}`,
	klo: (h, m) => `klo ${bare(h)}.${m}`,
	'half days': (h, m) => `${twelve(h)}:${m} ${Number(h) < 12 ? 'AM' : 'PM'}`
} satisfies Record<string, WriteClock>;

/** What stands before the first letter, by encoding. */
const marks = {
	'utf-8': '',
	'utf-8-bom': '\ufeff',
	nfd: '',
	'utf-16le': '\ufeff',
	'utf-16be': '\ufeff'
};
/** The letters of code pages that are used here; others are those of ASCII or Latin-1. */
const pages = {
	'windows-1252': {},
	cp850: { ä: 0x84, Ä: 0x8e, ö: 0x94, Ö: 0x99, å: 0x86, Å: 0x8f, é: 0x82 },
	macintosh: { ä: 0x8a, Ä: 0x80, ö: 0x9a, Ö: 0x85, å: 0x8c, Å: 0x81, é: 0x8e }
};
const keysOf = <Key extends string>(of: Readonly<Record<Key, unknown>>) => Object.keys(of) as Key[];

const units = [
	'Äänekosken asema',
	'Östra "stationen"',
	'Asema; itä, länsi',
	"O'Brien & co",
	'Hoiva|koti',
	'Ala-asema 2'
];
const kinds = ['contact', 'visit', 'needs_assessment', 'referral_sent', 'notification'];
const pad = (value: number) => String(value).padStart(2, '0');

/** Days to the twelfth and after it, so that the order of their parts is told by the column. */
const at = fc
	.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat(23), fc.nat(59))
	.map(
		([month, day, hour, minute]) => `2024-${pad(month)}-${pad(day)} ${pad(hour)}:${pad(minute)}`
	);
const event: fc.Arbitrary<PlainEvent> = fc.record({
	client_id: fc.integer({ min: 100, max: 140 }).map((id) => `P${id}`),
	at,
	event_type: fc.constantFrom(...kinds),
	unit_name: fc.constantFrom(...units),
	planned: fc.option(fc.boolean()),
	topic_code: fc.constantFrom('', 'K86', 'F32', 'é-1')
});

export const someEvents = fc.array(event, { minLength: 12, maxLength: 40 });

export const dialects: fc.Arbitrary<Dialect> = fc.record({
	delimiter: fc.constantFrom(';', ',', '\t', '|'),
	encoding: fc.constantFrom(...[...keysOf(marks), ...keysOf(pages)]),
	quotes: fc.constantFrom('where needed', 'everywhere', 'backslashes', 'behind blanks'),
	lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
	titles: fc.nat(2),
	endings: fc.array(fc.constantFrom('', 'separators'), { maxLength: 2 }),
	day: fc.constantFrom(...keysOf(days)),
	clock: fc.constantFrom(...keysOf(clocks)),
	apart: fc.boolean(),
	nothing: fc.constantFrom('', 'NULL', '-', 'N/A', '#N/A', 'tyhjä', '.'),
	yesNo: fc.constantFrom(
		['kyllä', 'ei'] as const,
		['Ja', 'Nej'] as const,
		['TRUE', 'FALSE'] as const,
		['1', '0'] as const
	),
	padded: fc.boolean(),
	order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 })
});

const headers = ['Asiakas', 'Päivä', 'Kello', 'Tapahtuma', 'Yksikkö', 'Suunniteltu', 'Käyntisyy'];
const [client, day, clock, kind, unit, planned, topic] = headers as [
	string,
	string,
	string,
	string,
	string,
	string,
	string
];

/** The mapping that reads a file of a dialect. */
export const mappingOf = ({ apart }: Dialect): Mapping => ({
	name: 'm',
	columns: {
		client_id: client,
		event_time: apart ? [day, clock] : day,
		event_type: kind,
		unit_name: unit,
		planned,
		topic_code: topic
	}
});

/** Events in the contract's own columns and forms. */
export function canonical(events: readonly PlainEvent[]): string {
	const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
	const rows = events.map(
		({ client_id, at: time, event_type, unit_name, planned: yes, topic_code }) =>
			[client_id, time, event_type, unit_name, yes ?? '', topic_code]
				.map(String)
				.map(quoted)
				.join(',')
	);
	return ['client_id,event_time,event_type,unit_name,planned,topic_code', ...rows, ''].join('\n');
}

export const canonicalMapping: Mapping = {
	name: 'm',
	columns: Object.fromEntries(
		['client_id', 'event_time', 'event_type', 'unit_name', 'planned', 'topic_code'].map((name) => [
			name,
			name
		])
	)
};

/** The bytes of a file of a dialect. */
export function written(events: readonly PlainEvent[], dialect: Dialect): Uint8Array {
	const { delimiter, lineEnd, titles, endings, order } = dialect;
	const lines = [headers, ...events.map((one) => cellsOf(one, dialect))].map((cells) =>
		order.map((place) => quotedCell(cells[place] as string, dialect)).join(delimiter)
	);
	const above = ['Käynnit, vienti', ''].slice(0, titles);
	const below = endings.map((ending) =>
		ending === '' ? '' : delimiter.repeat(headers.length - 1)
	);
	return encoded([...above, ...lines, ...below].join(lineEnd) + lineEnd, dialect);
}

function cellsOf(one: PlainEvent, { apart, nothing, yesNo, ...forms }: Dialect): string[] {
	const [date, time] = one.at.split(' ') as [string, string];
	const dayText = days[forms.day](...(date.split('-') as [string, string, string]));
	const clockText = clocks[forms.clock](...(time.split(':') as [string, string]));
	return [
		one.client_id,
		apart ? dayText : `${dayText} ${clockText}`,
		apart ? clockText : nothing,
		one.event_type,
		one.unit_name,
		one.planned === null ? nothing : yesNo[one.planned ? 0 : 1],
		one.topic_code || nothing
	];
}

function quotedCell(text: string, { delimiter, quotes, padded }: Dialect): string {
	const needed = text.includes(delimiter) || text.includes('"');
	if (!needed && (quotes === 'where needed' || quotes === 'behind blanks')) {
		return padded ? ` ${text} ` : text;
	}
	if (quotes === 'backslashes') return `"${text.replaceAll('"', '\\"')}"`;
	const blank = quotes === 'behind blanks' && delimiter !== '\t' ? ' ' : '';
	return `${blank}"${text.replaceAll('"', '""')}"`;
}

function encoded(text: string, { encoding }: Dialect): Uint8Array {
	if (encoding in pages) {
		const page: Readonly<Record<string, number>> = pages[encoding as keyof typeof pages];
		return Uint8Array.from(text, (letter) => page[letter] ?? letter.charCodeAt(0));
	}
	const mark = marks[encoding as keyof typeof marks];
	if (encoding.startsWith('utf-8')) return new TextEncoder().encode(mark + text);
	if (encoding === 'nfd') return new TextEncoder().encode(text.normalize('NFD'));
	const bytes = new Uint8Array(2 * (mark.length + text.length));
	const view = new DataView(bytes.buffer);
	[...(mark + text)].forEach((letter, place) =>
		view.setUint16(2 * place, letter.charCodeAt(0), encoding === 'utf-16le')
	);
	return bytes;
}
