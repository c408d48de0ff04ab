import type { ParamValues } from '#lib/facts/param.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { States } from '#lib/rollup/question.ts';
import type { Cell } from '#lib/gate/row.ts';

type Words = Readonly<Record<Locale, string>>;

/** What a number is, from which come heading style, number format and axis unit. */
export type ColumnKind = 'count' | 'share' | 'days' | 'text' | 'day';

/** Facts in some states of a reading. */
export interface CountColumn {
	readonly kind: 'count';
	readonly reading: string;
	readonly states: States;
	readonly mirror?: Mirror;
}

/**
 * A count of the same states under another dating: the one is hidden where hiding the other has to protect another
 * cell. Facts of `of` that `but` counts are in none of the mirror.
 */
export interface Mirror {
	readonly of: string;
	readonly but?: string;
}

/** One count's part of another, 0-1; NULL when there is nothing to share. */
interface ShareColumn {
	readonly kind: 'share';
	readonly of: string;
	readonly among: string;
}

/** A bound of the 95 % Wilson interval of a share. */
interface BoundColumn {
	readonly kind: 'share';
	readonly bound: 'low' | 'high';
	readonly share: string;
}

/** Mean of a summed column over the facts of a count. */
interface MeanColumn {
	readonly kind: 'days';
	/** Name of the summed column; a read parameter may choose it. */
	readonly mean: (params: ParamValues) => string;
	readonly per: string;
}

/** Exact quantile (type 7) of a column over the facts of a count. */
interface QuantileColumn {
	readonly kind: 'days';
	readonly quantile: string;
	readonly q: number;
	readonly per: string;
}

/** Something the data as a whole say. */
interface TextColumn {
	readonly kind: 'text';
	readonly tell: (notes: RowNotes, groups: Readonly<Record<string, Cell>>) => Cell;
}

/** What is known of the loaded data beside their facts. */
export interface DataNotes {
	/** Contract columns that some event fills. */
	readonly filled: ReadonlySet<string>;
	/** What the data lack for the rules that were not applied; none where it is not known. */
	readonly notApplied?: readonly RuleGap[];
}

/** A statutory limit that was not applied, and the contract column or event the data lack for it. */
export interface RuleGap {
	readonly rule: string;
	readonly missing: string;
}

/** The same with what a metric has judged of them. */
export interface RowNotes extends DataNotes {
	/** Why figures are withheld, by the rule they are of. */
	readonly untold: Untold;
}

/** By rule: why its shares and quantiles cannot be told from the whole file. Rules that can be told are not in it. */
export type Untold = ReadonlyMap<string, string>;

/** What a metric has judged of the whole file under a definition. */
export interface Judgement {
	readonly untold: Untold;
	/** How the file was cut, by name: told beside the rows, for what is drawn of them. */
	readonly shape: Readonly<Record<string, Cell>>;
}

type Measure = CountColumn | ShareColumn | BoundColumn | MeanColumn | QuantileColumn | TextColumn;

/** One declared result column of a metric. */
export type Column = Measure & {
	/** Unit and meaning in one sentence, for developers. */
	readonly doc: string;
	readonly heading: Words;
	/** Reasons of `Untold` for which this share or quantile is told all the same. */
	readonly toldAt?: readonly string[];
};

export type Columns = Readonly<Record<string, Column>>;

/** Facts in some states of a reading; a class that is not named takes all. */
export function count(
	doc: string,
	heading: Words,
	reading: string,
	states: States = {},
	mirror?: Mirror
): Column {
	return { kind: 'count', doc, heading, reading, states, ...(mirror && { mirror }) };
}

/** One count's part of another. */
export function share(doc: string, heading: Words, of: string, among: string): Column {
	return { kind: 'share', doc, heading, of, among };
}

/** A share with its Wilson interval in the columns `ci_low` and `ci_high`: the one a metric is about. */
export function headlineShare(
	name: string,
	doc: string,
	heading: Words,
	of: string,
	among: string
): Columns {
	const bound = (side: 'low' | 'high', words: Words): Column => ({
		kind: 'share',
		bound: side,
		share: name,
		doc: `${side === 'low' ? 'Lower' : 'Upper'} bound of the 95 % Wilson interval of ${name}.`,
		heading: words
	});
	return {
		[name]: share(doc, heading, of, among),
		ci_low: bound('low', {
			fi: 'Luottamusväli, alaraja',
			sv: 'Konfidensintervall, nedre',
			en: 'Interval, low'
		}),
		ci_high: bound('high', {
			fi: 'Luottamusväli, yläraja',
			sv: 'Konfidensintervall, övre',
			en: 'Interval, high'
		})
	};
}

/** Mean of a summed column over the facts of a count, in days. */
export function mean(
	doc: string,
	heading: Words,
	column: (params: ParamValues) => string,
	per: string
): Column {
	return { kind: 'days', doc, heading, mean: column, per };
}

/** Exact quantile of a column over the facts of a count, in days. */
export function quantile(
	doc: string,
	heading: Words,
	column: string,
	q: number,
	per: string
): Column {
	return { kind: 'days', doc, heading, quantile: column, q, per };
}
