import type { PlotOptions } from '@observablehq/plot';
import type { FactFamily } from '#lib/facts/family.ts';
import type { Params, ParamSpec, ParamValues } from '#lib/facts/param.ts';
import type { FactStore } from '#lib/facts/store.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { Reading } from '#lib/rollup/question.ts';
import type { PointType } from '#lib/stats/control-chart.ts';
import type { ImprovementDirection } from '#lib/stats/improvement.ts';
import type { ChartStep } from '#lib/scope/chart-step.ts';
import type { Scope } from '#lib/scope/scope.ts';
import type { Columns, DataNotes, Judgement, Untold } from './column.ts';
import type { GroupName } from './group.ts';
import type { Ledger } from './ledger-steps.ts';
import type { Row } from '#lib/gate/row.ts';

/** What a chart or sentence may know besides its rows. */
export interface ViewContext {
	readonly locale: Locale;
	readonly scope: Scope;
	readonly params: ParamValues;
	/** First day, half-open end of the data, and the as-of day. */
	readonly period: { readonly start: string; readonly end: string; readonly asOf: string };
	/** By how much the headline's cases count for less than as many of as many clients; 1 or more. */
	readonly designEffect: number;
	/** Readable name of a group value (unit name, service area, rule …); "unknown" in the locale for ''. */
	readonly nameOf: (group: GroupName, value: string) => string;
	/** Step of time that rows over time are of. */
	readonly step: ChartStep;
	/** Width of the drawing in CSS pixels. */
	readonly width: number;
}

/** A question a page draws the answer of: which rows it needs and how they become marks. */
export interface Panel {
	readonly id: string;
	readonly by: readonly GroupName[];
	readonly title: Messages<'title' | 'subtitle'>;
	/** What the gate lets through: counts of at least k clients. */
	readonly disclosure: 'counts';
	/** Pure: rows to Plot options. Colours are CSS variables by role. */
	readonly options: (rows: readonly Row[], context: ViewContext) => PlotOptions;
	/** What the rows say, in a sentence above the drawing: the signal, or which units differ. */
	readonly claim: (rows: readonly Row[], context: ViewContext) => string;
	/** What the latest of a series of rows is among the others; null where it is not judged. Only of panels over time. */
	readonly signal?: (rows: readonly Row[], context: ViewContext) => PointType | null;
	/** How to read the drawing of these rows: what its lines and shades are. */
	readonly legend: (rows: readonly Row[], context: ViewContext) => string;
	/** More of it for those who hear the drawing: extremes, trend, n. */
	readonly summary: (rows: readonly Row[], context: ViewContext) => string;
}

/** The number a card shows, its n and interval, as column names of the total row. */
export interface Headline {
	readonly value: string;
	readonly n: string;
	readonly low: string;
	readonly high: string;
}

/** What a metric's folder declares. */
export interface MetricDeclaration {
	readonly id: string;
	readonly words: Messages<'title' | 'short' | 'question' | 'definition'>;
	readonly family: FactFamily;
	/** Ways to read the family's tables, by name. */
	readonly readings: Readonly<Record<string, Reading>>;
	/** Readings that stand in for another where units are asked, grouped by or narrowed to. */
	readonly unitReadings?: Readonly<Record<string, string>>;
	/** Parameters that only re-read the facts. */
	readonly readParams: Params;
	readonly columns: Columns;
	/** Text of `method.md`: how this is counted, in the three languages (`## fi`, `## sv`, `## en`). */
	readonly method: string;
	readonly headline: Headline;
	/** Longest window or limit of the facts a question asks (of a rule, where there is one) in days; null = not known. */
	readonly followUpDays: (params: ParamValues, rule: string | null) => number | null;
	/** Groups that every question keeps apart (care-guarantee: rule). */
	readonly always?: readonly GroupName[];
	/** What the whole file can tell under a definition, whatever is asked. Rejects as `facts.ask`. */
	readonly verdicts?: (
		facts: Pick<FactStore, 'ask' | 'period'>,
		definition: ParamValues,
		signal?: AbortSignal
	) => Promise<Judgement>;
	/** Rules that have a row of zeros where rules are the only groups, because they were not applied, and why. */
	readonly rowless?: (notes: DataNotes) => Untold;
	/** What a claim says of the headline, with `{share}`; of paths through chosen units otherwise. */
	readonly claim: Messages<'answer' | 'answer_units'>;
	/** Which way the headline should move. */
	readonly improvement: ImprovementDirection;
	/** The headline's facts come several to a client, so that groups are compared on effective numbers. */
	readonly clustered?: boolean;
	/** What the headline means in a scope, in full; where it has no value, why. */
	readonly sentence: (rows: readonly Row[], context: ViewContext) => string;
	/** What must be known beside the headline; empty where there is nothing. */
	readonly remarks?: (total: Row, context: Pick<ViewContext, 'locale'>) => string;
	readonly panels: readonly Panel[];
	/** The way from the events of the data to the headline's n. */
	readonly ledger: Ledger;
}

/** A parameter, and what it touches: `facts` rebuilds the metric's family, `read` only re-reads it. */
export interface MetricParam extends ParamSpec {
	readonly touches: 'facts' | 'read';
}

/** A metric: everything the app, the command line and the catalogue know of it. */
export interface Metric extends MetricDeclaration {
	readonly params: Readonly<Record<string, MetricParam>>;
}

/** Declares a metric. Its parameters are the family's, then its own. */
export function defineMetric(declared: MetricDeclaration): Metric {
	const touching = (params: Params, touches: MetricParam['touches']) =>
		Object.entries(params).map(([name, spec]) => [name, { ...spec, touches }] as const);
	return {
		...declared,
		params: Object.fromEntries([
			...touching(declared.readParams, 'read'),
			...touching(declared.family.params, 'facts')
		])
	};
}
