import { describe, expect, test } from 'vitest';
import type { Mapping } from '#lib/events/mapping.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import { identifierFindings, personalUnits } from '#lib/ingest/look/identifier-findings.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import { proposeMapping } from '#lib/ingest/mapping/propose.ts';
import { useEngine } from '#tests/support/engines.ts';
import { memoryFile } from '#tests/support/memory-file.ts';

const engine = useEngine();
const header = 'Asiakas;Pvm;Tapahtuma;Yksikkö';
const usual = Array.from(
	{ length: 200 },
	(_, row) => `a${row % 40};${1 + (row % 28)}.2.2025;Yhteydenotto;Asema ${row % 4}`
);

async function looked(...units: readonly string[]) {
	const rows = units.map((unit) => `a1;1.3.2025;Yhteydenotto;${unit}`);
	const source = memoryFile([header, ...usual, ...rows].join('\n'));
	const shape = await sniff(source);
	return { source, shape, mapping: proposeMapping(shape).mapping };
}

describe('a unit column in which some texts may be somebody’s', () => {
	test.each([
		['email', 'omatiimi@esimerkki.fi'],
		['phone', 'Perhetyö 040 123 4567'],
		['iban', 'Kassa FI21 1234 5600 0007 85'],
		['name', 'Perhekoti Heikkinen Anna']
	])('stays, and is asked about the one with %s', async (kind, text) => {
		const { source, shape, mapping } = await looked(text);
		expect(mapping.columns['unit_name']).toBe('Yksikkö');
		expect(identifierFindings(shape, mapping)).toEqual([]);
		expect(personalUnits(shape, mapping)).toEqual([
			{ header: 'Yksikkö', texts: [{ text, kind, allowed: false }] }
		]);
		const units = async (given: Mapping) => {
			const report = await loadFiles(engine, [{ source, shape, mapping: given }], { salt: 's' });
			const found = await engine.query('SELECT unit_name FROM units ORDER BY unit_name');
			return [
				found.column('unit_name'),
				report.issues.some(({ code }) => code === 'person_in_unit')
			];
		};
		const asemat = ['Asema 0', 'Asema 1', 'Asema 2', 'Asema 3'];
		expect(await units(mapping)).toEqual([['#1', ...asemat], true]);
		const [own, told] = await units({ ...mapping, allowed: { Yksikkö: [text] } });
		expect([(own as string[]).includes(text), told]).toEqual([true, false]);
	});
});
