import { formatShare } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import type { ParamValues, Row, ViewContext } from '../metric.ts';
import { sentenceWords } from './messages.ts';

/** The answer in one sentence, from the total row; says so when there is nothing, or too little, to tell. */
export function sentence(rows: readonly Row[], { locale, params }: ViewContext): string {
	const total = rows[0];
	if (total?.suppressed?.includes('rate')) return t(sentenceWords, locale, 'hidden');
	if (typeof total?.rate !== 'number') return t(sentenceWords, locale, 'none');
	const answer = t(sentenceWords, locale, 'answer', {
		share: formatShare(locale, total.rate),
		issue: issueWords(params, locale),
		window: windowWords(params, locale)
	});
	return total.planning === 'unknown'
		? `${answer} ${t(sentenceWords, locale, 'upper_bound')}`
		: answer;
}

function issueWords(params: ParamValues, locale: Locale): string {
	const match = params.issue_match;
	return t(
		sentenceWords,
		locale,
		match === 'any' ? 'issue_any' : match === 'topic' ? 'issue_topic' : 'issue_service_area'
	);
}

function windowWords(params: ParamValues, locale: Locale): string {
	return typeof params.window_days === 'number'
		? t(sentenceWords, locale, 'window', { n: params.window_days })
		: t(sentenceWords, locale, 'window_own');
}
