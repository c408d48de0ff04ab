import { version } from '$app/environment';
import { demoFirst } from './demo-first.ts';
import { pageOpeners, type Openers } from './engine-owner.ts';
import type { FirstData } from './first-file.ts';
import { idle } from './idle.ts';
import { browserDevice, type KeptDevice } from './kept-device.ts';
import { demoOrder, type LoadOrder } from './load-order.ts';
import { newSalt } from './salt.ts';
import { wait } from './wait.ts';

/** What a session is made of; the page's own where nothing else is given. */
export interface SessionTools extends Openers {
	readonly device: KeptDevice;
	readonly newSalt: () => string;
	readonly demo: (signal: AbortSignal) => Promise<LoadOrder>;
	/** What the demo's first charts are made of. */
	readonly demoFirst: (signal: AbortSignal) => Promise<FirstData>;
	/** Another one for every version of the app. */
	readonly mark: string;
	/** Resolves when the page has drawn what there is and has nothing else to do. */
	readonly idle: () => Promise<void>;
	readonly wait: (ms: number) => Promise<void>;
}

/** The page's own. */
export const pageTools: SessionTools = {
	...pageOpeners,
	device: browserDevice,
	newSalt,
	demo: demoOrder,
	demoFirst,
	mark: version,
	idle,
	wait
};
