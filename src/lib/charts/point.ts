import type { Day } from '#lib/base/civil-day.ts';
import type { FunnelVerdict } from '#lib/stats/funnel.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** A value with its interval, as a drawing needs it: a share 0-1, or days. */
export interface ValuePoint {
	/** Place of the row it comes from; drawn marks carry it as `data-row`. */
	readonly row: number;
	/** Null when there is none or it is hidden. */
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** What a share is of; null when hidden or not a share. */
	readonly n: number | null;
	/** What stands in the value's place where the gate hid it; empty where it did not. */
	readonly hidden: string;
}

/** A value of a month, or of a longer step. */
export interface MonthPoint extends ValuePoint {
	/** First day of the month, or of the step. */
	readonly month: Day;
	/** Whether follow-up of the month is still open, so that its value may yet change. */
	readonly open: boolean;
}

/** A value of a unit. */
export interface UnitPoint extends ValuePoint {
	readonly name: string;
	/** Against the mean of all units; null where it is not judged. */
	readonly verdict: FunnelVerdict | null;
	/** Others were chosen. */
	readonly isPale: boolean;
}

/** What every drawing is told besides its points. */
export interface DrawingContext {
	readonly locale: Locale;
	/** Width in CSS pixels. */
	readonly width: number;
}
