import type { Threshold } from '#lib/gate/threshold.ts';
import { hiddenSign } from '#lib/gate/words.ts';
import type { ShownCount, ShownFate, ShownIssue, ShownReport } from '#lib/reports/shown-report.ts';

/** Signs of what is hidden, by name; absent where nothing is. */
interface Signs {
	readonly suppressed?: Readonly<Record<string, string>>;
}

type Written<Part> = Omit<Part, 'count'> & { readonly count: number | null } & Signs;

/** The report of an import as `measure` writes it: null where a count is hidden, its sign under `suppressed`. */
export type ImportBlock = Omit<ShownReport, 'unidentified' | 'issues' | 'fates'> &
	Signs & {
		readonly unidentified: number | null;
		readonly fates: readonly Written<ShownFate>[];
		readonly issues: readonly Written<ShownIssue>[];
	};

/** The report after the gate of threshold `k` as it is written. */
export function importBlock(report: ShownReport, k: Threshold): ImportBlock {
	const cell = <Name extends string>(name: Name, count: ShownCount) =>
		({
			[name]: typeof count === 'number' ? count : null,
			...(typeof count !== 'number' && { suppressed: { [name]: hiddenSign(count, k) } })
		}) as Readonly<Record<Name, number | null>> & Signs;
	return {
		...report,
		...cell('unidentified', report.unidentified),
		fates: report.fates.map((fate) => ({ ...fate, ...cell('count', fate.count) })),
		issues: report.issues.map((issue) => ({ ...issue, ...cell('count', issue.count) }))
	};
}
