import type { Arrival, Refusal } from './app-page.ts';
import type { BenchFormat } from './files.ts';
import type { FirstVisit } from './first-visit.ts';
import type { ImportTimes } from './native.ts';
import type { Reopening } from './reopen.ts';

/** One format's import, in Chromium and natively. */
export interface FormatImport {
	readonly format: BenchFormat;
	readonly rows: number;
	readonly browser: Arrival | Refusal;
	readonly native: ImportTimes;
}

/** What one run of the bench measured; times in milliseconds, sizes in bytes. */
export interface BenchResult {
	readonly events: number;
	readonly seed: number;
	readonly imports: readonly FormatImport[];
	readonly pages: readonly {
		readonly page: string;
		readonly changes: number;
		readonly p50: number;
		readonly p95: number;
	}[];
	/** Null where the first format could not be loaded. */
	readonly reopening: Reopening | null;
	readonly memory: { readonly browser: number | null; readonly engine: number };
	readonly visit: FirstVisit;
}
