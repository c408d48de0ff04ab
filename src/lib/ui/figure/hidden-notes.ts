import type { Hidden } from '#lib/gate/panel.ts';
import { defaultThreshold } from '#lib/gate/threshold.ts';
import { hiddenNote } from '#lib/gate/words.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Row } from '#lib/gate/row.ts';

const kinds: readonly Hidden[] = ['few', 'linked'];

/** What the signs of hidden cells mean that stand in these rows; empty where nothing is hidden. */
export function hiddenNotes(rows: readonly Row[], locale: Locale): string {
	const met = new Set(rows.flatMap(({ suppressed }) => Object.values(suppressed ?? {})));
	return kinds
		.filter((kind) => met.has(kind))
		.map((kind) => hiddenNote(locale, kind, defaultThreshold))
		.join(' ');
}
