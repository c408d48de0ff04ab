import { describe, expect, it } from 'vitest';
import { freeName, knows, withProfile } from './saved-profiles.ts';
import { readProfiles, writeProfiles, type ProfileStore } from './profile-store.ts';

const mapping = { name: 'Vienti', columns: { client_id: 'ID', event_time: 'Pvm' } };
const profile = { name: 'Vienti', headers: ['ID', 'Pvm', 'Muu'], mapping };

function memory(start?: string): ProfileStore & { text: () => string | null } {
	const kept = new Map<string, string>(start === undefined ? [] : [['sujuva.profiles', start]]);
	return {
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, text) => void kept.set(key, text),
		removeItem: (key) => void kept.delete(key),
		text: () => kept.get('sujuva.profiles') ?? null
	};
}

describe('saved profiles', () => {
	it('come back as they were kept, and leave nothing when there is none', () => {
		const store = memory();
		expect(writeProfiles(() => store, [profile])).toBe(true);
		expect(readProfiles(() => store)).toEqual([profile]);
		writeProfiles(() => store, []);
		expect(store.text()).toBeNull();
	});

	it.each([
		'',
		'{',
		'{}',
		'null',
		'[1,null,{"name":"x"}]',
		'[{"name":"x","headers":[],"mapping":{}}]'
	])('are none where the store holds %j', (text) =>
		expect(readProfiles(() => memory(text))).toEqual([])
	);

	it('are none, and are said not to be kept, where the browser forbids storage', () => {
		const forbidden = () => {
			throw new Error('SecurityError');
		};
		expect(readProfiles(forbidden)).toEqual([]);
		expect(writeProfiles(forbidden, [profile])).toBe(false);
	});

	it('have a name each', () => {
		const changed = { ...profile, headers: ['ID'] };
		expect(withProfile([profile], changed)).toEqual([changed]);
		expect(freeName([profile], ' Vienti ')).toBe('Vienti (2)');
		expect(freeName([profile, { ...profile, name: 'Vienti (2)' }], 'Vienti')).toBe('Vienti (3)');
		expect(freeName([profile], 'Uusi')).toBe('Uusi');
	});

	it('know a file whose headers they have all seen, or only what they need of it', () => {
		const needed = ['ID', 'Pvm'];
		expect(knows(profile, needed, ['Pvm', 'ID', 'Muu'])).toBe('all');
		expect(knows(profile, needed, ['Pvm', 'ID'])).toBe('all');
		expect(knows(profile, needed, ['Pvm', 'ID', 'Uusi'])).toBe('needs');
		expect(knows(profile, needed, ['Pvm', 'Muu'])).toBe('no');
		expect(knows({ ...profile, mapping: { name: '', columns: {} } }, [], ['Pvm'])).toBe('no');
	});
});
