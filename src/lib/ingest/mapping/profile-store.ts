import { readMapping } from '#lib/events/mapping.ts';
import type { SavedProfile } from './saved-profiles.ts';

/** Where profiles are kept: the browser's own storage, or a stand-in. */
export type ProfileStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'sujuva.profiles';

/** The saved profiles by name; those that are broken are passed over, and a forbidden store is empty. */
export function readProfiles(store: () => ProfileStore): SavedProfile[] {
	try {
		const parsed: unknown = JSON.parse(store().getItem(KEY) ?? '[]');
		return Array.isArray(parsed) ? parsed.flatMap(profileIn) : [];
	} catch {
		return [];
	}
}

function profileIn(entry: unknown): SavedProfile[] {
	if (typeof entry !== 'object' || entry === null) return [];
	const { name, headers, mapping } = entry as Record<string, unknown>;
	if (typeof name !== 'string' || !Array.isArray(headers)) return [];
	try {
		const read = readMapping(name, JSON.stringify(mapping));
		return [{ name, headers: headers.map(String), mapping: read }];
	} catch {
		return [];
	}
}

/** Keeps profiles; false where the browser does not allow it or has no room. */
export function writeProfiles(
	store: () => ProfileStore,
	profiles: readonly SavedProfile[]
): boolean {
	try {
		if (profiles.length === 0) store().removeItem(KEY);
		else store().setItem(KEY, JSON.stringify(profiles));
		return true;
	} catch {
		return false;
	}
}
