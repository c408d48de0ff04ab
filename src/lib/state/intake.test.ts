import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Stop } from '#tests/support/held-engine.ts';
import type { LoadOrder } from './load-order.ts';
import { Intake } from './intake.svelte.ts';
import { Profiles } from './profiles.svelte.ts';
import { Rehearsal } from './rehearsal.svelte.ts';
import type { SessionState } from './session.svelte.ts';

/** A session that notes what it is to load, and loads it when it is let go. */
class NotingSession implements Pick<SessionState, 'state' | 'appending' | 'load'> {
	state: SessionState['state'] = { kind: 'empty' };
	appending: SessionState['appending'] = 'no';
	readonly orders: LoadOrder[] = [];
	/** What a load waits for, and whether it succeeds. */
	hold: Promise<unknown> = Promise.resolve();
	succeeds = true;

	async load(order: LoadOrder): Promise<boolean> {
		this.orders.push(order);
		await this.hold;
		return this.succeeds;
	}
}

/** A file whose first reading waits for `stop`. */
function slowFile(text: string, name: string, stop: Stop): File {
	const file = new File([text], name);
	return Object.assign(file, {
		slice: (...part: [number?, number?]) => ({
			text: async () => {
				await stop.here();
				return file.text().then((whole) => whole.slice(...part));
			}
		})
	});
}

const known =
	'client_id,event_time,event_type,unit_id,service_area\nc1,2024-01-01,contact,A,perusterveydenhuolto\n';
const unknown = 'Potilas,Käyntipäivä,Paikka\nP1,1.4.2025,Keskusta\n';

let session: NotingSession;
let intake: Intake;
beforeEach(() => {
	session = new NotingSession();
	const rehearsal = new Rehearsal({ openEngine: () => new Promise(() => undefined) });
	intake = new Intake(session, new Profiles(), rehearsal);
});
afterEach(() => intake.forget());

const tables = () => intake.draft?.groups.flatMap(({ tables }) => tables.map(({ file }) => file));
const firstTable = () => intake.draft!.groups[0]!.tables[0]!;

describe('chosen files', () => {
	test('whose headers are all known load at once', async () => {
		await intake.choose([new File([known], 'known.csv')]);
		expect(session.orders.map(({ name }) => name)).toEqual(['known']);
		expect(intake.draft?.loaded).toBe(true);
		expect(intake.recognised).toMatchObject([{ by: 'contract' }]);
	});

	test('wait to be started where there are data that they could join', async () => {
		session.appending = 'yes';
		await intake.choose([new File([known], 'known.csv')]);
		expect([session.orders.length, intake.draft?.loaded]).toEqual([0, false]);
		await intake.start({ append: true });
		expect([session.orders.length, intake.draft?.loaded]).toEqual([1, true]);
		// Who pressed the button is not told that nobody was asked.
		expect(intake.recognised).toEqual([]);
	});

	test('of two choices wait side by side, however long the first takes to open', async () => {
		const stop = new Stop();
		const first = intake.choose([slowFile(unknown, 'slow.csv', stop)]);
		const second = intake.choose([new File([unknown.replace('Paikka', 'Kanava')], 'quick.csv')]);
		await stop.reached;
		expect(intake.reading).toBe(true);
		stop.go();
		await Promise.all([first, second]);
		expect(tables()).toEqual(['slow.csv', 'quick.csv']);
		expect(intake.reading).toBe(false);
	});

	test('that are forgotten while they are opened never come back, nor load', async () => {
		const stop = new Stop();
		const choosing = intake.choose([slowFile(known, 'slow.csv', stop)]);
		const waiting = intake.choose([new File([known], 'next.csv')]);
		await stop.reached;
		intake.forget();
		stop.go();
		await Promise.all([choosing, waiting]);
		expect([intake.draft, session.orders]).toEqual([null, []]);
	});

	test('that cannot be opened are told of; the others come', async () => {
		await intake.choose([new File(['PK\u0003\u0004'], 'broken.zip'), new File([unknown], 'b.csv')]);
		expect(intake.failures.map(({ file }) => file)).toEqual(['broken.zip']);
		expect(tables()).toEqual(['b.csv']);
	});
});

describe('a load', () => {
	beforeEach(() => {
		session.appending = 'yes';
		return intake.choose([new File([known], 'known.csv')]);
	});

	test('that is cancelled leaves the files waiting, also where earlier data stay ready', async () => {
		session.state = { kind: 'ready', loaded: {} as never };
		session.succeeds = false;
		await intake.start();
		expect([session.orders.length, intake.draft?.loaded]).toEqual([1, false]);
		expect(intake.recognised).toEqual([]);
	});

	test('during which the mapping was changed does not call the changed one loaded', async () => {
		const stop = new Stop();
		session.hold = stop.here();
		const loading = intake.start();
		await stop.reached;
		intake.change(intake.draft!.groups[0]!.id, (mapping) => ({ ...mapping, name: 'changed' }));
		stop.go();
		await loading;
		expect(intake.draft).toMatchObject({
			loaded: false,
			groups: [{ mapping: { name: 'changed' } }]
		});
	});

	test('during which everything is forgotten brings nothing back', async () => {
		const stop = new Stop();
		session.hold = stop.here();
		const loading = intake.start();
		await stop.reached;
		intake.forget();
		stop.go();
		await loading;
		expect(intake.draft).toBeNull();
	});
});

describe('a table that is read another way', () => {
	let stop: Stop | null;
	beforeEach(() => {
		stop = null;
		const file = new File([unknown], 'a.csv');
		const stream = () =>
			new ReadableStream({
				async start(controller) {
					await stop?.here();
					controller.enqueue(new TextEncoder().encode(unknown));
					controller.close();
				}
			});
		return intake.choose([Object.assign(file, { stream })]);
	});

	test('keeps what was changed meanwhile', async () => {
		stop = new Stop();
		const reading = intake.reread(firstTable().id, { encoding: 'windows-1252' });
		await stop.reached;
		intake.setUnits([{ unit_id: 'Keskusta' } as never]);
		intake.include(firstTable().id, false);
		stop.go();
		await reading;
		expect(intake.draft?.units?.rows).toMatchObject([{ unit_id: 'Keskusta' }]);
		expect(firstTable()).toMatchObject({ included: false, format: { encoding: 'windows-1252' } });
	});

	test('stays away when it was dropped meanwhile', async () => {
		await intake.choose([new File([unknown.replace('Paikka', 'Kanava')], 'b.csv')]);
		stop = new Stop();
		const reading = intake.reread(firstTable().id, { delimiter: ';' });
		await stop.reached;
		intake.drop(firstTable().id);
		stop.go();
		await reading;
		expect(tables()).toEqual(['b.csv']);
	});
});

describe('choices', () => {
	const chosen = 'Potilas,Aika,Laatu\nP1,1.4.2025,Zzz\nP2,14.4.2025,Käynti\n';
	const map = () =>
		intake.change(intake.draft!.groups[0]!.id, (mapping) => ({
			...mapping,
			columns: { client_id: 'Potilas', event_time: 'Aika', event_type: 'Laatu' },
			values: { event_type: { Zzz: 'contact' } }
		}));

	test('are taken up for the next file of the same headers, and can be undone', async () => {
		session.appending = 'yes';
		await intake.choose([new File([chosen], 'maalis.csv')]);
		map();
		await intake.start();
		await intake.choose([new File([chosen.replace('Käynti', 'Puhelu')], 'huhti.csv')]);
		const [group] = intake.draft!.groups;
		expect(group!.recognised).toEqual({ by: 'session', name: 'maalis.csv', certain: true });
		expect(group!.mapping.columns).toMatchObject({ event_type: 'Laatu' });
		expect(group!.mapping.values).toMatchObject({ event_type: { Zzz: 'contact' } });
		intake.apply(group!.id, group!.proposal.mapping, null);
		expect(intake.draft!.groups[0]!.mapping).toBe(group!.proposal.mapping);
	});

	test('are asked about again where a new value is unknown, and are none of another shape', async () => {
		session.appending = 'yes';
		await intake.choose([new File([chosen], 'maalis.csv')]);
		map();
		await intake.start();
		await intake.choose([
			new File([chosen.replace('Käynti', 'Outo')], 'huhti.csv'),
			new File([chosen.replace('Aika', 'Aika 1')], 'muu.csv')
		]);
		const known = intake.draft!.groups.map(({ recognised }) => recognised);
		expect(known).toEqual([{ by: 'session', name: 'maalis.csv', certain: false }, null]);
	});

	test('are forgotten with everything else, but not with a file taken off the list', async () => {
		const again = async () => {
			await intake.choose([new File([chosen], 'huhti.csv')]);
			const by = intake.draft!.groups[0]!.recognised?.by;
			if (!intake.draft!.loaded) intake.drop(firstTable().id);
			return by;
		};
		session.appending = 'yes';
		await intake.choose([new File([chosen], 'maalis.csv')]);
		map();
		await intake.start();
		expect([await again(), await again()]).toEqual(['session', 'session']);
		intake.forget();
		expect(await again()).toBeUndefined();
	});
});
