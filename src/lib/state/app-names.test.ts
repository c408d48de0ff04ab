import { expect, test } from 'vitest';
import { App } from './app.svelte.ts';

test('a table reads the values of the contract and those a metric tells, and shows others as they are', () => {
	const app = new App();
	expect(app.valueName('event_type', 'contact')).toBe('Yhteydenotto');
	expect(app.valueName('cannot_tell', 'no_ages')).toBe('Aineistosta puuttuvat iät');
	expect(app.valueName('event_type', 'elsewhere')).toBe('elsewhere');
});
