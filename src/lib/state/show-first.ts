import { isAbort } from '#lib/base/errors.ts';
import { epochOf } from '#lib/facts/epoch.ts';
import { lateRollup } from '#lib/rollup/late.ts';
import { attachKept, keptOf } from './attach-kept.ts';
import { Behind, type Bringing } from './behind.svelte.ts';
import { DEMO_SALT } from './demo-name.ts';
import type { EngineOwner } from './engine-owner.ts';
import type { FirstData } from './first-file.ts';
import type { KeptManifest } from './kept-manifest.ts';
import { loadOver } from './load-into.ts';
import { keysOf, type LoadOrder } from './load-order.ts';
import { readyFirst, type Holding, type Loaded, type Origin } from './loaded.ts';
import type { OpenDecoder } from '#lib/ingest/load/decoder.ts';
import type { Turns } from './turns.ts';

/** What data that are shown before their engine need of the session. */
export interface FirstSurroundings {
	readonly owner: EngineOwner;
	readonly turns: Turns;
	readonly decode: OpenDecoder;
	readonly building: (share: number | null) => void;
	/** Hears that the engine holds the data now. */
	readonly came?: () => void;
	/** Hears that they could not be brought into an engine that is there. */
	readonly broken?: (cause: unknown) => void;
}

/** The demo out of its file; the engine loads its events behind. */
export function showDemo(
	first: FirstData,
	demo: (signal: AbortSignal) => Promise<LoadOrder>,
	around: FirstSurroundings
): Loaded {
	const { report, mappings } = first.opened;
	const known: Origin & Holding = {
		...{ name: 'demo', synthetic: true, report, mappings },
		...{ keys: null, keyGiven: false, records: 'none', isKept: false, inFile: false }
	};
	return show(first, known, around, async (engine, { signal, onProgress }) => {
		const order = await demo(signal);
		const keys = await keysOf(DEMO_SALT);
		await loadOver(engine, order, { keys, decode: around.decode, signal, onProgress });
	});
}

/** Kept data out of their file; the engine opens the kept database behind. */
export const showKept = (
	first: FirstData,
	manifest: KeptManifest,
	path: string,
	around: FirstSurroundings
): Loaded =>
	show(first, keptOf(manifest), around, (engine, { signal }) => attachKept(engine, path, signal));

function show(
	{ opened, columns }: FirstData,
	known: Origin & Holding,
	{ owner, turns, building, came, broken }: FirstSurroundings,
	into: (engine: Awaited<ReturnType<EngineOwner['open']>>, bringing: Bringing) => Promise<void>
): Loaded {
	const behind = new Behind({
		turn: (work) => turns.follow(work),
		bring: async (bringing) => {
			const engine = await owner.open();
			bringing.signal.throwIfAborted();
			try {
				await into(engine, bringing);
			} catch (cause) {
				if (!isAbort(cause)) broken?.(cause);
				throw cause;
			}
			came?.();
			return engine;
		},
		isTaken: async () => {
			if (!owner.isOpen) return false;
			const engine = await owner.open();
			return epochOf(engine).then(
				() => true,
				() => false
			);
		}
	});
	const rollup = lateRollup(() => owner.rollup);
	return readyFirst(opened, behind, rollup, known, { columns, building });
}
