import { foldHeader } from '#lib/events/header-fold.ts';
import type { ColumnSource } from '#lib/events/mapping.ts';
import type { Match } from './propose-columns.ts';
import type { ColumnProfile } from '../look/file-shape.ts';

const CLOCK_HEADER = /klo|kello|kellonaika|klockslag|aika|tid|time/;
/** Headers of nothing but a time of day, and of what lasts a time. */
const ONLY_CLOCK = /klo|kello|klockslag|timeofday|^(?:aika|tid|time|kl|hour|tunti)$/;
const LENGTH = /kesto|odot|jono|vant|vanta|langd|duration|wait|elapsed/;
/** Share of cells that must be times of day where they are written as numbers are: `905`, `0,586806`. */
const MOST = 0.9;

/** Whether a column tells times of day, by its cells, or by its cells and its header where those are numbers. */
export function tellsClock({ header, kind, clocks }: ColumnProfile): boolean {
	if (kind === 'time') return true;
	const folded = foldHeader(header);
	const isNumber = kind === 'integer' || kind === 'decimal' || kind === 'text' || kind === 'date';
	return isNumber && clocks >= MOST && ONLY_CLOCK.test(folded) && !LENGTH.test(folded);
}

/** The source of a match: a day without a time of day takes the clock column that belongs to it. */
export function withClock(
	{ column, profile }: Pick<Match, 'column' | 'profile'>,
	matches: readonly Match[],
	profiles: readonly ColumnProfile[]
): ColumnSource {
	if (column.type !== 'time' || profile.withTime) return profile.header;
	if (profile.kind !== 'date' && profile.times < MOST) return profile.header;
	const stem = foldHeader(profile.header).replace(/(pvm|paiva|paivamaara|datum|date)$/, '');
	const place = profiles.indexOf(profile);
	const clock = profiles.find((candidate, index) => {
		if (candidate === profile || matches.some((match) => match.profile === candidate)) return false;
		const folded = foldHeader(candidate.header);
		const related = stem !== '' && folded.startsWith(stem);
		if (!CLOCK_HEADER.test(folded) || !(related || index === place + 1)) return false;
		const named = related && candidate.clocks >= MOST && !LENGTH.test(folded);
		return tellsClock(candidate) || (named && /(?:aika|tid|time)$/.test(folded));
	});
	return clock ? [profile.header, clock.header] : profile.header;
}
