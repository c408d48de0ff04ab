import { contractColumn } from '#lib/events/columns.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { Setting } from '#lib/gate/threshold.ts';
import type { ColumnProfile } from '#lib/ingest/look/file-shape.ts';
import { columnsFrom, eventsFrom } from '#lib/ingest/mapping/uses.ts';

const MOST_KINDS = 50;

/**
 * Which cells of a column stand open before a load, where nothing counts clients yet and a row may be anybody's.
 * Never those that identify: ids of clients, cases and referrals, what was found to identify, and texts that may be
 * somebody's (`PersonalUnit`) until the reader says that they are a unit's own. Always times, whose reading is judged
 * by them, and what says where and how an event was. While small counts are hidden, none of a column that describes a
 * person, and of one that nothing uses those alone that k rows of the sample share, where it has few different ones.
 */
export function seesCell(
	profile: ColumnProfile,
	mapping: Mapping,
	k: Setting
): (cell: string) => boolean {
	const own = mapping.allowed?.[profile.header] ?? [];
	const personal = new Set(profile.persons.map(({ text }) => text));
	for (const text of own) personal.delete(text);
	const isOpen = openCells(profile, mapping, k);
	return (cell) => !personal.has(cell) && isOpen(cell);
}

function openCells(
	profile: ColumnProfile,
	mapping: Mapping,
	k: Setting
): (cell: string) => boolean {
	const uses = [
		...columnsFrom(mapping, profile.header),
		...eventsFrom(mapping, profile.header)
	].map(({ column }) => contractColumn(column));
	if (profile.identifier !== null || profile.caution !== null) return () => false;
	if (uses.some(({ privacy }) => privacy === 'direct')) return () => false;
	if (k === 0 || profile.kind === 'date' || profile.kind === 'time') return () => true;
	if (uses.some(({ privacy, type }) => privacy === 'quasi' && type !== 'time')) return () => false;
	if (uses.length > 0) return () => true;
	// Many different texts may be ids that nobody has recognised.
	const kinds = profile.distinct > MOST_KINDS ? [] : profile.values;
	const shared = new Set(kinds.filter(({ count }) => count >= k).map(({ value }) => value));
	return (cell) => cell === '' || shared.has(cell);
}
