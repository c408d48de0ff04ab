import { formatCount } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { barWords } from './bar-words.ts';

/** What is known while a mapping is made: whether a load could start, choices that wait, and the latest rehearsal. */
export interface BarState {
	readonly ready: boolean;
	readonly open: number;
	readonly result: {
		readonly whole: boolean;
		readonly report?: Pick<ImportReport, 'rows' | 'used' | 'rejected' | 'duplicates'>;
		readonly cause?: unknown;
	} | null;
}

/** How many rows a load would take in, and what is left to be chosen or would be lost: one sentence. */
export function barText(
	{ ready, open, result }: BarState,
	locale: Locale
): { text: string; concern: boolean } {
	const count = (n: number) => formatCount(locale, n);
	const waits = t(barWords, locale, 'open', { n: open, nText: count(open) });
	const sentence = (parts: readonly string[]) => `${parts.join(', ')}.`;
	if (!ready) {
		const parts =
			open > 0 ? [t(barWords, locale, 'not_yet'), waits] : [t(barWords, locale, 'no_table')];
		return { text: sentence(parts), concern: open > 0 };
	}
	const report = result?.report;
	if (!report) {
		const told = t(barWords, locale, result?.cause === undefined ? 'counting' : 'failed');
		return { text: sentence([told, ...(open > 0 ? [waits] : [])]), concern: open > 0 };
	}
	const { rows, used, rejected } = report;
	const taken = t(barWords, locale, result.whole ? 'whole' : 'sample', {
		n: rows,
		rows: count(rows),
		used: count(used)
	});
	const lost = t(barWords, locale, 'lost', { n: rejected, nText: count(rejected) });
	if (open > 0) return { text: sentence([taken, waits]), concern: true };
	return { text: sentence([taken, ...(rejected > 0 ? [lost] : [])]), concern: rejected > 0 };
}
