import { Agenda } from './agenda.ts';
import { anonymousVisits } from './anonymous.ts';
import { makeClient } from './client.ts';
import type { UnitId } from './county.ts';
import { eventLine, headerLine } from './export.ts';
import { Journal } from './journal.ts';
import { Life, World } from './life.ts';
import { plantKinds } from './planted-kinds.ts';
import { phoneLine } from './planted-records.ts';
import { Prng } from './prng.ts';
import { live } from './timeline.ts';
import { Ledger, type Truth } from './truth.ts';
import { Sites } from './sites.ts';
import { unitsText } from './units.ts';

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

/** Share of all rows that the anonymous service adds. */
const ANONYMOUS = 0.03;
/** Appointments a unit gives in a full week, per event of the export. */
const SLOTS_PER_EVENT = 1 / 4600;
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

function* lines(events: number, seed: number, ledger: Ledger, sites: Sites): Generator<string> {
	const prng = new Prng(seed);
	const agenda = new Agenda(prng, Math.max(1, events * SLOTS_PER_EVENT));
	const world = new World(prng, agenda, ledger);
	const known = Math.floor(events * (1 - ANONYMOUS));
	for (let number = 0; ledger.events < known; number += 1) {
		const client = makeClient(prng, number);
		const journal = new Journal(prng);
		live(new Life(world, client, journal));
		const lived = journal.inOrder();
		if (ledger.events + lived.length > events) break;
		const at = (unit: UnitId) => sites.serving(unit, number);
		ledger.keep(lived.length, at);
		for (const event of lived) yield eventLine(event, client, at);
	}
	const left = events - ledger.events;
	ledger.forget();
	ledger.keep(left);
	let number = 0;
	for (const event of anonymousVisits(prng, left)) {
		const place = number++;
		yield eventLine(event, null, (unit) => sites.serving(unit, place));
	}
}
