import type { KeptDevice } from '#lib/state/kept-device.ts';
import type { MemoryDevice } from './memory-device.ts';

const calls = [
	'canKeep',
	'manifest',
	'pointTo',
	'read',
	'write',
	'removeStrays',
	'files',
	'persist',
	'room'
] as const satisfies readonly (keyof KeptDevice)[];

/** Counts the storage calls of a device, and makes one of them fail. */
export interface FailingDevice {
	readonly device: MemoryDevice;
	/** Calls since `fail` was told last. */
	readonly count: number;
	/** The call that fails, the first being 1; 0 for none. */
	fail(call: number): void;
}

/** The device, each of whose storage calls may fail before it has done anything. */
export function failingDevice(inner: MemoryDevice): FailingDevice {
	let count = 0;
	let failing = 0;
	const device = Object.create(inner) as MemoryDevice;
	for (const name of calls)
		Object.defineProperty(device, name, {
			value: async (...given: never[]) => {
				count += 1;
				if (count === failing) throw new DOMException('storage failed', 'NotReadableError');
				return (inner[name] as (...given: never[]) => Promise<unknown>)(...given);
			}
		});
	return {
		device,
		get count() {
			return count;
		},
		fail(call) {
			count = 0;
			failing = call;
		}
	};
}
