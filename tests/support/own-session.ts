import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeHere } from '#lib/ingest/load/decoder.ts';
import { proposeMapping } from '#lib/ingest/mapping/propose.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import repeats from '#lib/metrics/repeat-contacts/index.ts';
import type { Bus } from '#lib/metrics/run.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import { localRollup } from '#lib/rollup/local.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import type { LoadOrder } from '#lib/state/load-order.ts';
import { SessionState } from '#lib/state/session.svelte.ts';
import type { SessionTools } from '#lib/state/session-tools.ts';
import { nativeEngine } from './engines.ts';
import { heldEngine, Stop, type Step } from './held-engine.ts';
import { memoryDevice, type MemoryDevice } from './memory-device.ts';
import { memoryFile } from './memory-file.ts';

/** A session of its own over native engines, which can be held at any step. */
export interface OwnSession {
	readonly session: SessionState;
	readonly device: MemoryDevice;
	/** Engines opened and closed so far. */
	readonly engines: { opened: number; closed: number; rollups: number };
	/** Names of the data that the session has shown at any step so far. */
	readonly shown: ReadonlySet<string>;
	/** Holds the next step of which `when` holds; a step of an opening has the kind `open`. */
	stopAt(when: (step: Step | { kind: 'open' }) => boolean): Stop;
	/** Makes every step fail of which `when` holds, from now on. */
	failAt(when: (step: Step | { kind: 'open' }) => boolean): void;
	/** What the session's engine stands at: the stage of the load that runs. */
	stage(): string | null;
	close(): Promise<void>;
}

export async function ownSession(
	tools: Partial<SessionTools> = {},
	folder?: string
): Promise<OwnSession> {
	const own = folder ?? (await newFolder());
	const device = (tools.device as MemoryDevice | undefined) ?? memoryDevice(own);
	const engines = { opened: 0, closed: 0, rollups: 0 };
	const shown = new Set<string>();
	let armed: { when: (step: Step | { kind: 'open' }) => boolean; stop: Stop } | null = null;
	let failing: (step: Step | { kind: 'open' }) => boolean = () => false;
	const at = async (step: Step | { kind: 'open' }) => {
		if (session.loaded) shown.add(session.loaded.name);
		if (step.kind === 'close') engines.closed += 1;
		else if (failing(step)) throw new Error('the step failed');
		if (!armed?.when(step)) return;
		const { stop } = armed;
		armed = null;
		await stop.here();
	};
	const session: SessionState = new SessionState({
		async openEngine() {
			engines.opened += 1;
			await at({ kind: 'open' });
			return heldEngine(await nativeEngine(), at);
		},
		openRollup() {
			engines.rollups += 1;
			return { rollup: localRollup(), close: () => void (engines.rollups -= 1) };
		},
		decode: decodeHere,
		device,
		demoFirst: () => Promise.reject(new Error('no demo file here')),
		mark: 'this version',
		idle: () => Promise.resolve(),
		...tools
	});
	return {
		session,
		device,
		engines,
		shown,
		stopAt(when) {
			const stop = new Stop();
			armed = { when, stop };
			return stop;
		},
		failAt: (when) => void (failing = when),
		stage: () =>
			session.state.kind === 'loading' ? (session.state.progress?.stage ?? null) : null,
		async close() {
			await session.erase();
			if (!folder) await rm(own, { recursive: true });
		}
	};
}

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'sujuva-kept-'));

/** An order of one file: `clients` people who come on the first two days of a month. */
export async function orderOf(
	name: string,
	clients: number,
	{ month = 1, stream }: { month?: number; stream?: Stop } = {}
): Promise<LoadOrder> {
	const rows = Array.from({ length: clients }, (_, client) =>
		[1, 2].map((day) => `c${client},2024-0${month}-0${day},contact,A,health_station`)
	);
	const text = ['client_id,event_time,event_type,unit_id,service_area', ...rows.flat()].join('\n');
	const source = memoryFile(text, { name: `${name}.csv` });
	const shape = await sniff(source);
	const { mapping } = proposeMapping(shape);
	const held = stream && {
		...source,
		stream: () =>
			new ReadableStream<Uint8Array>({
				async pull(controller) {
					await stream.here();
					controller.enqueue(new TextEncoder().encode(text));
					controller.close();
				}
			})
	};
	return { name, synthetic: false, files: [{ source: held ?? source, shape, mapping }], units: [] };
}

/** Contact days of all data, whether or not it is known yet what followed; asked of a bus under a definition. */
export async function contactDays(bus: Bus | undefined, params: ParamValues = {}): Promise<number> {
	const answer = await bus?.ask({ metric: repeats, by: [], scope: wholeScope, params });
	const row = answer?.rows[0];
	return Number(row?.index_contacts) + Number(row?.censored);
}
