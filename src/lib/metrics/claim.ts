import { formatNumber, formatShare } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import { periodText } from '#lib/scope/period-text.ts';
import { scopeDimensions, type Scope } from '#lib/scope/scope.ts';
import type { Row } from '#lib/gate/row.ts';
import type { Change } from './changes.ts';
import { claimWords } from './claim-words.ts';
import type { Metric, ViewContext } from './metric.ts';

/** More chosen values than these are counted, not named. */
const mostNames = 2;

/**
 * What a page claims: who, when, how much, against the same months earlier (a year ago, else the period before) and
 * against the whole area; each number is one of the total row and its changes. Where the total has no value, why.
 */
export function claimOf(
	metric: Metric,
	total: Row | undefined,
	changes: readonly Change[],
	context: ViewContext
): string {
	const { locale, scope, nameOf } = context;
	const value = total?.[metric.headline.value];
	if (!total || typeof value !== 'number') return metric.sentence(total ? [total] : [], context);
	const earlier =
		changes.find(({ kind }) => kind === 'last_year') ??
		changes.find(({ kind }) => kind === 'previous');
	const area = changes.find(({ kind }) => kind === 'area');
	const claim = t(claimWords, locale, 'claim', {
		who: whoOf(context),
		period: period(scope, context),
		answer: t(metric.claim, locale, scope.unit.length > 0 ? 'answer_units' : 'answer', {
			share: formatShare(locale, value)
		}),
		changes: [
			earlier && changeText(earlier, context),
			area && t(claimWords, locale, `area_${towards(area)}`, { points: pointsText(area, locale) })
		].join('')
	});
	return typeof total.rule === 'string' ? `${nameOf('rule', total.rule)}. ${claim}` : claim;
}

function whoOf({ locale, scope, nameOf }: ViewContext): string {
	const parts = scopeDimensions.flatMap((dimension) => {
		const chosen = scope[dimension];
		if (chosen.length > mostNames)
			return [t(claimWords, locale, 'several', { nText: formatNumber(chosen.length) })];
		return chosen.map((value) => nameOf(dimension, value));
	});
	return parts.length === 0 ? t(claimWords, locale, 'whole') : parts.join(', ');
}

function changeText(change: Change, context: ViewContext): string {
	const { locale, scope } = context;
	const text = t(claimWords, locale, towards(change), {
		points: pointsText(change, locale),
		period: period(change.other, context)
	});
	const own = period(change.own, context);
	const isCut = own !== period(scope, context);
	return t(claimWords, locale, isCut ? 'cut' : 'same', { period: own }) + text;
}

function period(scope: Scope, { locale, period: data }: ViewContext): string {
	return periodText(locale, scope, data);
}

/** Where a difference goes, as words tell it; none where its interval does not say. */
export function towards({ verdict, difference }: Pick<Change, 'verdict' | 'difference'>) {
	return verdict === 'unclear' ? 'none' : difference > 0 ? 'more' : 'less';
}

/** The size of a difference: `3 prosenttiyksikköä`, with a decimal where it is smaller than one. */
export function pointsText({ difference }: Pick<Change, 'difference'>, locale: Locale): string {
	const points = Math.abs(difference) * 100;
	const nText = formatNumber(points, points < 0.95 ? 1 : 0);
	return t(claimWords, locale, 'points', { n: nText === '1' ? 1 : 2, nText });
}
