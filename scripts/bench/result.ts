import type { Arrival, Refusal } from './app-page.ts';
import type { Kind } from './changes.ts';
import type { Size } from './demo-file.ts';
import type { BenchFormat } from './files.ts';
import type { FirstVisit } from './first-visit.ts';
import type { Baseline } from './baseline.ts';
import type { Incidents, Skipped } from './incidents.ts';
import type { OwnImport } from './own-process.ts';
import type { Redraw } from './redraws.ts';
import type { Reopening } from './reopen.ts';
import type { Scale } from './scale.ts';

/** One format's import, in Chromium and natively. */
export interface FormatImport {
	readonly format: BenchFormat;
	readonly rows: number;
	readonly browser: Arrival | Refusal;
	/** What Chromium held at most while it imported, in bytes. */
	readonly browserPeak: number | null;
	readonly native: OwnImport;
	/** Of CSV: what DuckDB alone needs, and an earlier checkout. */
	readonly baseline: Baseline | null;
	readonly before: OwnImport | null;
}

/** Changes of one kind on one page. */
export interface PageChanges {
	readonly page: string;
	readonly kind: Kind;
	readonly redraws: readonly Redraw[];
}

/** What one run of the bench measured; times in milliseconds, sizes in bytes. */
export interface BenchResult {
	readonly size: Size;
	readonly seed: number;
	readonly imports: readonly FormatImport[];
	readonly pages: readonly PageChanges[];
	/** Ratios to the first are what counts. */
	readonly scale: readonly Scale[];
	/** Null where the first format could not be loaded. */
	readonly reopening: Reopening | null;
	readonly memory: { readonly engine: number };
	readonly visit: FirstVisit;
	readonly incidents: Incidents | Skipped;
}
