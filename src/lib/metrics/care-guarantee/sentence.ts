import { formatCount, formatInterval, formatShare } from '#lib/i18n/formats.ts';
import { t } from '#lib/i18n/messages.ts';
import type { Cell, Row, ViewContext } from '../metric.ts';
import { sentenceWords } from './messages.ts';

/**
 * The answer for the rule of the first row, and what is open; says so when there is nothing, or too
 * little, to tell.
 */
export function sentence(
	rows: readonly Row[],
	{ locale, nameOf }: Pick<ViewContext, 'locale' | 'nameOf'>
): string {
	const total = rows[0];
	if (!total) return t(sentenceWords, locale, 'empty');
	const rule = nameOf('rule', String(total.rule ?? ''));
	const share = number(total.cohort_share);
	if (share === null) {
		const hidden = total.suppressed?.includes('cohort_share') ?? false;
		return t(sentenceWords, locale, hidden ? 'hidden' : 'none', { rule });
	}
	const answer = t(sentenceWords, locale, 'answer', {
		rule,
		share: formatShare(locale, share),
		interval: formatInterval(locale, Number(total.ci_low), Number(total.ci_high)),
		n: formatCount(locale, Number(total.cohort))
	});
	return [answer, openWords(total, locale), undecidedWords(total, locale)]
		.filter((part) => part !== '')
		.join(' ');
}

function openWords(total: Row, locale: ViewContext['locale']): string {
	const open = number(total.open);
	const late = number(total.open_late);
	if (open === null || late === null || open === 0) return '';
	return t(sentenceWords, locale, 'open', {
		n: open,
		nText: formatCount(locale, open),
		late: formatCount(locale, late)
	});
}

function undecidedWords(total: Row, locale: ViewContext['locale']): string {
	const share = number(total.short_share);
	if (share === null) return '';
	return t(sentenceWords, locale, 'undecided', { share: formatShare(locale, share) });
}

function number(cell: Cell | readonly string[] | undefined): number | null {
	return typeof cell === 'number' ? cell : null;
}
