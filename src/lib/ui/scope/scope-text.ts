import { addDays, type Day } from '#lib/base/civil-day.ts';
import { formatPeriod } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import { withDefaults } from '#lib/metrics/params.ts';
import type { Question } from '#lib/metrics/question.ts';
import { scopeDimensions } from '#lib/scope/scope.ts';
import { groupHeading } from './group-heading.ts';
import { paramValueText } from './param-text.ts';
import { words } from './words.ts';

interface Words {
	readonly locale: Locale;
	readonly nameOf: (group: GroupName, value: string) => string;
	/** First day, and first day after, of the data. */
	readonly data: { readonly start: Day; readonly end: Day };
}

/**
 * What a question is about, and where its definition differs from the usual one, as an export says it:
 * `Ajanjakso: 1.1.2025–30.6.2025. Yksikkö: Itäinen terveysasema.`
 */
export function scopeText(
	{ metric, scope, params, rule }: Pick<Question, 'metric' | 'scope' | 'params' | 'rule'>,
	{ locale, nameOf, data }: Words
): string {
	const period = formatPeriod(locale, scope.from ?? data.start, addDays(scope.to ?? data.end, -1));
	const values = withDefaults(metric, params);
	const narrowed = scopeDimensions
		.filter((dimension) => scope[dimension].length > 0)
		.map((dimension) => {
			const names = scope[dimension].map((value) => nameOf(dimension, value)).join(', ');
			return `${groupHeading(dimension, locale)}: ${names}`;
		});
	const changed = Object.keys(params).flatMap((name) => {
		const spec = metric.params[name];
		return spec ? [`${spec.label[locale]}: ${paramValueText(spec, values[name]!, locale)}`] : [];
	});
	return [
		...(rule ? [`${groupHeading('rule', locale)}: ${nameOf('rule', rule)}`] : []),
		`${t(words, locale, 'period')}: ${period}`,
		...(narrowed.length > 0 ? narrowed : [t(words, locale, 'not_narrowed')]),
		...changed
	]
		.map((part) => `${part}.`)
		.join(' ');
}
