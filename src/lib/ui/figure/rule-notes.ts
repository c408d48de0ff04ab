import type { Day } from '#lib/base/civil-day.ts';
import { formatDay, formatMonth } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import { rules } from '#lib/rules/load.ts';
import { exportWords } from './export-words.ts';

/** The versions of a rule that held in a period, each by its law, its days in force and when it was last checked. */
export function ruleNotes(
	id: string,
	name: string,
	period: { readonly from: Day; readonly to: Day },
	locale: Locale
): string[] {
	return rules
		.filter((rule) => rule.id === id)
		.filter(
			({ valid_from, valid_to }) =>
				valid_from <= period.to && (valid_to ?? period.to) >= period.from
		)
		.map(({ citation, valid_from, valid_to, checked }) => {
			if (checked === null) return t(exportWords, locale, 'rule_own', { name });
			const known = {
				...{ name, citation, from: formatDay(locale, valid_from) },
				checked: formatMonth(locale, `${checked}-01`)
			};
			return valid_to === null
				? t(exportWords, locale, 'rule', known)
				: t(exportWords, locale, 'rule_until', { ...known, to: formatDay(locale, valid_to) });
		});
}
