import { headerLine } from './contract-columns.ts';
import { plantKinds } from './planted-kinds.ts';
import { phoneLine } from './planted-records.ts';
import { Ledger, type Truth } from './truth.ts';
import { Sites } from './sites.ts';
import { unitsText } from './units.ts';
import { lines } from './demo-lines.ts';

/** A synthetic export of the fictional county, written as it is read. */
export interface DemoExport {
	/** Text of the CSV in pieces; read them once, in order. */
	readonly chunks: Iterable<string>;
	readonly unitsCsv: string;
	/** What was planted; throws before the last piece is read. */
	readonly truth: () => Truth;
}

export interface DemoOptions {
	/** Rows, at least 1. */
	readonly events: number;
	readonly seed: number;
	/** Units in all, at least `leastUnits`; default: those of the shipped sample. */
	readonly units?: number;
	/** People of each planted kind (`planted-kinds.ts`), whose rows come on top of `events`; default: none. */
	readonly planted?: number;
}
const CHUNK = 1 << 16;

/**
 * Makes an export of exactly `events` rows, 2023-01-01 to 2025-12-31; the same seed gives the
 * same bytes everywhere. More rows mean more clients and more units more places, never other rates.
 */
export function demoExport({ events, seed, units, planted = 0 }: DemoOptions): DemoExport {
	const sites = new Sites(units);
	const ledger = new Ledger(sites);
	const kinds = planted > 0 ? plantKinds(seed, planted) : null;
	let finished = false;
	function* chunks(): Generator<string> {
		let chunk = [headerLine, ...(kinds?.rows ?? [])].join('');
		for (const line of lines(events, seed, ledger, sites)) {
			chunk += line;
			if (chunk.length < CHUNK) continue;
			yield chunk;
			chunk = '';
		}
		finished = true;
		yield chunk;
	}
	return {
		chunks: chunks(),
		unitsCsv: unitsText(sites, kinds ? [phoneLine] : []),
		truth: () => {
			if (!finished) throw new Error('the export is not read to its end');
			const truth = ledger.truth(seed);
			if (!kinds) return truth;
			return { ...truth, events: truth.events + kinds.rows.length, kinds: kinds.truth };
		}
	};
}
