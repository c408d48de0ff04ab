import { existsSync, readdirSync, readFileSync } from 'node:fs';

const SAMPLE_MS = 100;
/** Linux on every common machine. */
const PAGE_BYTES = 4096;
const TICK_MS = 10;

interface ProcessStatus {
	readonly parent: string;
	/** Resident memory. */
	readonly bytes: number;
	/** Processor time used so far. */
	readonly ms: number;
}

/** What `/proc` says of a process, or nothing when it is gone. */
function status(pid: string): ProcessStatus | null {
	try {
		// The name, in parentheses, may hold spaces; the parent is the second field after it.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
		const ticks = Number(fields[11]) + Number(fields[12]);
		const pages = Number(fields[21]);
		return { parent: fields[1]!, bytes: pages * PAGE_BYTES, ms: ticks * TICK_MS };
	} catch {
		return null;
	}
}

/** All descendants of this process: here, the browser it started. */
function descendants(): ProcessStatus[] {
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
	return [...processes].flatMap(([pid, found]) => (descends(pid) ? [found] : []));
}

/** Processor time of all living descendants so far, in milliseconds; null where there is no `/proc`. */
export const childrenCpu = (): number | null =>
	existsSync('/proc/self/stat') ? descendants().reduce((sum, { ms }) => sum + ms, 0) : null;

/**
 * Watches the resident memory of this process's descendants, pages they share counted once per process.
 * The returned function stops and gives the peak in bytes; null where there is no `/proc`.
 */
export function watchMemory(): () => number | null {
	if (!existsSync('/proc/self/stat')) return () => null;
	let peak = 0;
	const timer = setInterval(() => {
		peak = Math.max(
			peak,
			descendants().reduce((sum, { bytes }) => sum + bytes, 0)
		);
	}, SAMPLE_MS);
	return () => {
		clearInterval(timer);
		return peak;
	};
}
