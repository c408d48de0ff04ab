import { Agenda } from './agenda.ts';
import { anonymousVisits } from './anonymous.ts';
import { makeClient } from './client.ts';
import type { UnitId } from './county.ts';
import { eventLine } from './export.ts';
import { Journal } from './journal.ts';
import { Life } from './life.ts';
import { World } from './world.ts';
import { Prng } from './prng.ts';
import { live } from './timeline.ts';
import { type Ledger } from './truth.ts';
import { type Sites } from './sites.ts';

/** Share of all rows that the anonymous service adds. */
const ANONYMOUS = 0.03;
/** Appointments a unit gives in a full week, per event of the export. */
const SLOTS_PER_EVENT = 1 / 4600;

/** The lines of the county’s clients and of its anonymous service, exactly `events` of them; the ledger keeps count. */
export function* lines(
	events: number,
	seed: number,
	ledger: Ledger,
	sites: Sites
): Generator<string> {
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
