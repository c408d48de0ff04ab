import type { Locale } from '#lib/i18n/locale.ts';
import { defineMessages, t } from '#lib/i18n/messages.ts';
import type { Catalog } from '#lib/metrics/catalog.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import { chartSteps, chartStepText } from '#lib/scope/chart-step.ts';
import { scopeDimensions, type ScopeDimension } from '#lib/scope/scope.ts';
import { ruleName } from '#lib/rules/rule-name.ts';
import { formatDay } from '#lib/i18n/formats.ts';
import { contractValueName } from '#lib/events/words/names.ts';
import { toldWords } from './told-words.ts';

const words = defineMessages({
	fi: {
		unknown: 'Ei tiedossa',
		unnamed: 'Yksikkö {number}',
		years: '{range} v',
		week: 'viikko {day} alkaen'
	},
	sv: {
		unknown: 'Okänt',
		unnamed: 'Enhet {number}',
		years: '{range} år',
		week: 'veckan från {day}'
	},
	en: { unknown: 'Unknown', unnamed: 'Unit {number}', years: '{range} y', week: 'week from {day}' }
});

/** A closed value of a column, the contract's or a metric's, in words; the value itself where the app has none. */
export function closedValueName(column: string, value: string, locale: Locale): string {
	const key = `${column}.${value}`;
	return isTold(key) ? t(toldWords, locale, key) : contractValueName(column, value, locale);
}

/** What stands for a unit's name that is somebody's. */
const STAND_IN = /^#(\d+(?:\.\d+)?)$/;

/** A group value as people read it; "unknown" for the empty text. */
export function valueName(
	group: GroupName,
	value: string,
	catalog: Catalog | null,
	locale: Locale
): string {
	if (value === '') return t(words, locale, 'unknown');
	const [, number] = (/unit$/.test(group) && STAND_IN.exec(value)) || [];
	if (number !== undefined) return t(words, locale, 'unnamed', { number });
	const step = chartSteps.find((name) => name === group);
	if (step) return chartStepText(locale, step, value);
	if (group === 'rule') return ruleName(value, locale);
	if (group === 'week') return t(words, locale, 'week', { day: formatDay(locale, value) });
	if (group === 'age_group') return t(words, locale, 'years', { range: value.replace('-', '–') });
	if (isDimension(group)) {
		const known = catalog?.values[group].find((entry) => entry.value === value)?.names;
		if (known) return known[locale];
	}
	return closedValueName(group, value, locale);
}

function isTold(key: string): key is keyof (typeof toldWords)['fi'] {
	return Object.hasOwn(toldWords.fi, key);
}

function isDimension(group: GroupName): group is ScopeDimension {
	return (scopeDimensions as readonly string[]).includes(group);
}
