import { readdirSync, readFileSync } from 'node:fs';

const SAMPLE_MS = 100;
const BYTES_PER_KB = 1024;

/** Fields of `/proc/<pid>/status`, or nothing when the process is gone. */
function status(pid: string): { parent: string; bytes: number } | null {
	try {
		const text = readFileSync(`/proc/${pid}/status`, 'utf8');
		const field = (name: string) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? '0';
		return { parent: field('PPid'), bytes: Number(field('VmRSS')) * BYTES_PER_KB };
	} catch {
		return null;
	}
}

/** Resident bytes of all descendants of this process: here, of the browser it started. */
function residentOfChildren(): number {
	const processes = new Map(
		readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.flatMap((pid) => {
				const found = status(pid);
				return found ? [[pid, found] as const] : [];
			})
	);
	const own = String(process.pid);
	const descends = (pid: string): boolean => {
		const parent = processes.get(pid)?.parent;
		return parent !== undefined && (parent === own || descends(parent));
	};
	let bytes = 0;
	for (const [pid, found] of processes) if (descends(pid)) bytes += found.bytes;
	return bytes;
}

/**
 * Watches the resident memory of this process's descendants, pages they share counted once per process.
 * The returned function stops and gives the peak in bytes; null where there is no `/proc`.
 */
export function watchMemory(): () => number | null {
	try {
		readdirSync('/proc/self');
	} catch {
		return () => null;
	}
	let peak = 0;
	const timer = setInterval(() => {
		peak = Math.max(peak, residentOfChildren());
	}, SAMPLE_MS);
	return () => {
		clearInterval(timer);
		return peak;
	};
}
