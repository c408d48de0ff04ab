import type { PlotOptions } from '@observablehq/plot';
import type { FactFamily } from '#lib/ingest/facts.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Scope } from '#lib/scope/scope.ts';
import type { Ledger } from './ledger.ts';

/** What rows can be grouped by; `rule` only where a metric judges by rules. */
export const groupNames = [
	'unit',
	'month',
	'week',
	'service_area',
	'county',
	'age_group',
	'channel',
	'rule'
] as const;
export type GroupName = (typeof groupNames)[number];

/**
 * What a column holds, from which come decoding, headings, number formats and axis units.
 * `count` whole number; `share` 0-1; `days` whole or fractional days; `clients` distinct clients, never shown;
 * `text` and `day` plain.
 */
export type ColumnKind = 'count' | 'share' | 'days' | 'text' | 'day' | 'clients';

/** One declared result column of a metric. */
export interface ColumnSpec {
	readonly kind: ColumnKind;
	readonly nullable?: boolean;
	/** Unit and meaning in one sentence, for developers. */
	readonly doc: string;
	/** Heading per language; absent for `clients` columns. */
	readonly heading?: Readonly<Record<Locale, string>>;
	/** For `count` (and `days`): the `clients` column that counts whom it is about; the gate hides 1 … k-1. */
	readonly clients?: string;
	/** For a `count` that is the sum of others in the row: those; the gate never leaves one of them derivable. */
	readonly sumOf?: readonly string[];
	/** For a sum: hidden itself, rather than a second part, when one part has to be. */
	readonly yields?: boolean;
	/** For a `count`: shown elsewhere anyway, so that hiding it here would protect nothing: never hidden for another. */
	readonly known?: boolean;
	/** For a `count`: another that may be the same number under another name; hidden when that one is. */
	readonly mirrors?: string;
	/** For `share`: its numerator and the other counts of its denominator; hidden when any of them is. */
	readonly numerator?: string;
	readonly rest?: readonly string[];
	/** For interval bounds and other values that fall with another column. */
	readonly follows?: string;
	/** For `days` quantiles: fewest clients (default 2k). */
	readonly floor?: number;
}

/** One parameter; name and meaning as in design section 6. */
export interface ParamSpec {
	readonly type: 'integer' | 'boolean' | 'choice';
	/** null = "empty": the metric's own rule decides. */
	readonly default: string | number | boolean | null;
	readonly choices?: readonly string[];
	/** For `integer`: inclusive bounds, and whether `none` (no limit) is allowed; none travels as -1. */
	readonly min?: number;
	readonly max?: number;
	readonly allowNone?: boolean;
	/** `facts` rebuilds the metric's fact family, `read` only selects. */
	readonly touches: 'facts' | 'read';
	readonly label: Readonly<Record<Locale, string>>;
	/** Words of the choices (and of true/false, none, empty where the default ones do not fit). */
	readonly choiceLabels?: Readonly<Record<string, Readonly<Record<Locale, string>>>>;
}

export type ParamValue = string | number | boolean | null;
export type ParamValues = Readonly<Record<string, ParamValue>>;

/** A value in a row: null is "no value", or hidden when its name is in `suppressed`. */
export type Cell = string | number | boolean | null;

/** One result row after the gate: group columns, declared columns, and the names of hidden ones. */
export interface Row {
	readonly [column: string]: Cell | readonly string[] | undefined;
	readonly suppressed?: readonly string[];
}

/** What a chart or sentence may know besides its rows. */
export interface ViewContext {
	readonly locale: Locale;
	readonly scope: Scope;
	readonly params: ParamValues;
	/** First day, half-open end of the data, and the as-of day. */
	readonly period: { readonly start: string; readonly end: string; readonly asOf: string };
	/** Readable name of a group value (unit name, service area, rule …); "unknown" in the locale for ''. */
	readonly nameOf: (group: GroupName, value: string) => string;
	/** Width of the drawing in CSS pixels. */
	readonly width: number;
}

/** A drawing of a metric: which rows it needs and how they become marks. */
export interface MetricChart {
	readonly by: readonly GroupName[];
	readonly title: Messages<'title' | 'subtitle'>;
	/** Pure: rows to Plot options. Colours are CSS variables by role. */
	readonly options: (rows: readonly Row[], context: ViewContext) => PlotOptions;
	/** One spoken sentence: extremes, trend, n. */
	readonly summary: (rows: readonly Row[], context: ViewContext) => string;
}

/** The number a card shows, its n and interval, as column names of the total row. */
export interface Headline {
	readonly value: string;
	readonly n: readonly string[];
	readonly low: string;
	readonly high: string;
}

/** A metric: everything the app, the command line and the catalogue know of it. */
export interface Metric {
	readonly id: string;
	readonly words: Messages<'title' | 'short' | 'question' | 'definition'>;
	readonly family: FactFamily;
	readonly groups: readonly GroupName[];
	readonly params: Readonly<Record<string, ParamSpec>>;
	readonly columns: Readonly<Record<string, ColumnSpec>>;
	/** Text of `query.sql`: the table macros. */
	readonly sql: string;
	/** Text of `method.md`: how this is counted, in the three languages (`## fi`, `## sv`, `## en`). */
	readonly method: string;
	readonly headline: Headline;
	/** Groups a total always keeps apart (care-guarantee: rule). */
	readonly always?: readonly GroupName[];
	readonly sentence: (rows: readonly Row[], context: ViewContext) => string;
	readonly charts: { readonly time: MetricChart; readonly unit: MetricChart };
	/** The way from the events of the data to the headline's n. */
	readonly ledger?: Ledger;
}

/** Declares a metric; exists so that a folder's index type-checks where it is written. */
export function defineMetric(metric: Metric): Metric {
	return metric;
}
