import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptDevice } from '#lib/state/kept-device.ts';
import type { KeptManifest } from '#lib/state/kept-manifest.ts';

/** A device whose database files are in a folder and whose pointer is a variable. */
export interface MemoryDevice extends KeptDevice {
	pointer: KeptManifest | 'broken' | null;
	/** Another tab has the lock. */
	taken: boolean;
	quota: number;
	/** The device works but for what is put in its place here. */
	failing: Partial<Pick<KeptDevice, 'pointTo' | 'removeStrays' | 'read' | 'write'>>;
	/** What another tab that takes over makes this one do. */
	letGo: () => Promise<void>;
}

const GB = 1024 ** 3;

export function memoryDevice(folder: string): MemoryDevice {
	let clock = Date.parse('2026-02-03T10:00:00Z');
	const remove = async (stays: (name: string) => boolean) => {
		for (const name of await readdir(folder)) if (!stays(name)) await rm(join(folder, name));
	};
	const device: MemoryDevice = {
		pointer: null,
		taken: false,
		quota: GB,
		failing: {},
		letGo: () => Promise.resolve(),
		canKeep: () => Promise.resolve(true),
		manifest: () => Promise.resolve(device.pointer),
		async pointTo(manifest) {
			await device.failing.pointTo?.(manifest);
			device.pointer = manifest;
		},
		async read(file) {
			await device.failing.read?.(file);
			return Uint8Array.from(await readFile(join(folder, file)));
		},
		async write(file, bytes) {
			await device.failing.write?.(file, bytes);
			await writeFile(join(folder, file), bytes);
		},
		async removeStrays(kept) {
			await device.failing.removeStrays?.(kept);
			await remove((name) => kept.includes(name));
		},
		async removeAll() {
			device.pointer = null;
			await remove(() => false);
		},
		files: async () => (await readdir(folder)).map((name) => ({ name, bytes: 1 })),
		path: (file) => join(folder, file),
		persist: () => Promise.resolve(true),
		room: () => Promise.resolve({ used: 0, quota: device.quota, persistent: true }),
		lock(letGo) {
			device.letGo = letGo;
			return {
				acquire: () => Promise.resolve(!device.taken),
				async takeOver() {
					device.taken = false;
				},
				release: () => undefined
			};
		},
		now: () => new Date((clock += 1000))
	};
	return device;
}
