import type { Day } from '#lib/base/civil-day.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** A share with its interval, as a drawing needs it. */
export interface SharePoint {
	/** Place of the row it comes from; drawn marks carry it as `data-row`. */
	readonly row: number;
	/** 0-1; null when there is none or it is hidden. */
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** What the share is of; null when hidden. */
	readonly n: number | null;
	/** Whether the suppression gate hid the value. */
	readonly hidden: boolean;
}

/** A share of a month. */
export interface MonthPoint extends SharePoint {
	/** Any day of the month. */
	readonly month: Day;
	/** Whether follow-up of the month is still open, so that its share may yet change. */
	readonly open: boolean;
	/** Name of the small multiple it belongs to; absent where there is one panel. */
	readonly panel?: string;
}

/** A share of a unit. */
export interface UnitPoint extends SharePoint {
	readonly name: string;
	readonly panel?: string;
}

/** What every drawing is told besides its points. */
export interface DrawingContext {
	readonly locale: Locale;
	/** Width in CSS pixels. */
	readonly width: number;
}
