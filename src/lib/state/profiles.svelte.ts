import { headersIn } from '#lib/ingest/mapping/headers.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import {
	freeName,
	knows,
	withProfile,
	type SavedProfile
} from '#lib/ingest/mapping/saved-profiles.ts';
import { readProfiles, writeProfiles } from '#lib/ingest/mapping/profile-store.ts';

const store = () => localStorage;

/** The mappings that the reader saved in this browser. */
export class Profiles {
	#saved = $state.raw<readonly SavedProfile[]>([]);
	#stored = $state.raw(true);

	get saved(): readonly SavedProfile[] {
		return this.#saved;
	}

	/** False when the browser would not keep the last change: it lasts as long as the page. */
	get stored(): boolean {
		return this.#stored;
	}

	/** Takes up what was saved earlier, here or in another tab. */
	restore(): void {
		if (this.#stored) this.#saved = readProfiles(store);
	}

	/** Saves a mapping under a name, in place of one that has it. */
	save(name: string, headers: readonly string[], mapping: Mapping): void {
		this.#change((all) => withProfile(all, { name, headers, mapping: { ...mapping, name } }));
	}

	/** Takes in a mapping file under a name that is free; returns the name. */
	add(wanted: string, mapping: Mapping): string {
		this.restore();
		const name = freeName(this.#saved, wanted);
		this.save(name, [], mapping);
		return name;
	}

	/** Gives a profile another name, with a number behind it where that is taken. */
	rename(from: string, wanted: string): void {
		if (wanted.trim() === '' || wanted.trim() === from) return;
		this.#change((all) => {
			const others = all.filter(({ name }) => name !== from);
			const profile = all.find(({ name }) => name === from);
			if (!profile) return others;
			const name = freeName(others, wanted);
			return withProfile(others, { ...profile, name, mapping: { ...profile.mapping, name } });
		});
	}

	remove(name: string): void {
		this.#change((all) => all.filter((profile) => profile.name !== name));
	}

	/** The profile that knows a file best, and whether it knows every header of it. */
	find(headers: readonly string[]): { profile: SavedProfile; all: boolean } | null {
		this.restore();
		const rated = this.#saved.map((profile) => ({
			profile,
			knows: knows(profile, headersIn(profile.mapping), headers)
		}));
		const best = rated.find((r) => r.knows === 'all') ?? rated.find((r) => r.knows === 'needs');
		return best ? { profile: best.profile, all: best.knows === 'all' } : null;
	}

	#change(change: (all: readonly SavedProfile[]) => SavedProfile[]): void {
		this.restore();
		this.#saved = change(this.#saved);
		this.#stored = writeProfiles(store, this.#saved);
	}
}
