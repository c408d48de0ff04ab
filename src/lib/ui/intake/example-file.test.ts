import { describe, expect, it } from 'vitest';
import { locales } from '#lib/i18n/locale.ts';
import { settle } from '#lib/ingest/mapping/settle.ts';
import { proposeMapping } from '#lib/ingest/mapping/propose.ts';
import { readyProfiles } from '#lib/ingest/mapping/ready-profiles.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import { areUnitHeaders } from '#lib/ingest/units/units-headers.ts';
import { readUnits } from '#lib/ingest/units/units-file.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { exampleFile, exampleUnits } from './example-file.ts';
import { openChoices } from './open-choices.ts';

describe.each(locales)('the example file in %s', (locale) => {
	it('is read by the app with nothing unsure, unknown or missing', async () => {
		const shape = await sniff(memoryFile(exampleFile(locale), { name: 'example.csv' }));
		const proposal = proposeMapping(shape);
		expect(proposal).toMatchObject({ missing: [], unknownValues: {} });
		expect(Object.keys(proposal.mapping.columns)).toHaveLength(shape.headers.length);
		expect(new Set(Object.values(proposal.confidence))).toEqual(new Set(['high']));
		const known = { saved: { find: () => null }, ready: readyProfiles };
		const { mapping } = settle(shape, proposal, known);
		expect([shape.sampledRows, openChoices({ mapping, shape })]).toEqual([10, 0]);
	});

	it('has a units file beside it that names its units, with nothing unread', async () => {
		const file = memoryFile(exampleUnits(locale), { name: 'units.csv' });
		expect(areUnitHeaders((await sniff(file)).headers)).toBe(true);
		const units = await readUnits(file);
		expect(units).toMatchObject([
			{ service_area: 'perusterveydenhuolto', sector: 'health', production: 'own', unread: null },
			{ service_area: 'lapsiperheet', sector: 'social', production: 'own', unread: null },
			{ service_area: 'erikoissairaanhoito', sector: 'health', production: 'own', unread: null }
		]);
		for (const { unit_name } of units) expect(exampleFile(locale)).toContain(`;${unit_name};`);
	});
});
