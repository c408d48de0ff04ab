import { AppError } from '#lib/base/errors.ts';
import type { Session } from '#lib/engine/port.ts';
import { tableSql } from './load-tables.ts';

/** Memory of the engine in bytes: in use now, and the most it may take. */
export interface EngineMemory {
	readonly used: number;
	readonly limit: number;
}

const UNITS: Readonly<Record<string, number>> = {
	bytes: 1,
	KiB: 1024,
	MiB: 1024 ** 2,
	GiB: 1024 ** 3,
	TiB: 1024 ** 4
};
/** Share of the files, 0-1, after which what reading took foretells what the rest will take. */
const ENOUGH_READ = 0.02;

/** What the engine holds now and may hold. */
export async function memoryOf(session: Pick<Session, 'query'>): Promise<EngineMemory> {
	const { column } = await session.query(tableSql('read/memory'));
	const [amount = '', unit = ''] = String(column('memory_limit')[0]).split(' ');
	return { used: Number(column('used_bytes')[0]), limit: Number(amount) * (UNITS[unit] ?? NaN) };
}

/**
 * Stops a load that cannot fit, long before it would fail: rows read so far take memory in proportion to
 * the share of the files they came from. Only sure misses are stopped; a load that comes near the limit
 * goes on until the engine itself refuses.
 * @param before memory in use before the first row
 * @throws AppError `out_of_memory` {needed, limit}: bytes
 */
export function refuseWhatCannotFit(before: EngineMemory, now: EngineMemory, share: number): void {
	if (share < ENOUGH_READ) return;
	const needed = before.used + (now.used - before.used) / share;
	if (needed <= now.limit) return;
	throw new AppError('out_of_memory', { needed: Math.round(needed), limit: now.limit });
}
