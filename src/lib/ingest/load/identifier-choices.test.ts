import { describe, expect, it } from 'vitest';
import { decode } from '#tests/support/decoded.ts';
import { useEngine } from '#tests/support/engines.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { choiceFor, identifierFindings, personalUnits } from '../look/identifier-findings.ts';
import { withAllowed } from '../mapping/edits.ts';
import type { Batch } from '../records/batch.ts';
import { LoadNumbers } from '../records/load-numbers.ts';
import { StandIns } from '../records/stand-ins.ts';
import { loadFiles } from './load.ts';
import { readBatches } from './read-batches.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { sniff } from '../look/sniff.ts';

const header = 'sähköposti;pvm;tapahtuma;yksikkö;hoitaja nimi;Sukunimi';
const rows = [
	'maija@esimerkki.fi;1.2.2024;contact;Asema;Virtanen Matti;Salo',
	'kalle@esimerkki.fi;2.2.2024;contact;Asema;Korhonen Anna;Salo',
	' maija@esimerkki.fi ;3.2.2024;visit;Asema;Virtanen Matti;Aho',
	'-;4.2.2024;visit;Asema;;Aho'
];
const text = `${header}\n${rows.join('\n')}\n`;
const columns = {
	client_id: 'sähköposti',
	event_time: 'pvm',
	event_type: 'tapahtuma',
	unit_id: 'yksikkö',
	outcome: 'Sukunimi'
};
const mapping = (identifiers: Mapping['identifiers'], other: Mapping['columns'] = {}): Mapping => ({
	name: 'm',
	columns: { ...columns, ...other },
	...(identifiers && { identifiers })
});

async function every(batches: AsyncIterable<Batch>): Promise<Batch[]> {
	const all: Batch[] = [];
	for await (const batch of batches) all.push(batch);
	return all;
}

describe('the choices for a column that identifies people', () => {
	it('are told with what they lead to', async () => {
		const shape = await sniff(
			memoryFile('sähköposti;potilasnumero;pvm;Hetu\na@b.fi;17;1.1.2024;x\n')
		);
		const left = { choice: 'drop', consequence: 'left_out' };
		const numbered = { choice: 'number', consequence: 'numbered' };
		const kept = { choice: 'keep', consequence: 'imported_as_is' };
		expect(identifierFindings(shape)).toEqual([
			{
				header: 'sähköposti',
				kind: 'email',
				share: 1,
				byDefault: 'drop',
				stopsAsClient: true,
				choices: [left, numbered, kept]
			},
			{
				header: 'potilasnumero',
				kind: 'register_number',
				share: 1,
				byDefault: 'keep',
				stopsAsClient: false,
				choices: [{ choice: 'keep', consequence: 'confirmed_pseudonym' }, numbered, left]
			},
			{
				header: 'Hetu',
				kind: 'identity_code',
				share: 1,
				byDefault: 'drop',
				stopsAsClient: true,
				choices: [left, numbered]
			}
		]);
	});

	it('fall back to the default where the mapping says what is not allowed', async () => {
		const [finding] = identifierFindings(await sniff(memoryFile('Hetu;pvm\nx;1.1.2024\n')));
		expect(choiceFor(finding!, mapping({ Hetu: 'keep' }))).toBe('drop');
		expect(choiceFor(finding!, mapping({ Hetu: 'number' }))).toBe('number');
	});

	it.each([undefined, { sähköposti: 'drop' }, { sähköposti: 'keep' }] as const)(
		'refuse it as client: %j',
		async (identifiers) => {
			await expect(decode(memoryFile(text), mapping(identifiers))).rejects.toMatchObject({
				code: 'identifier_in_client_column',
				data: { file: 'export.csv', column: 'sähköposti', kind: 'email' }
			});
		}
	);

	it('refuse it by its true cause where it would have been the client', async () => {
		const named =
			'asiakas;pvm;tapahtuma\nVirtanen Matti;1.2.2024;contact\nSalo Anna;2.2.2024;contact\n';
		const unmapped: Mapping = {
			name: 'm',
			columns: { event_time: 'pvm', event_type: 'tapahtuma' }
		};
		await expect(decode(memoryFile(named), unmapped)).rejects.toMatchObject({
			code: 'identifier_in_client_column',
			data: { file: 'export.csv', column: 'asiakas', kind: 'name' }
		});
		await expect(
			decode(memoryFile(named.replace('asiakas', 'kuka')), unmapped)
		).rejects.toMatchObject({
			code: 'identifier_in_client_column',
			data: { file: 'export.csv', column: 'kuka', kind: 'name' }
		});
		const none = 'kuka;pvm;tapahtuma\nx1;1.2.2024;contact\nx2;2.2.2024;contact\n';
		await expect(decode(memoryFile(none), unmapped)).rejects.toMatchObject({
			code: 'no_client_column'
		});
	});

	it('ask about persons among units, and remember which are units', async () => {
		const units =
			'asiakas;pvm;tapahtuma;toimipiste\n1;1.2.2024;contact;Perhekoti Heikkinen Anna\n2;1.2.2024;contact;Asema\n';
		const shape = await sniff(memoryFile(units));
		const given: Mapping = {
			name: 'm',
			columns: { client_id: 'asiakas', event_time: 'pvm', unit_name: 'toimipiste' }
		};
		const asked = (mapping: Mapping) => personalUnits(shape, mapping);
		const text = 'Perhekoti Heikkinen Anna';
		expect(asked(given)).toEqual([
			{ header: 'toimipiste', texts: [{ text, kind: 'name', allowed: false }] }
		]);
		const own = withAllowed(given, 'toimipiste', text, true);
		expect(own.allowed).toEqual({ toimipiste: [text] });
		expect(asked(own)[0]?.texts).toEqual([{ text, kind: 'name', allowed: true }]);
		expect(withAllowed(own, 'toimipiste', text, false)).toEqual(given);
		expect(asked({ ...given, identifiers: { toimipiste: 'keep' } })).toEqual([]);
		expect(asked({ ...given, columns: { client_id: 'asiakas' } })).toEqual([]);
	});

	it('number a client: same text, same number, and an empty cell none', async () => {
		const { records } = await decode(memoryFile(text), mapping({ sähköposti: 'number' }));
		const clients = records.map((record) => record['client_id']);
		expect(clients).toEqual(['maija@esimerkki.fi', 'kalle@esimerkki.fi', 'maija@esimerkki.fi', '']);
		expect(JSON.stringify(records.map(({ outcome }) => outcome))).not.toMatch(/Salo|Aho/);
		const source = memoryFile(text);
		const numbers = new LoadNumbers('salt', new StandIns('salt'));
		const given = mapping({ sähköposti: 'number' });
		const batches = await every(readBatches(source, await sniff(source), given, { numbers }));
		const told = JSON.stringify(batches, (_, value: unknown) =>
			typeof value === 'bigint' ? String(value) : value
		);
		expect(told).not.toMatch(/esimerkki|Salo|Aho|Virtanen|Korhonen/);
		expect(batches[0]?.columns.find(({ name }) => name === 'client_no')?.values).toEqual(
			Int32Array.of(0, 1, 0, -1)
		);
	});

	it('number what is shown from #1, keep it as it is, or leave it out', async () => {
		const outcomes = async (choice: 'drop' | 'number' | 'keep') => {
			const identifiers = { sähköposti: 'number', Sukunimi: choice } as const;
			const { records } = await decode(memoryFile(text), mapping(identifiers));
			return records.map((record) => record['outcome']);
		};
		expect(await outcomes('number')).toEqual(['#1', '#1', '#2', '#2']);
		expect(await outcomes('keep')).toEqual(['Salo', 'Salo', 'Aho', 'Aho']);
		expect(await outcomes('drop')).toEqual(['', '', '', '']);
	});

	it('hold for columns that no detector knows, and for one of two columns', async () => {
		const quiet =
			'tunnus;pvm;tapahtuma;arvio;vara\nx;1.1.2024;contact;kukka;\nx;2.1.2024;contact;;omena\n';
		const two: Mapping['columns'] = {
			client_id: 'tunnus',
			event_time: 'pvm',
			event_type: 'tapahtuma',
			outcome: ['arvio', 'vara']
		};
		const outcomes = async (identifiers: Mapping['identifiers'] = {}) => {
			const { records } = await decode(memoryFile(quiet), { name: 'm', columns: two, identifiers });
			return records.map((record) => record['outcome']);
		};
		expect(await outcomes({ arvio: 'number' })).toEqual(['#1', 'omena']);
		expect(await outcomes({ arvio: 'drop' })).toEqual(['', 'omena']);
		await expect(outcomes({ tunnus: 'drop' })).rejects.toMatchObject({ code: 'no_client_column' });
	});

	it('never give a numbered text to a time', async () => {
		const births = 'asiakas;syntymäaika;pvm;tapahtuma\n1;1.1.1950;1.1.2024;contact\n';
		const { records } = await decode(memoryFile(births), {
			name: 'm',
			identifiers: { syntymäaika: 'number' },
			columns: {
				client_id: 'asiakas',
				event_time: 'pvm',
				event_type: 'tapahtuma',
				due_at: 'syntymäaika'
			}
		});
		expect(records).toMatchObject([{ due_at: '' }]);
	});
});

describe('a load', () => {
	const engine = useEngine();

	const load = async (texts: readonly string[], given: Mapping, salt = 'a') => {
		const files = [];
		for (const [index, content] of texts.entries()) {
			const source = memoryFile(content, { name: `${index}.csv` });
			files.push({ source, shape: await sniff(source), mapping: given });
		}
		return loadFiles(engine, files, { salt });
	};
	const told = ({
		issues
	}: {
		issues: readonly { code: string; column: string; count: number }[];
	}) =>
		issues
			.filter(({ code }) => /identifier|register|hashed/.test(code))
			.map(({ code, column, count }) => `${code} ${column} ${count}`);

	it('numbers the same client alike in all its files, and says what became of each column', async () => {
		const given = mapping({ sähköposti: 'number', Sukunimi: 'keep' });
		const more = `${header}\nmaija@esimerkki.fi;9.2.2024;visit;Asema;x;y\n`;
		const report = await load([text, more], given);
		expect(told(report)).toEqual([
			'identifier_numbered sähköposti 2',
			'identifier_column hoitaja nimi 2',
			'identifier_kept Sukunimi 2'
		]);
		const clients = await engine.query('SELECT client_key FROM event_rows ORDER BY event_key');
		expect(clients.column('client_key')).toEqual([1, 2, 1, null, 1]);
	});

	it('tells patient numbers until they are confirmed, and digests always', async () => {
		const digest = (index: number) => `${index}d41d8cd98f00b204e9800998ecf8427e`.slice(0, 32);
		const file = (name: string, cell: (index: number) => string) =>
			`${name};pvm;tapahtuma;yksikkö\n${[1, 2, 3].map((index) => `${cell(index)};${index}.1.2024;contact;A`).join('\n')}\n`;
		const by = (client_id: string, identifiers?: Mapping['identifiers']): Mapping => ({
			name: 'm',
			columns: { client_id, event_time: 'pvm', event_type: 'tapahtuma', unit_id: 'yksikkö' },
			...(identifiers && { identifiers })
		});
		const numbers = file('Potilasnumero', (index) => String(1000 + index));
		expect(told(await load([numbers], by('Potilasnumero')))).toEqual([
			'register_number Potilasnumero 1'
		]);
		expect(told(await load([numbers], by('Potilasnumero', { Potilasnumero: 'keep' })))).toEqual([
			'identifier_kept Potilasnumero 1'
		]);
		const digests = file('asiakas', digest);
		expect(told(await load([digests], by('asiakas', { asiakas: 'keep' })))).toEqual([
			'hashed_client asiakas 1'
		]);
	});
});
