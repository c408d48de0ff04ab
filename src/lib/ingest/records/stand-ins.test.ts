import { describe, expect, it } from 'vitest';
import { StandIns } from './stand-ins.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('what stands for a text', () => {
	it('is a running number where it is shown: the same for the same text', () => {
		const standIns = new StandIns('salt');
		const shown = ['Virtanen Matti', 'Korhonen Anna', 'Virtanen Matti', 'virtanen matti'];
		expect(shown.map((name) => text(standIns.number(name)))).toEqual(['#1', '#2', '#1', '#3']);
	});

	it('is a number of its own in files added later', () => {
		expect(text(new StandIns('salt', 3).number('Virtanen Matti'))).toBe('#3.1');
	});

	it('is a key where it is only compared: fixed by salt and text', () => {
		const key = (salt: string, name: string) => text(new StandIns(salt, 7).key(name));
		expect(key('a', 'maija@esimerkki.fi')).toBe(text(new StandIns('a').key('maija@esimerkki.fi')));
		expect(key('a', 'maija@esimerkki.fi')).not.toBe(key('b', 'maija@esimerkki.fi'));
		const keys = Array.from({ length: 100_000 }, (_, index) => key('a', `client ${index}`));
		expect(new Set(keys).size).toBe(100_000);
		expect(keys.every((name) => /^[0-9a-f]{16}$/.test(name))).toBe(true);
	});
});
