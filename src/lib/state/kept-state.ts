import type { DeviceRoom } from './kept-device.ts';
import type { DeviceFile } from './kept-files.ts';
import type { KeptManifest, Unreadable } from './kept-manifest.ts';
import type { Loaded } from './loaded.ts';

/** What the device holds: files of this app and the room there is. */
export interface Storage extends DeviceRoom {
	readonly files: readonly DeviceFile[];
}

/**
 * Where kept data stand. `elsewhere`: another tab has them; `taken`: another tab took them over from this
 * one; `none`: there are none, but there can be.
 */
export type KeptState =
	| { readonly kind: 'unknown' }
	| { readonly kind: 'impossible' }
	| { readonly kind: 'none' }
	| { readonly kind: 'elsewhere' }
	| { readonly kind: 'taken' }
	| { readonly kind: 'unreadable'; readonly reason: Unreadable }
	| { readonly kind: 'kept'; readonly manifest: KeptManifest };

/** Loaded data that are to be kept. */
export type Keepable = Pick<Loaded, 'name' | 'report' | 'mappings' | 'keys' | 'records' | 'files'>;

/** Where the files stand that first charts are made of, when they were found damaged. */
export type FirstRepair = 'damaged' | 'rebuilt' | 'failed';

/** Why the last keeping did not succeed; what was kept before is as it was. */
export type KeepFailure = 'room' | 'elsewhere' | 'unknown';
