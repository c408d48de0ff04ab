import type { Locale } from '#lib/i18n/locale.ts';
import { rules } from './load.ts';

const names = new Map(rules.map((rule) => [rule.id, rule.names]));

/** Readable name of a rule id in a language; the id itself when there is no such rule. */
export function ruleName(id: string, locale: Locale): string {
	return names.get(id)?.[locale] ?? id;
}
