import type { Arrival } from './app-page.ts';
import type { FirstVisit } from './first-visit.ts';
import type { ImportTimes } from './native.ts';

/** What one run of the bench measured; times in milliseconds, sizes in bytes. */
export interface BenchResult {
	readonly events: number;
	readonly seed: number;
	readonly browser: Arrival;
	readonly native: ImportTimes;
	readonly pages: readonly {
		readonly page: string;
		readonly changes: number;
		readonly p50: number;
		readonly p95: number;
	}[];
	readonly memory: { readonly browser: number | null; readonly engine: number };
	readonly visit: FirstVisit;
}
