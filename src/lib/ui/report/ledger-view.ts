import type { MarkRole } from '#lib/charts/roles.ts';
import type { WaterfallStep } from '#lib/charts/waterfall.ts';
import { rejectText } from '#lib/events/issues/issues.ts';
import { formatCount } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import type { Hidden } from '#lib/gate/panel.ts';
import type { LedgerRow } from '#lib/metrics/ledger-gate.ts';
import type { ShownCount, ShownFate, ShownReport } from '#lib/reports/shown-report.ts';
import type { Row } from '#lib/gate/row.ts';
import { defaultThreshold } from '#lib/gate/threshold.ts';
import { hiddenSign, hiddenSpoken } from '#lib/gate/words.ts';
import type { ViewColumn } from '../figure/chart-view.ts';
import { ledgerWords } from './ledger-words.ts';

/** A step, and how it reads where the gate hid its count. */
export interface LedgerViewStep extends WaterfallStep {
	readonly why?: Hidden;
	readonly spoken?: string;
}

/**
 * Every step from the rows of the files to the number behind a figure: the rows' fates by the report of the import,
 * then the events' by the metric's ledger, whose first row, all events, is where the two meet.
 */
export function ledgerSteps(
	report: Pick<ShownReport, 'rows' | 'used' | 'duplicates' | 'fates'>,
	ledger: readonly LedgerRow[],
	locale: Locale
): LedgerViewStep[] {
	const word = (
		key: 'rows' | 'duplicates' | 'used' | 'extra' | 'lost' | 'merged' | 'isolated' | 'later'
	) => t(ledgerWords, locale, key);
	const fates = (step: ShownFate['step']) => report.fates.filter((fate) => fate.step === step);
	const cell = (count: ShownCount) =>
		typeof count === 'number'
			? { count }
			: {
					count: null,
					hidden: hiddenSign(count, defaultThreshold),
					why: count,
					spoken: hiddenSpoken(locale, count, defaultThreshold)
				};
	const simple = (step: 'extra' | 'lost' | 'merged' | 'isolated' | 'later', kind: 'in' | 'out') =>
		fates(step).map(({ count }) => ({
			name: word(step),
			kind,
			...cell(count),
			role: 'interval' as const
		}));
	const rejected = fates('rejected').map(({ reason, count }) => ({
		name: t(ledgerWords, locale, 'rejected', { reason: reasonText(reason, locale) }),
		kind: 'out' as const,
		...cell(count),
		role: 'concern' as const
	}));
	const duplicates = { name: word('duplicates'), kind: 'out', role: 'interval' } as const;
	const imported = [
		{ name: word('rows'), kind: 'left', count: report.rows, role: 'common' } as const,
		...rejected,
		...(report.duplicates > 0 ? [{ ...duplicates, count: report.duplicates }] : []),
		{ name: word('used'), kind: 'left', count: report.used, role: 'common' } as const,
		...simple('extra', 'in'),
		...simple('lost', 'out'),
		...simple('merged', 'out'),
		...simple('isolated', 'out'),
		...simple('later', 'out')
	];
	const traced = ledger.map(({ kind, count, hidden, words }, index) => ({
		name: words[locale],
		kind,
		...cell(hidden ?? count ?? 0),
		role: roleOf(kind, index === ledger.length - 1)
	}));
	return [...imported, ...traced].map((step, row) => ({ ...step, row }));
}

function roleOf(kind: LedgerRow['kind'], last: boolean): MarkRole {
	if (kind === 'out') return 'interval';
	return last ? 'improvement' : 'common';
}

/** A reason in a few words: without what was done about it, which the step says. */
function reasonText(reason: string, locale: Locale): string {
	const what = rejectText(reason, locale);
	return what.charAt(0).toLowerCase() + what.slice(1);
}

/** Title of the page that tells where the number of a metric, named as given, comes from. */
export function ledgerTitle(metric: string, locale: Locale): string {
	return t(ledgerWords, locale, 'title', { metric });
}

/** The steps as table rows: what each adds, removes or leaves. */
export function ledgerRows(steps: readonly LedgerViewStep[]): Row[] {
	const column = { in: 'added', out: 'removed', left: 'left' } as const;
	return steps.map(({ name, kind, count, why }) => ({
		step: name,
		added: null,
		removed: null,
		left: null,
		[column[kind]]: count,
		...(why && { suppressed: { [column[kind]]: why } })
	}));
}

/** Columns of that table. */
export function ledgerColumns(locale: Locale): ViewColumn[] {
	const numbers = (['added', 'removed', 'left'] as const).map((name) => ({
		name,
		heading: t(ledgerWords, locale, name),
		kind: 'count' as const
	}));
	return [{ name: 'step', heading: t(ledgerWords, locale, 'step'), kind: 'text' }, ...numbers];
}

/** A step in words, such as "Kaksoisrivejä: −12". */
export function stepWords(
	{ name, kind, count, spoken = '' }: LedgerViewStep,
	locale: Locale
): string {
	const sign = kind === 'left' ? '' : kind === 'in' ? '+' : '\u2212';
	return `${name}: ${count === null ? spoken : `${sign}${formatCount(locale, count)}`}`;
}
