import { formatShare } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import type { ColumnProfile, FileShape } from '#lib/ingest/look/file-shape.ts';
import type { TableGroup } from '#lib/ingest/mapping/draft.ts';
import { columnsFrom, eventsFrom, type Target } from '#lib/ingest/mapping/uses.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { wizardWords } from './wizard-words.ts';

const LONGEST_EXAMPLE = 32;

/** What the cells of a column are like, in a few words; no cell of a column that may identify someone. */
export function columnAbout(profile: ColumnProfile, shape: FileShape, locale: Locale): string {
	if (profile.kind === 'empty') return t(wizardWords, locale, 'is_empty');
	const place = shape.columns.indexOf(profile);
	const example = shape.preview.map((cells) => cells[place]).find((cell) => cell);
	const masked = profile.identifier !== null || profile.caution !== null;
	const parts = [
		...(example && !masked ? [t(wizardWords, locale, 'example', { value: cut(example) })] : []),
		...(profile.empty >= 0.005
			? [
					t(wizardWords, locale, 'empty_share', {
						share: formatShare(locale, profile.empty, { digits: 0 })
					})
				]
			: [])
	];
	return parts.join(', ');
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
