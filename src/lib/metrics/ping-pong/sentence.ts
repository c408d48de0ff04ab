import { formatShare } from '#lib/i18n/formats.ts';
import { t } from '#lib/i18n/messages.ts';
import type { Row, ViewContext } from '../metric.ts';
import { sentenceWords } from './messages.ts';

/** The answer in one sentence, from the total row; says so when there is nothing, or too little, to tell. */
export function sentence(
	rows: readonly Row[],
	{ locale, params, scope }: Pick<ViewContext, 'locale' | 'params' | 'scope'>
): string {
	const total = rows[0];
	if (total?.suppressed?.includes('share')) return t(sentenceWords, locale, 'hidden');
	if (typeof total?.share !== 'number') return t(sentenceWords, locale, 'none');
	const days = Number(params.window_days);
	return t(sentenceWords, locale, scope.unit.length > 0 ? 'answer_units' : 'answer', {
		share: formatShare(locale, total.share),
		within: days < 0 ? '' : t(sentenceWords, locale, 'within', { n: days })
	});
}
