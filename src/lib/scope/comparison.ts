import { addDays, addMonths, daysBetween, monthStart, type Day } from '#lib/base/civil-day.ts';
import {
	isWholeMonths,
	lastKnownDay,
	matureRange,
	type Coverage,
	type FollowUp
} from './mature.ts';
import type { Scope } from './scope.ts';
import type { DayRange } from './step.ts';

/** `previous`: the period of equal length before; `last_year`: the same a year earlier; `area`: all units and counties. */
const comparisonKinds = ['previous', 'last_year', 'area'] as const;
export type ComparisonKind = (typeof comparisonKinds)[number];

/** Why there is no comparison: it begins before the data, no month (day) of the scope is mature, or the scope is the area. */
type Withheld = 'before_data' | 'not_mature' | 'is_area';

/** A scope to be asked beside the reader's own, or why it is not. */
type Comparison =
	| { readonly kind: ComparisonKind; readonly scope: Scope }
	| { readonly kind: ComparisonKind; readonly withheld: Withheld };

/** What is compared with what, on periods of equal length. */
export interface Comparisons {
	/** The reader's scope cut to what is mature; null when nothing of it is. */
	readonly own: Scope | null;
	/** One of each kind, in their order. */
	readonly others: readonly Comparison[];
}

/**
 * The scopes a scope is compared with (design, The bus). The scope is cut to its first mature months and every
 * comparison to as many of its own first months; by days where the scope is not whole months. An open beginning is
 * the first day of the data, an open end that of their last month.
 */
export function comparisons(scope: Scope, followUp: FollowUp): Comparisons {
	const period = periodOf(scope, followUp);
	const mature = matureRange(period, followUp);
	if (mature.from === mature.to) {
		return { own: null, others: comparisonKinds.map((kind) => ({ kind, withheld: 'not_mature' })) };
	}
	const own = { ...scope, from: scope.from === null ? null : mature.from, to: mature.to };
	const earlier = (kind: ComparisonKind, from: Day): Comparison =>
		from < followUp.dataStart
			? { kind, withheld: 'before_data' }
			: { kind, scope: { ...scope, from, to: after(from, mature, isWholeMonths(period)) } };
	return {
		own,
		others: [
			earlier('previous', before(period)),
			earlier('last_year', addMonths(period.from, -12)),
			scope.unit.length + scope.county.length === 0
				? { kind: 'area', withheld: 'is_area' }
				: { kind: 'area', scope: { ...own, unit: [], county: [] } }
		]
	};
}

/** The same without the whole area. */
export const withoutArea = (compared: Comparisons): Comparisons => ({
	...compared,
	others: compared.others.filter(({ kind }) => kind !== 'area')
});

/**
 * The scopes to be asked beside the reader's own: the comparisons there are by their kind, and as `own` the reader's,
 * cut to the same months; none where there is nothing to compare with.
 * Of two that are one (the year before a year) only the first is asked.
 */
export function scopesOf(compared: Comparisons | null): Readonly<Record<string, Scope>> {
	if (!compared?.own) return {};
	const scopes: Record<string, Scope> = { own: compared.own };
	const asked = new Set<string>();
	for (const other of compared.others) {
		if (!('scope' in other) || asked.has(JSON.stringify(other.scope))) continue;
		asked.add(JSON.stringify(other.scope));
		scopes[other.kind] = other.scope;
	}
	return asked.size > 0 ? scopes : {};
}

function periodOf({ from, to }: Scope, coverage: Coverage): DayRange {
	return {
		from: from ?? coverage.dataStart,
		to: to ?? addMonths(monthStart(lastKnownDay(coverage)), 1)
	};
}

/** First day of the period of equal length that ends where this one begins. */
function before(period: DayRange): Day {
	return isWholeMonths(period)
		? addMonths(period.from, -months(period))
		: addDays(period.from, -daysBetween(period.from, period.to));
}

/** The day that lies as many months (days) after another as a period is long. */
function after(from: Day, period: DayRange, inMonths: boolean): Day {
	return inMonths
		? addMonths(from, months(period))
		: addDays(from, daysBetween(period.from, period.to));
}

function months({ from, to }: DayRange): number {
	const number = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
	return number(to) - number(from);
}
