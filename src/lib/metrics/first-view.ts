import type { ParamValues } from '#lib/facts/param.ts';
import type { UngatedReport } from '#lib/reports/data-report.ts';
import type { Catalog } from './catalog.ts';
import type { Judgement } from './column.ts';

/** What pages show before an engine is there, beside the sums of facts; counts in it have not passed the gate. */
export interface FirstView {
	readonly catalog: Catalog;
	/** By `judgementKey`. */
	readonly judgements: ReadonlyMap<string, Judgement>;
	/** Design effects of headlines by `judgementKey`, all parameters named. */
	readonly designEffects: ReadonlyMap<string, number>;
	/** Tables about the data by their id, of the default threshold. */
	readonly reports: Readonly<Record<string, UngatedReport>>;
}

/** What a metric's judgement under a definition, all its parameters named, is known by. */
export const judgementKey = (metric: string, definition: ParamValues): string =>
	JSON.stringify([metric, Object.entries(definition).sort()]);

/** A first view as texts, numbers and lists alone. */
export interface PlainView extends Pick<FirstView, 'reports'> {
	readonly catalog: Omit<Catalog, 'notes'> & { readonly filled: readonly string[] };
	readonly designEffects: readonly (readonly [key: string, effect: number])[];
	readonly judgements: readonly (readonly [
		key: string,
		untold: readonly (readonly [string, string])[],
		shape: Judgement['shape']
	])[];
}

/** See `PlainView`. */
export const plainView = ({
	catalog,
	judgements,
	designEffects,
	reports
}: FirstView): PlainView => ({
	catalog: {
		values: catalog.values,
		notApplied: catalog.notApplied,
		filled: [...catalog.notes.filled]
	},
	designEffects: [...designEffects],
	judgements: [...judgements].map(([key, { untold, shape }]) => [key, [...untold], shape]),
	reports
});

/** The view that `plainView` was given. */
export function viewOf({ catalog, judgements, designEffects, reports }: PlainView): FirstView {
	const { values, notApplied, filled } = catalog;
	return {
		catalog: { values, notApplied, notes: { filled: new Set(filled), notApplied } },
		designEffects: new Map(designEffects),
		judgements: new Map(
			judgements.map(([key, untold, shape]) => [key, { untold: new Map(untold), shape }])
		),
		reports
	};
}
