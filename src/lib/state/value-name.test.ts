import { expect, test } from 'vitest';
import { valueName } from './value-name.ts';

test('a unit whose name is not shown is called by its running number, another by its own name', () => {
	expect(valueName('unit', '#2', null, 'fi')).toBe('Yksikkö 2');
	expect(valueName('unit', '#3.1', null, 'sv')).toBe('Enhet 3.1');
	expect(valueName('unit', '#2 asema', null, 'en')).toBe('#2 asema');
	expect(valueName('channel', '#2', null, 'en')).toBe('#2');
});
