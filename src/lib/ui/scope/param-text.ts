import { formatCount } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import type { ParamSpec, ParamValue } from '#lib/facts/param.ts';
import { noLimit, paramText } from '#lib/metrics/params.ts';
import { words } from './words.ts';

/** A parameter's value as people read it: its own words first, then the usual ones. */
export function paramValueText(spec: ParamSpec, value: ParamValue, locale: Locale): string {
	const own = spec.choiceLabels?.[paramText(spec, value)]?.[locale];
	if (own !== undefined) return own;
	if (value === null) return t(words, locale, 'automatic');
	if (typeof value === 'boolean') return t(words, locale, value ? 'yes' : 'no');
	if (value === noLimit) return t(words, locale, 'none');
	return typeof value === 'number' ? formatCount(locale, value) : value;
}
