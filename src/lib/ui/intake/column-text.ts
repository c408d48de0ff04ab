import { fewOfRows } from '#lib/gate/few-rows.ts';
import { defaultThreshold, type Setting } from '#lib/gate/threshold.ts';
import { hiddenSign } from '#lib/gate/words.ts';
import { formatShare } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import type { ColumnProfile } from '#lib/ingest/look/file-shape.ts';
import type { TableGroup } from '#lib/ingest/mapping/draft.ts';
import { columnsFrom, eventsFrom, type Target } from '#lib/ingest/mapping/uses.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { seesCell } from './preview-sight.ts';
import { wizardWords } from './wizard-words.ts';

const LONGEST_EXAMPLE = 32;

/** What the cells of a column are like, in a few words; an example only of what the preview shows too. */
export function columnAbout(
	profile: ColumnProfile,
	{ shape, mapping }: Pick<TableGroup, 'shape' | 'mapping'>,
	k: Setting,
	locale: Locale
): string {
	if (profile.kind === 'empty') return t(wizardWords, locale, 'is_empty');
	const place = shape.columns.indexOf(profile);
	const sees = seesCell(profile, mapping, k);
	const example = shape.preview.map((cells) => cells[place]).find((cell) => cell && sees(cell));
	const parts = [
		...(example ? [t(wizardWords, locale, 'example', { value: cut(example) })] : []),
		...(profile.empty >= 0.005
			? [
					t(wizardWords, locale, 'empty_share', {
						share: emptyText(profile, shape.sampledRows, k, locale, { digits: 0 })
					})
				]
			: [])
	];
	return parts.join(', ');
}

/** The share of empty cells, or a sign where few are empty or few are not. */
export function emptyText(
	{ empty }: ColumnProfile,
	sampledRows: number,
	k: Setting,
	locale: Locale,
	options: Parameters<typeof formatShare>[2] = {}
): string {
	const hidden = fewOfRows(empty, sampledRows, k);
	if (hidden) return hiddenSign(hidden, defaultThreshold);
	return formatShare(locale, empty, options);
}

const cut = (text: string) =>
	text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE - 1)}…` : text;

/** Why a header fills what it fills and how sure that is; the reader's own choice needs no doubt. */
export function columnReason(
	{ mapping, proposal, recognised }: TableGroup,
	header: string,
	locale: Locale
): { text: string; unsure: boolean } {
	const used = columnsUsed(mapping, header);
	const [first] = used;
	if (!first) return { text: '', unsure: false };
	if (recognised !== null && ['saved', 'file', 'session'].includes(recognised.by))
		return { text: t(wizardWords, locale, 'r_profile'), unsure: false };
	const proposed = columnsUsed(proposal.mapping, header).some(
		({ column }) => column === first.column
	);
	const reason = proposal.reasons[first.column];
	if (!proposed || reason === undefined)
		return { text: t(wizardWords, locale, proposed ? 'r_name' : 'r_reader'), unsure: false };
	const confidence = proposal.confidence[first.column] ?? 'high';
	const words = [t(wizardWords, locale, `r_${reason}`), t(wizardWords, locale, `c_${confidence}`)];
	return { text: words.join(', '), unsure: confidence === 'low' };
}

function columnsUsed(mapping: Mapping, header: string): Target[] {
	return [...columnsFrom(mapping, header), ...eventsFrom(mapping, header)];
}
