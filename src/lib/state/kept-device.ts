import {
	canKeep,
	deviceFiles,
	enginePath,
	keptManifest,
	pointTo,
	readFile,
	removeAll,
	removeStrays,
	writeFile,
	type DeviceFile
} from './kept-files.ts';
import { KeptLock } from './kept-lock.ts';
import type { KeptManifest, Unreadable } from './kept-manifest.ts';

/** Room for files, in bytes. */
export interface DeviceRoom {
	readonly used: number;
	readonly quota: number;
	/** The browser does not clear it by itself. */
	readonly persistent: boolean;
}

/** Says which tab has the kept data. */
export interface TabLock {
	/** Takes the lock when no other tab has it; tells whether this tab has it now. */
	acquire(): Promise<boolean>;
	/** Asks the other tab to let go, and takes the lock over when it does not. */
	takeOver(): Promise<void>;
	release(): void;
}

/** What the keeping of data needs of the device. */
export interface KeptDevice {
	canKeep(): Promise<boolean>;
	/** What is kept: null where nothing is. */
	manifest(): Promise<KeptManifest | Unreadable | null>;
	/** Makes a database file the kept one, in one step. */
	pointTo(manifest: KeptManifest): Promise<void>;
	/** A file beside the database. */
	read(file: string): Promise<Uint8Array>;
	write(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
	/** Removes all files but those named, which are the kept ones; of none all. */
	removeStrays(kept: readonly string[]): Promise<void>;
	removeAll(): Promise<void>;
	files(): Promise<readonly DeviceFile[]>;
	/** Path of a database file for the engine. */
	path(file: string): string;
	/** Asks the browser not to clear the files by itself. */
	persist(): Promise<unknown>;
	room(): Promise<DeviceRoom>;
	/** `letGo`: what to do when another tab takes over. */
	lock(letGo: () => Promise<void>): TabLock;
	now(): Date;
}

/** The browser's own file system for this app. */
export const browserDevice: KeptDevice = {
	canKeep,
	manifest: keptManifest,
	pointTo,
	read: readFile,
	write: writeFile,
	removeStrays,
	removeAll,
	files: deviceFiles,
	path: enginePath,
	persist: () => navigator.storage.persist(),
	async room() {
		const { usage = 0, quota = 0 } = await navigator.storage.estimate();
		return { used: usage, quota, persistent: await navigator.storage.persisted() };
	},
	lock: (letGo) => new KeptLock(letGo),
	now: () => new Date()
};
