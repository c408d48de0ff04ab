import type { Engine } from '#lib/engine/port.ts';
import type { Cells } from '#lib/rollup/cells.ts';
import type { ClientPairs, ShareStates } from '#lib/rollup/client-pairs.ts';
import type { Dimension, Dimensions } from '#lib/rollup/columns.ts';
import { dimensionOf } from '#lib/rollup/dimension.ts';
import { cutFor } from '#lib/rollup/lattice.ts';
import type { Rollup } from '#lib/rollup/port.ts';
import {
	uncut,
	type Cut,
	type Group,
	type ReadContext,
	type Reading,
	type Selection
} from '#lib/rollup/question.ts';
import { sumCells } from '#lib/rollup/sum-cells.ts';
import { defaultVariant, tableOf } from './build.ts';
import { epochOf } from './epoch.ts';
import type { FactFamily } from './family.ts';
import { readFates, type Fates } from './fates.ts';
import type { FactData, FirstFacts } from './fact-data.ts';
import { readFacts } from './read-facts.ts';
import { Recent } from './recent.ts';
import type { ParamValues } from './param.ts';
import { readPeriod, type Period } from './period.ts';
import { otherData, Variants, type VariantEvents } from './variants.ts';

/** What is asked of facts: a reading of a family under a definition, with the values of its read parameters. */
export interface FactQuestion {
	readonly family: FactFamily;
	/** Definition parameters; those left out have their defaults. */
	readonly definition: ParamValues;
	readonly reading: Reading;
	readonly params: ParamValues;
	/** Asks what all events of the file show at its end, whatever the as-of day: never a figure to be shown. */
	readonly wholeFile?: boolean;
}

/** Cells that stay at hand beyond those of the questions asked last. */
const mostCells = 48;
const mostScans = 60;

/**
 * The facts of one data epoch as sums: columns and cells are made when first asked for, answers on the lattice are
 * then given at once. Every failure of the engine and the worker passes through; other data loaded meanwhile reject
 * with AbortError.
 */
export class FactStore {
	readonly period: Period;
	readonly #engine: Engine;
	readonly #rollup: Rollup;
	readonly #data: FactData;
	readonly #variants: Variants;
	readonly #tables = new Map<string, Promise<Dimensions>>();
	readonly #dimensions = new Map<string, Dimensions>();
	/** Null stands for cells that are too many. */
	readonly #cells = new Recent<Cells | null>(mostCells);
	#fates: Promise<unknown> = Promise.resolve();
	readonly #scans = new Recent<readonly Group[]>(mostScans);

	constructor(
		engine: Engine,
		rollup: Rollup,
		data: FactData,
		building?: VariantEvents['building']
	) {
		this.#engine = engine;
		this.#rollup = rollup;
		this.#data = data;
		this.period = data.period;
		this.#variants = new Variants(engine, data.epoch, {
			dropped: (family, variant) => this.#forget(family, variant),
			...(building && { building })
		});
		if (data.first) this.#begin(data.first);
	}

	/** The answer, or null while its variant, cells or scan are not there. */
	now(question: FactQuestion, selection: Selection): readonly Group[] | null {
		const { family, definition } = question;
		const variant = this.#variants.known(family, definition, this.#isBeyond(question));
		if (variant === undefined) return null;
		const table = this.#key(question, variant);
		const dimensions = this.#dimensions.get(table);
		if (!dimensions) return null;
		const cut = this.#cut(question, selection, dimensions);
		const cells = cut && this.#cells.get(cellsKey(table, question, cut));
		if (cells === undefined) return null;
		return cells
			? sumCells(cells, selection, dimensions)
			: (this.#scans.get(scanKey(table, question, selection)) ?? null);
	}

	/** The answer, once its variant is built and its cells or scan are made. */
	async ask(
		question: FactQuestion,
		selection: Selection,
		signal?: AbortSignal
	): Promise<readonly Group[]> {
		const { family, definition } = question;
		await this.#variants.ensure(family, definition, this.#isBeyond(question), signal);
		const known = this.now(question, selection);
		if (known) return known;
		const { table, dimensions } = await this.#open(question, signal);
		const cut = this.#cut(question, selection, dimensions);
		const cells = cut && (await this.#make(table, question, cut, signal));
		if (cells) return sumCells(cells, selection, dimensions);
		return this.#scans.make(
			scanKey(table, question, selection),
			() => this.#rollup.scan({ ...question.reading, table }, selection, this.#context(question)),
			signal
		);
	}

	/** The cells of all facts, null where they are too many; as `ask`. */
	async cells(question: FactQuestion, signal?: AbortSignal): Promise<Cells | null> {
		const { table } = await this.#open(question, signal);
		return this.#make(table, question, uncut, signal);
	}

	/** How a share of a reading is spread over the clients of all facts; as `ask`. */
	async clientPairs(
		question: FactQuestion,
		share: ShareStates,
		signal?: AbortSignal
	): Promise<ClientPairs> {
		const { table } = await this.#open(question, signal);
		const reading = { ...question.reading, table };
		return this.#rollup.clientPairs(reading, share, this.#context(question), signal && { signal });
	}

	/** What all questions of a table are grouped by; as `ask`. */
	async dimensions(question: FactQuestion, signal?: AbortSignal): Promise<Dimensions> {
		return (await this.#open(question, signal)).dimensions;
	}

	/** What a reading means by a dimension's name. Throws `unknown dimension: …`. */
	async dimension(question: FactQuestion, name: string, signal?: AbortSignal): Promise<Dimension> {
		return dimensionOf(question.reading, await this.dimensions(question, signal), name);
	}

	/** What became of every event under a definition; of a family judged by rules, under one rule. */
	async fates(
		family: FactFamily,
		definition: ParamValues,
		rule: string | null,
		signal?: AbortSignal
	): Promise<Fates> {
		const variant = await this.#variants.ensure(family, definition, false, signal);
		const turn = this.#fates.then(async () => {
			const fates = await readFates(this.#engine, family, variant, rule, this.period, signal);
			await this.check();
			return fates;
		});
		this.#fates = turn.catch(() => undefined);
		return turn;
	}

	/** Rejects with AbortError when other data stand there now, so that what was just read may be theirs. */
	async check(): Promise<void> {
		if ((await epochOf(this.#engine)) !== this.#data.epoch()) throw otherData();
	}

	/** Gives back what the worker holds of these data. */
	close(): void {
		for (const table of this.#tables.keys()) void this.#rollup.forget(table);
		this.#tables.clear();
		this.#dimensions.clear();
	}

	#begin({ cells, dimensions }: FirstFacts): void {
		for (const [name, known] of Object.entries(dimensions))
			this.#dimensions.set(this.#key({ reading: { table: name } }, defaultVariant), known);
		for (const { params, cells: made } of cells) {
			const table = this.#key(made, defaultVariant);
			this.#cells.keep(cellsKey(table, { reading: made.reading, params }, made.cut), made);
		}
	}

	#make(table: string, question: FactQuestion, cut: Cut, signal?: AbortSignal) {
		return this.#cells.make(
			cellsKey(table, question, cut),
			() => this.#rollup.cells({ ...question.reading, table }, this.#context(question), { cut }),
			signal
		);
	}

	async #open(question: FactQuestion, signal?: AbortSignal) {
		const { family, definition, reading } = question;
		const beyond = this.#isBeyond(question);
		const variant = await this.#variants.ensure(family, definition, beyond, signal);
		const table = this.#key({ reading }, variant);
		let read = this.#tables.get(table);
		if (!read) {
			read = this.#read(table, family, reading.table, variant);
			this.#tables.set(table, read);
			read.catch(() => this.#tables.delete(table));
		}
		const dimensions = await read;
		signal?.throwIfAborted();
		return { table, dimensions };
	}

	async #read(key: string, family: FactFamily, name: string, variant: number): Promise<Dimensions> {
		const brought = variant === defaultVariant && (await this.#data.first?.columns(name));
		const source = brought || (await readFacts(this.#engine, family, name, variant));
		if (!brought) await this.check();
		await this.#rollup.load(key, source);
		this.#dimensions.set(key, source.dimensions);
		return source.dimensions;
	}

	#forget(family: FactFamily, variant: number): void {
		for (const name of Object.keys(family.tables)) {
			const table = this.#key({ reading: { table: name } }, variant);
			if (!this.#tables.delete(table)) continue;
			this.#dimensions.delete(table);
			this.#cells.forget(table);
			this.#scans.forget(table);
			void this.#rollup.forget(table);
		}
	}

	#cut({ family, reading }: FactQuestion, selection: Selection, dimensions: Dimensions) {
		const lattice = family.tables[reading.table]?.lattice ?? [];
		return cutFor(reading, selection, { dimensions, lattice });
	}

	#key({ reading }: { reading: Pick<Reading, 'table'> }, variant: number): string {
		return `${this.#data.name} ${tableOf(reading.table, variant)} `;
	}

	#context({ params, wholeFile }: FactQuestion): ReadContext {
		return { params, ...this.period, ...(wholeFile && { asOf: this.period.dataEnd }) };
	}

	/** Whether the file goes on after as-of and that is asked: else the facts of as-of are those of the whole file. */
	#isBeyond({ wholeFile = false }: FactQuestion): boolean {
		return wholeFile && this.period.asOf < this.period.dataEnd;
	}
}

type Read = Pick<FactQuestion, 'reading' | 'params'>;

const cellsKey = (table: string, { reading, params }: Read, { from, to }: Cut) =>
	table + readingKey(reading) + JSON.stringify([params, from, to]);

const scanKey = (table: string, { reading, params }: Read, selection: Selection) =>
	table + readingKey(reading) + JSON.stringify([params, selection]);

const readingKeys = new WeakMap<Reading, string>();

/** A reading as text; declarations are long and asked for at every sum. */
function readingKey(reading: Reading): string {
	const known = readingKeys.get(reading) ?? JSON.stringify(reading);
	readingKeys.set(reading, known);
	return known;
}

/** The facts of what the engine holds now, as they stand after a load; `building` hears of every rebuild. */
export async function openFacts(
	engine: Engine,
	rollup: Rollup,
	building?: VariantEvents['building']
): Promise<FactStore> {
	const epoch = await epochOf(engine);
	const data = { name: epoch, epoch: () => epoch, period: await readPeriod(engine) };
	return new FactStore(engine, rollup, data, building);
}
