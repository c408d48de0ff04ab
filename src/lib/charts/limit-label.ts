import { formatCount } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { defineMessages, t } from '#lib/i18n/messages.ts';
import type { Rule } from '#lib/rules/load.ts';
import type { LimitUnit } from '#lib/rules/shape.ts';

const words = defineMessages({
	fi: {
		day: '{n} vrk',
		week: '{n} viikkoa',
		month: '{n} kk',
		workday: '{n} arkipäivää',
		zero: 'samana päivänä',
		below: 'alle {years} v',
		min: 'vähintään {years} v'
	},
	sv: {
		day: '{n} dygn',
		week: '{n} veckor',
		month: '{n} mån.',
		workday: '{n} vardagar',
		zero: 'samma dag',
		below: 'under {years} år',
		min: 'minst {years} år'
	},
	en: {
		day: '{n} days',
		week: '{n} weeks',
		month: '{n} months',
		workday: '{n} workdays',
		zero: 'the same day',
		below: 'under {years} y',
		min: '{years} y or over'
	}
});

/** A limit in words: how long it is, for which ages, and by which law. */
export function limitLabel(
	rule: Rule,
	limit: number,
	unit: Exclude<LimitUnit, 'own' | 'schoolday'>,
	locale: Locale
): string {
	const span =
		limit === 0
			? t(words, locale, 'zero')
			: t(words, locale, unit, { n: formatCount(locale, limit) });
	const age = [
		...(rule.age?.min === undefined ? [] : [t(words, locale, 'min', { years: rule.age.min })]),
		...(rule.age?.below === undefined ? [] : [t(words, locale, 'below', { years: rule.age.below })])
	];
	const law = rule.citation.split(/[:;(]|,\s(?=\d)/)[0]!.trim();
	return [span, ...age, law].join(', ');
}
