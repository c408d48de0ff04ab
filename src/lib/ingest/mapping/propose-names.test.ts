import { describe, expect, it } from 'vitest';
import { memoryFile } from '#tests/support/memory-file.ts';
import { sniff } from '../look/sniff.ts';
import { proposeMapping } from './propose.ts';

const propose = async (header: string, rows: readonly string[]) =>
	proposeMapping(await sniff(memoryFile(`${header}\n${rows.join('\n')}\n`)));
const times = (count: number, row: (index: number) => string) =>
	Array.from({ length: count }, (_, i) => row(i));

describe('a header of two words, as nested records and people write', () => {
	it('names a thing and its side', async () => {
		const { mapping } = await propose(
			'asiakas.id;Tapahtuman aika;händelse.namn;enhet.kod;enhet.namn;ärende.nr',
			times(30, (i) => `a${i};${1 + (i % 28)}.3.2025;Besök;V${i % 2};Vasa ${i % 2};${1000 + i}`)
		);
		expect(mapping.columns).toEqual({
			client_id: 'asiakas.id',
			event_time: 'Tapahtuman aika',
			event_type: 'händelse.namn',
			unit_id: 'enhet.kod',
			unit_name: 'enhet.namn',
			case_id: 'ärende.nr'
		});
	});

	it('is not taken by its side alone', async () => {
		const { mapping } = await propose('tuote.kod;laite.namn', ['1;a', '2;b']);
		expect(mapping.columns).toEqual({});
	});
});

describe('a header that may mean two things', () => {
	it('names no matter where a few words stand in it over and over', async () => {
		const words = ['Yhteydenotto', 'Käynti', 'Puhelu'];
		const { mapping } = await propose(
			'Asiakas;Pvm;Asia',
			times(60, (i) => `a${i};${1 + (i % 28)}.3.2025;${words[i % 3]}`)
		);
		expect(mapping.columns).toMatchObject({ event_type: 'Asia' });
		expect(mapping.columns).not.toHaveProperty('case_id');
	});

	it('names the matter where ids stand in it, and a word each where each is a few rows', async () => {
		const ids = times(60, (i) => `a${i};${1 + (i % 28)}.3.2025;K${i % 4}`);
		expect((await propose('Asiakas;Pvm;Asia', ids)).mapping.columns).toMatchObject({
			case_id: 'Asia'
		});
		const few = times(12, (i) => `a${i};${1 + (i % 28)}.3.2025;${['abc', 'abd', 'abe'][i % 3]}`);
		expect((await propose('Asiakas;Pvm;Asia', few)).mapping.columns).toMatchObject({
			case_id: 'Asia'
		});
	});
});

it('words for nothing are no values to be given a meaning, unless the contract knows them', async () => {
	const { unknownValues, values, confidence } = await propose(
		'client_id,event_time,event_type,channel,planned,urgency',
		times(
			40,
			(i) =>
				`a${i},2025-03-${10 + (i % 18)},visit,${['phone', 'NA', '#'][i % 3]},${i % 2 ? 'TRUE' : 'NA'},unknown`
		)
	);
	expect(unknownValues).toEqual({});
	expect(values['channel']?.map(({ raw }) => raw)).toEqual(['phone']);
	expect(values['urgency']?.map(({ value }) => value)).toEqual(['unknown']);
	expect(confidence).toMatchObject({ channel: 'high', planned: 'high' });
});
