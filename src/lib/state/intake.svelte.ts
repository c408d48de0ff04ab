import { AppError } from '#lib/base/errors.ts';
import { fileSource, type SourceFile } from '#lib/ingest/decode/source.ts';
import {
	readMapping,
	type ColumnSource,
	type EventMapping,
	type Mapping
} from '#lib/ingest/mapping.ts';
import type { Proposal } from '#lib/ingest/propose.ts';
import type { FileShape } from '#lib/ingest/sniff.ts';
import type { SessionState } from './session.svelte.ts';
import { canonical, isUnitsFile, shortName } from './intake-files.ts';

/** A chosen file and how it is built. */
interface IntakeFile {
	readonly source: SourceFile;
	readonly shape: FileShape;
}

/** Files on their way in, with the mapping as the reader has it so far. */
export interface Draft {
	readonly files: readonly IntakeFile[];
	readonly units: SourceFile | null;
	readonly proposal: Proposal;
	readonly mapping: Mapping;
	/** Whether the loaded data are this draft's, just as it is mapped. */
	readonly loaded: boolean;
}

/** The reader's own files from the drop to the load: looked at, mapped, handed to the session. */
export class Intake {
	readonly #session: SessionState;
	#draft = $state.raw<Draft | null>(null);
	#reading = $state.raw(false);
	#failure = $state.raw<unknown>(undefined);

	constructor(session: SessionState) {
		this.#session = session;
	}

	get draft(): Draft | null {
		return this.#draft;
	}

	/** Whether chosen files are being looked at. */
	get reading(): boolean {
		return this.#reading;
	}

	/** What the last choice of files failed with. */
	get failure(): unknown {
		return this.#failure;
	}

	/**
	 * Takes files in: exports, at most one units file, at most one mapping file, told apart by their
	 * headers. An export in the contract's own form loads at once; any other waits for `start`.
	 */
	async choose(chosen: readonly File[]): Promise<void> {
		if (chosen.length === 0) return;
		this.#failure = undefined;
		this.#reading = true;
		try {
			await this.#take(chosen);
		} catch (thrown) {
			this.#failure = thrown;
		} finally {
			this.#reading = false;
		}
	}

	async #take(chosen: readonly File[]): Promise<void> {
		const { sniff } = await import('#lib/ingest/sniff.ts');
		const { proposeMapping } = await import('#lib/ingest/propose.ts');
		const mappings = chosen.filter(({ name }) => /\.json$/i.test(name));
		const given = mappings[0] ? readMapping(mappings[0].name, await mappings[0].text()) : null;
		const looked: IntakeFile[] = [];
		for (const file of chosen.filter((candidate) => !mappings.includes(candidate))) {
			const source = fileSource(file);
			looked.push({ source, shape: await sniff(source, given?.format) });
		}
		const fresh = looked.filter(({ shape }) => !isUnitsFile(shape.headers));
		const files = fresh.length > 0 ? fresh : (this.#draft?.files ?? []);
		const units =
			looked.find(({ shape }) => isUnitsFile(shape.headers))?.source ?? this.#draft?.units ?? null;
		const first = files[0];
		if (!first) throw new AppError('nothing_readable', { file: chosen[0]!.name });
		const proposal = proposeMapping(first.shape);
		const kept = fresh.length > 0 ? null : (this.#draft?.mapping ?? null);
		this.#draft = {
			files,
			units,
			proposal,
			mapping: given ?? kept ?? proposal.mapping,
			loaded: false
		};
		if (given !== null || canonical(first.shape.headers, proposal)) await this.start();
	}

	/** Loads the draft as it is mapped now. */
	async start(): Promise<void> {
		const draft = this.#draft;
		if (draft === null) return;
		await this.#session.load({
			name: shortName(draft.files.map(({ source }) => source.name)),
			synthetic: false,
			files: draft.files.map((file) => ({ ...file, mapping: draft.mapping })),
			units: draft.units
		});
		if (this.#session.state.kind === 'ready' && this.#draft === draft)
			this.#draft = { ...draft, loaded: true };
	}

	setColumn(column: string, source: ColumnSource | undefined): void {
		this.#change((mapping) => ({
			...mapping,
			columns: withEntry(mapping.columns, column, source)
		}));
	}

	/** Maps a raw value; the empty text means that it says nothing. */
	setValue(column: string, raw: string, value: string): void {
		this.#change((mapping) => {
			const values = { ...mapping.values?.[column], [raw]: value };
			return { ...mapping, values: { ...mapping.values, [column]: values } };
		});
	}

	/** Gives every row the same value of a column; none takes the constant away. */
	setConstant(column: string, value: string): void {
		this.#change((mapping) => ({
			...mapping,
			constants: withEntry(mapping.constants ?? {}, column, value || undefined)
		}));
	}

	setEvents(events: readonly EventMapping[]): void {
		this.#change((mapping) => ({ ...mapping, events }));
	}

	forget(): void {
		this.#draft = null;
		this.#failure = undefined;
	}

	#change(change: (mapping: Mapping) => Mapping): void {
		const draft = this.#draft;
		if (draft) this.#draft = { ...draft, mapping: change(draft.mapping), loaded: false };
	}
}

/** A copy of a record with one entry set, or taken away. */
function withEntry<Value>(
	record: Readonly<Record<string, Value>>,
	key: string,
	value: Value | undefined
): Record<string, Value> {
	const others = Object.entries(record).filter(([name]) => name !== key);
	return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}
