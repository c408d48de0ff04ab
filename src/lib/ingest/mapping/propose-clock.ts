import { foldHeader } from '#lib/events/header-fold.ts';
import type { ColumnSource } from '#lib/events/mapping.ts';
import type { Match } from './propose-columns.ts';
import type { ColumnProfile } from '../look/file-shape.ts';

const CLOCK_HEADER = /klo|kello|kellonaika|klockslag|aika|tid|time/;

/** The source of a match: a day without a time of day takes the clock column that belongs to it. */
export function withClock(
	{ column, profile }: Pick<Match, 'column' | 'profile'>,
	matches: readonly Match[],
	profiles: readonly ColumnProfile[]
): ColumnSource {
	if (column.type !== 'time' || profile.kind !== 'date' || profile.withTime) return profile.header;
	const stem = foldHeader(profile.header).replace(/(pvm|paiva|paivamaara|datum|date)$/, '');
	const place = profiles.indexOf(profile);
	const clock = profiles.find((candidate, index) => {
		if (candidate.kind !== 'time' || matches.some((match) => match.profile === candidate))
			return false;
		const folded = foldHeader(candidate.header);
		const related = stem !== '' && folded.startsWith(stem);
		return CLOCK_HEADER.test(folded) && (related || index === place + 1);
	});
	return clock ? [profile.header, clock.header] : profile.header;
}
