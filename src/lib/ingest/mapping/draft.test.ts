import { describe, expect, it } from 'vitest';
import { proposeMapping } from './propose.ts';
import { readyProfiles } from './ready-profiles.ts';
import { sniff } from '../look/sniff.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import {
	activeGroups,
	changeTables,
	isReady,
	loadFilesOf,
	mappingFile,
	placeTables,
	shortName,
	withoutLegends,
	type IntakeTable,
	type TableGroup
} from './draft.ts';
import { settle } from './settle.ts';
import { appliedMappings } from './applied-mappings.ts';

const known = { saved: { find: () => null }, ready: readyProfiles };
const propose = (shape: IntakeTable['shape']) => settle(shape, proposeMapping(shape), known);

async function table(id: number, text: string, more: Partial<IntakeTable> = {}) {
	const source = memoryFile(text, { name: `${id}.csv` });
	const shape = await sniff(source);
	return { id, file: `${id}.csv`, source, shape, format: undefined, included: true, ...more };
}

const month = (value: string) => `asiakas;pvm;tapahtuma;yksikkö\nA;1.2.2025;${value};X\n`;
const legend = 'koodi;selite\n1;yksi\n';
const draftOf = (groups: readonly TableGroup[]) => ({
	groups,
	units: null,
	loaded: false,
	reopened: false
});

describe('tables that wait', () => {
	it('share a mapping when their headers are the same, with values counted together', async () => {
		const tables = [await table(1, month('käynti')), await table(2, month('Outo'))];
		const groups = placeTables([], tables, propose);
		expect(groups.map((group) => group.tables.length)).toEqual([2]);
		expect(groups[0]?.shape.sampledRows).toBe(2);
		expect(groups[0]?.shape.columns[2]?.values).toEqual([
			{ value: 'käynti', count: 1 },
			{ value: 'Outo', count: 1 }
		]);
		expect(groups[0]?.proposal.unknownValues).toEqual({ event_type: ['Outo'] });
	});

	it('keep what the reader mapped when another of the same headers comes', async () => {
		const [group] = placeTables([], [await table(1, month('käynti'))], propose);
		const mapping = { ...group!.mapping, name: 'oma' };
		const grown = placeTables([{ ...group!, mapping }], [await table(2, month('Outo'))], propose);
		expect(grown[0]?.mapping).toBe(mapping);
	});

	it('leave out a legend beside data of the same file, and no file of its own', async () => {
		const data = await table(1, month('käynti'), { file: 'kirja.xlsx' });
		const sheet = await table(2, legend, { file: 'kirja.xlsx' });
		const groups = placeTables([], [data, sheet], propose);
		const fresh = new Set([1, 2]);
		expect(activeGroups(draftOf(withoutLegends(groups, fresh)))).toHaveLength(1);
		const alone = placeTables([], [data, { ...sheet, file: 'selite.csv' }], propose);
		expect(activeGroups(draftOf(withoutLegends(alone, fresh)))).toHaveLength(2);
		const unknown = await table(3, 'As;Pvm;Mitä\n1;3.3.2025;x\n2;4.3.2025;y\n', {
			file: 'kirja.xlsx'
		});
		const [left, kept] = withoutLegends(
			placeTables([], [sheet, unknown], propose),
			new Set([2, 3])
		);
		expect([left, kept].map((group) => group?.tables[0]?.included)).toEqual([false, true]);
		const undecided = placeTables([], [sheet], propose);
		expect(activeGroups(draftOf(withoutLegends(undecided, fresh)))).toHaveLength(1);
	});

	it('are ready when nothing required is open, and load with the words of their group', async () => {
		const tables = [await table(1, month('käynti')), await table(2, legend)];
		const groups = placeTables([], tables, propose);
		expect(isReady(draftOf(groups))).toBe(false);
		const without = changeTables(groups, (t) => (t.id === 2 ? { ...t, included: false } : t));
		expect(isReady(draftOf(without))).toBe(true);
		const format = { dateOrder: 'mdy', delimiter: ',', headerRow: 4, sheet: 'A' } as const;
		const [first, second] = without;
		const said = { ...first!, mapping: { ...first!.mapping, format } };
		const files = loadFilesOf(draftOf([said, second!]));
		expect(files.map(({ mapping }) => mapping.format)).toEqual([{ dateOrder: 'mdy' }]);
		expect(mappingFile(said).format).toEqual(format);
		expect(changeTables(groups, () => null)).toEqual([]);
		expect(isReady(draftOf([]))).toBe(false);
	});
});

it('a load is called by its first file', () => {
	expect(shortName(['vienti.csv.gz'])).toBe('vienti');
	expect(shortName(['a.csv', 'b.csv', 'c.csv'])).toBe('a + 2');
});

describe('known headers', () => {
	const canonical = 'client_id,event_time,event_type,unit_id\nA,2025-02-01,visit,X\n';

	it('need no questions, unless a row is in doubt', async () => {
		const certain = async (text: string) => propose((await table(1, text)).shape).recognised;
		expect(await certain(canonical)).toEqual({ by: 'contract', name: '', certain: true });
		expect((await certain(canonical.replace('visit', 'Outo')))?.certain).toBe(false);
		const more = canonical.replace('unit_id', 'unit_id,Lisätieto').replace('X', 'X,y');
		expect((await certain(more))?.certain).toBe(false);
		expect(await certain(legend)).toBeNull();
	});

	it('are the reader’s own before all others', async () => {
		const mapping = { name: 'Oma', columns: { client_id: 'client_id' } };
		const profile = { name: 'Oma', headers: [], mapping };
		const { shape } = await table(1, canonical);
		const saved = { find: () => ({ profile, all: false }) };
		const settled = settle(shape, proposeMapping(shape), { ...known, saved });
		expect(settled.mapping).toBe(mapping);
		expect(settled.recognised).toEqual({ by: 'saved', name: 'Oma', certain: false });
	});

	it('take a mapping file that names them; one that fits none is a failure with its header', async () => {
		const groups = placeTables([], [await table(1, legend), await table(2, canonical)], propose);
		const mapping = { name: 'm', columns: { client_id: 'koodi' } };
		const applied = appliedMappings(groups, [{ file: 'm.json', mapping }]);
		expect(applied.groups.map(({ recognised }) => recognised?.by)).toEqual(['file', 'contract']);
		const misfit = appliedMappings(groups, [
			{ file: 'm.json', mapping: { name: 'm', columns: { unit_id: 'Paikka' } } }
		]);
		expect(misfit.groups).toBe(groups);
		expect(misfit.failures[0]?.cause).toMatchObject({
			code: 'bad_mapping',
			data: { file: 'm.json', column: 'unit_id', header: 'Paikka' }
		});
	});
});
