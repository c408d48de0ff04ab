import { fewRows } from '#lib/gate/few-rows.ts';
import { hide } from '#lib/gate/hide.ts';
import type { GateColumn, Hidden } from '#lib/gate/panel.ts';
import type { Setting } from '#lib/gate/threshold.ts';
import type { ImportReport, IssueCount, RowFate } from '#lib/ingest/load/report.ts';

/** A count after the gate: itself, or why it is hidden. */
export type ShownCount = number | Hidden;

export type ShownIssue = Omit<IssueCount, 'count'> & { readonly count: ShownCount };
export type ShownFate = Omit<RowFate, 'count'> & { readonly count: ShownCount };

/** The report of an import as it may be shown. */
export type ShownReport = Omit<ImportReport, 'unidentified' | 'issues' | 'fates'> & {
	readonly unidentified: ShownCount;
	readonly issues: readonly ShownIssue[];
	readonly fates: readonly ShownFate[];
};

/**
 * The report of an import after the gate. Clients are not known row by row there, so that each row or event stands
 * for one client, as it may: 1 to k-1 events without a client, rows rejected for one reason or finds of one issue
 * are hidden (`few`), and so is a reason or its issue (`linked`) where the rows rejected in all would tell the small
 * one. A hidden issue keeps its first row number alone and no share. The account that no row is lost (rows, used,
 * rejected, duplicates, and the steps from them to events) is exact, and so is what is about columns, units or
 * files: issues without a row. k = 0: nothing is hidden.
 */
export function shownReport(report: ImportReport, k: Setting): ShownReport {
	const reasons = hiddenReasons(report, k);
	return {
		...report,
		unidentified: fewRows(report.unidentified, k) ?? report.unidentified,
		fates: report.fates.map((fate) => ({ ...fate, count: reasons[fate.reason] ?? fate.count })),
		issues: report.issues.map((issue) =>
			shownIssue(issue, fewRows(issue.count, k), reasons[issue.code])
		)
	};
}

function shownIssue(
	issue: IssueCount,
	own: Hidden | undefined,
	ofReason: Hidden | undefined
): ShownIssue {
	if (issue.rows.length === 0) return issue;
	// What the reason of a rejection hides as linked must not read as few beside it, nor a large count as few.
	const hidden = ofReason === 'few' && own === undefined ? 'linked' : (ofReason ?? own);
	if (hidden === undefined) return issue;
	const { code, column, rows, files } = issue;
	const first = files ? { files: files.slice(0, 1) } : {};
	return { code, column, count: hidden, rows: rows.slice(0, 1), ...first };
}

/** Reasons of rejection whose rows are not told, beside how many were rejected in all. */
function hiddenReasons({ fates }: ImportReport, k: Setting): Readonly<Record<string, Hidden>> {
	const reasons = fates.filter(({ step }) => step === 'rejected');
	const counts: Record<string, number> = Object.fromEntries(
		reasons.map(({ reason, count }) => [reason, count])
	);
	const total = reasons.reduce((sum, { count }) => sum + count, 0);
	const names = Object.keys(counts);
	const columns: Record<string, GateColumn> = Object.fromEntries(
		names.map((name) => [name, { kind: 'count', atoms: [name] }])
	);
	const all = 'all reasons';
	const [hidden = {}] = hide({
		columns: { ...columns, [all]: { kind: 'count', atoms: names } },
		rows: [
			{
				label: all,
				role: 'headline',
				values: { ...counts, [all]: total },
				// The sum is of the account of rows: it is shown, whatever else must go.
				clients: { ...counts, [all]: Math.max(total, k) },
				facts: (name) => counts[name] ?? 0
			}
		],
		sums: [],
		k,
		headline: all
	});
	return hidden;
}
