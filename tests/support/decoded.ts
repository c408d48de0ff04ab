import type { SourceFile } from '#lib/ingest/bytes/source.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { readBatches } from '#lib/ingest/load/read-batches.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import { identityKinds, type Batch, type IdentityKind } from '#lib/ingest/records/batch.ts';
import {
	identityColumns,
	personColumns,
	timeColumns,
	traitColumns
} from '#lib/ingest/records/event-plan.ts';
import { timeNames } from '#lib/ingest/records/file-end.ts';
import { LoadNumbers } from '#lib/ingest/records/load-numbers.ts';
import { StandIns } from '#lib/ingest/records/stand-ins.ts';

/**
 * What became of a file: its events by column name, rows read, and rejected lines as `line code`. Times are as ISO
 * texts, civil in Helsinki, without a time of day where none was stated, `?` where they could not be read.
 */
export interface Decoded {
	readonly records: readonly Readonly<Record<string, string>>[];
	readonly rows: number;
	readonly rejected: readonly string[];
}

/** Numbers that remember, for tests, what they stand for. */
export class TellingNumbers extends LoadNumbers {
	readonly names: Readonly<Record<IdentityKind, Map<number, string>>>;

	constructor() {
		super('decoded', new StandIns('decoded'));
		this.names = Object.fromEntries(
			identityKinds.map((kind) => [kind, new Map<number, string>()])
		) as Record<IdentityKind, Map<number, string>>;
		for (const kind of identityKinds) this.#listen(kind);
	}

	#listen(kind: IdentityKind): void {
		const identities = this.identities[kind];
		const names = this.names[kind];
		const ofCell = identities.ofCell.bind(identities);
		identities.ofCell = (bytes, from, to, form, way, meet, cell) => {
			const number = ofCell(bytes, from, to, form, way, meet, cell);
			if (number >= 0 && !names.has(number) && cell.take(bytes, from, to, form))
				names.set(number, cell.text());
			return number;
		};
	}
}

type Values = ArrayLike<number | bigint>;

/** Batches as records by column name; columns of `filled` that are empty in a record are `''`. */
export async function collect(
	batches: AsyncIterable<Batch>,
	numbers: TellingNumbers,
	filled: readonly string[] = []
): Promise<Decoded> {
	const records: Record<string, string>[] = [];
	const rejected: string[] = [];
	const texts = { traits: new Map(), persons: new Map(), topics: new Map() } as Record<
		'traits' | 'persons' | 'topics',
		Map<number, readonly (string | null)[]>
	>;
	let rows = 0;
	for await (const batch of batches) {
		if (batch.anew) {
			records.length = rejected.length = 0;
			rows = 0;
		}
		rows += batch.rows;
		rejected.push(...batch.rejected.map(({ line, code }) => `${line} ${code}`));
		for (const what of ['traits', 'persons', 'topics'] as const)
			for (const { number, texts: told } of batch[what]) texts[what].set(number, told);
		const columns = new Map(batch.columns.map(({ name, values }) => [name, values as Values]));
		const count = columns.get('line')?.length ?? 0;
		for (let row = 0; row < count; row++) {
			const at = (name: string) => Number(columns.get(name)?.[row] ?? -1);
			const record: Record<string, string> = {
				...Object.fromEntries(filled.map((name) => [name, ''])),
				line: String(at('line')),
				event_no: String(at('event_no'))
			};
			const add = (names: readonly string[], told: readonly (string | null)[] = []) =>
				names.forEach((name, index) => {
					const text = told[index] ?? null;
					if (text !== null) record[name] = text;
				});
			add(traitColumns, texts.traits.get(at('trait_no')));
			add(personColumns, texts.persons.get(at('person_no')));
			add(['topic_code'], texts.topics.get(at('topic_no')));
			for (const kind of identityKinds) {
				const [name, column] = identityColumns[kind];
				const told = numbers.names[kind].get(at(column));
				if (told !== undefined) record[name] = told;
			}
			timeNames.forEach((name, bit) => {
				const { at: column, clock } = timeColumns[name];
				if (!columns.has(column)) return;
				const time = timeText(at(column), clock === null || at(clock) === 1);
				const unread = (at('unread') & (1 << bit)) !== 0;
				if (time !== '' || unread) record[name] = unread ? '?' : time;
			});
			if (columns.has('sequence') && at('sequence') > -(2 ** 63))
				record['sequence'] = String(at('sequence'));
			records.push(record);
		}
	}
	return { records, rows, rejected };
}

function timeText(micros: number, hasClock: boolean): string {
	if (micros === -(2 ** 63)) return '';
	const text = new Date(micros / 1000).toISOString().slice(0, 19).replace('T', ' ');
	return hasClock ? text : text.slice(0, 10);
}

/** Sniffs and reads a file by a mapping. */
export async function decode(source: SourceFile, mapping: Mapping): Promise<Decoded> {
	const numbers = new TellingNumbers();
	const filled = Object.keys(mapping.columns);
	return collect(readBatches(source, await sniff(source), mapping, { numbers }), numbers, filled);
}
