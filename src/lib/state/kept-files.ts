import { readManifest, type KeptManifest, type Unreadable } from './kept-manifest.ts';

const FOLDER = 'sujuva';
const POINTER = 'kept.json';
const PATIENCE_MS = 5000;
const PAUSE_MS = 100;

/** A file that the browser keeps for this app. */
export interface DeviceFile {
	readonly name: string;
	readonly bytes: number;
}

/** Path of a database file for the engine. */
export const enginePath = (file: string): string => `${FOLDER}/${file}`;

/** The browser's own file system for this app, or null where there is none: private window, old browser, no https. */
async function root(): Promise<FileSystemDirectoryHandle | null> {
	try {
		const writable = 'createWritable' in FileSystemFileHandle.prototype;
		return writable && 'locks' in navigator ? await navigator.storage.getDirectory() : null;
	} catch {
		return null;
	}
}

/** Whether data can be kept in this browser at all. */
export const canKeep = async (): Promise<boolean> => (await root()) !== null;

/** What is kept: null where nothing is. */
export async function keptManifest(): Promise<KeptManifest | Unreadable | null> {
	try {
		const folder = await (await root())?.getDirectoryHandle(FOLDER);
		if (!folder) return null;
		const pointer = await folder.getFileHandle(POINTER);
		return readManifest(await (await pointer.getFile()).text());
	} catch (thrown) {
		if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return null;
		return 'broken';
	}
}

/**
 * Makes a database file the kept one. The pointer to it is replaced in one step: whoever is stopped before
 * finds the earlier data, whoever is stopped after finds these.
 */
export async function pointTo(manifest: KeptManifest): Promise<void> {
	const folder = await (await root())!.getDirectoryHandle(FOLDER, { create: true });
	const pointer = await folder.getFileHandle(POINTER, { create: true });
	const stream = await pointer.createWritable();
	await stream.write(JSON.stringify(manifest));
	await stream.close();
}

/** Reads a file beside the database. Rejects when it is not there. */
export async function readFile(file: string): Promise<Uint8Array> {
	const folder = await (await root())!.getDirectoryHandle(FOLDER);
	const handle = await folder.getFileHandle(file);
	return new Uint8Array(await (await handle.getFile()).arrayBuffer());
}

/** Writes a file beside the database; one that is not written whole is not there. */
export async function writeFile(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
	const folder = await (await root())!.getDirectoryHandle(FOLDER, { create: true });
	const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
	await stream.write(bytes);
	await stream.close();
}

/** Removes files that nothing points to: those of earlier data, and of writings that were stopped. */
export async function removeStrays(kept: readonly string[]): Promise<void> {
	const folder = await (await root())?.getDirectoryHandle(FOLDER).catch(() => undefined);
	if (!folder) return;
	const known = kept.length === 0 ? [] : [POINTER, ...kept];
	for await (const name of folder.keys()) {
		// A file that is still closing goes the next time.
		if (!known.includes(name)) await folder.removeEntry(name).catch(() => undefined);
	}
}

/** Every file of this app on the device, its path and size. */
export async function deviceFiles(): Promise<DeviceFile[]> {
	const found: DeviceFile[] = [];
	const walk = async (folder: FileSystemDirectoryHandle, path: string) => {
		for await (const [name, entry] of folder.entries()) {
			if (entry.kind === 'directory') await walk(entry, `${path}${name}/`);
			else found.push({ name: `${path}${name}`, bytes: (await entry.getFile()).size });
		}
	};
	const top = await root();
	if (top) await walk(top, '');
	return found;
}

/** Removes every file of this app on the device; waits a moment for those that are still closing. */
export async function removeAll(): Promise<void> {
	const top = await root();
	if (!top) return;
	for (let waited = 0; ; waited += PAUSE_MS) {
		try {
			for await (const name of top.keys()) await top.removeEntry(name, { recursive: true });
			return;
		} catch (thrown) {
			if (waited >= PATIENCE_MS) throw thrown;
			await new Promise((resume) => setTimeout(resume, PAUSE_MS));
		}
	}
}
