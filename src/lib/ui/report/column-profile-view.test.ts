import { expect, test } from 'vitest';
import { columnViews } from './column-profile-view.ts';

const value = (value: string, events: number | null) => ({
	...{ column_name: 'service_area', shape: 'value', value, events }
});

test('values are shares of the events that have one, with what an empty cell counts as', () => {
	const profiles = [{ column_name: 'service_area', filled: 300, missing: 0.7 }];
	const shares = (rows: ReturnType<typeof value>[]) =>
		columnViews(profiles, rows, ['service_area'])[0]?.values.map(({ share }) => share);
	expect(shares([value('lastensuojelu', 200), value('iakkaat', 100)])).toEqual([2 / 3, 1 / 3]);
	expect(shares([value('muu', 700), value('lastensuojelu', 300)])).toEqual([0.7, 0.3]);
	expect(shares([value('muu', 700), value('iakkaat', null)])).toEqual([0.7]);
});
