import { expect, it } from 'vitest';
import { memoryFile } from '#tests/support/memory-file.ts';
import { readTop } from './file-top.ts';
import { sniff } from './sniff.ts';

it('shows the rows above and below the header, without cells of identifying columns', async () => {
	const file = memoryFile(
		'Raportti kevät\n\nasiakas;sähköposti;pvm\nA1;a@b.fi;1.2.2025\nA2;c@d.fi;2.2.2025\n'
	);
	const shape = await sniff(file);
	expect(shape.headerLine).toBe(3);
	const rows = await readTop(file, shape, 3);
	expect(rows.map(({ cells }) => cells)).toEqual([
		['Raportti kevät'],
		['asiakas', 'sähköposti', 'pvm'],
		['A1', null, '1.2.2025']
	]);
	expect(rows.map(({ line }) => line)).toEqual([1, 3, 4]);
});
