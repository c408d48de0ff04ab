import type { Mapping } from '#lib/events/mapping.ts';
import { isMissingId, isMissingWord } from '#lib/events/missing-words.ts';
import type { ColumnGuard } from '../guard/column-guard.ts';
import type { GuardIssue } from '../guard/verdict-issues.ts';
import type { FileShape } from '../look/file-shape.ts';
import type { IdentityKind } from '../records/batch.ts';
import type { Listener } from '../records/event-filler.ts';
import { identityColumns } from '../records/event-plan.ts';
import { idText } from '../records/id-text.ts';
import type { StandIns } from '../records/stand-ins.ts';
import { DamagedIds } from './damaged-ids.ts';

/**
 * What the texts of a file stand for, each heard once: nothing where they are words for that, unless the mapping's own
 * values have them; another where the mapping says so; a running number where the guard does not let them in.
 */
export class FileListener implements Listener {
	readonly #guard: ColumnGuard;
	readonly #standIns: StandIns;
	readonly #values: ReadonlyMap<string, ReadonlyMap<string, string>>;
	/** Columns whose ids a program took for measurements: `123.0`. */
	readonly #pointZero: ReadonlySet<string>;
	readonly #damaged = new DamagedIds();

	constructor(guard: ColumnGuard, standIns: StandIns, shape: FileShape, mapping: Mapping) {
		this.#guard = guard;
		this.#standIns = standIns;
		this.#values = new Map(
			Object.entries(mapping.values ?? {}).map(([column, values]) => [
				column,
				new Map(Object.entries(values).map(([raw, value]) => [folded(raw), value]))
			])
		);
		const zeroed = new Set(
			shape.columns.filter(({ pointZero }) => pointZero).map(({ header }) => header)
		);
		this.#pointZero = new Set(
			Object.entries(mapping.columns).flatMap(([column, source]) =>
				[source ?? []].flat().some((header) => zeroed.has(header)) ? [column] : []
			)
		);
	}

	/** What the texts heard tell beside what the guard found. */
	issues(): GuardIssue[] {
		return this.#damaged.issues(this.#guard);
	}

	identity = (kind: IdentityKind, text: string, line: number): string | null => {
		const [column] = identityColumns[kind];
		const own = this.#values.get(column)?.get(folded(text));
		if (own === '' || (own === undefined && isMissingId(text))) return null;
		this.#guard.see(column, text, line);
		this.#damaged.see(column, text, line);
		const meant = own ?? text;
		return this.#pointZero.has(column) ? idText(meant) : meant;
	};

	told = (column: string, text: string, line: number): string | null => {
		if (isMissingWord(text) && !this.#values.get(column)?.has(folded(text))) return null;
		if (column === 'unit_id') this.#damaged.see(column, text, line);
		return this.#guard.see(column, text, line) ? text : this.#standIns.number(text);
	};
}

const folded = (text: string) => text.trim().toLowerCase();
