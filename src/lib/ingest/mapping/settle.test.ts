import { describe, expect, it } from 'vitest';
import { readyProfiles } from './ready-profiles.ts';
import { proposeMapping } from './propose.ts';
import { sniff } from '../look/sniff.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { settle } from './settle.ts';

async function recognised(headers: string, row: string) {
	const shape = await sniff(memoryFile(`${headers}\n${row}\n`));
	const nothing = { find: () => null };
	const known = { saved: nothing, ready: readyProfiles };
	return settle(shape, proposeMapping(shape), known).recognised;
}

const avohilmo =
	'AVOHILMO_ID;TNRO;ASIAKAS_POSTINUMERO;PALVELUNTUOTTAJA;PALVELUNTUOTTAJA_YKSIKKO;HOIDONTARVE_AJANKOHTA;KAYNTI_ALKOI;KAYNTI_LOPPUI;PERUUTUS_SYY;SEURANTATIETUE_PAIVITETTY';
const record = '1;a;67100;P;U;2024-02-01 10:00;2024-02-02 10:00;2024-02-02 10:30;;2024-03-01';

describe('a file of a known kind', () => {
	it('needs no questions when every header is used or known to bring nothing', async () => {
		const by = { by: 'ready', name: 'avohilmo' };
		expect(await recognised(avohilmo, record)).toEqual({ ...by, certain: true });
		expect(await recognised(`${avohilmo};UUSI`, `${record};x`)).toEqual({ ...by, certain: false });
		const log = 'case:concept:name,concept:name,time:timestamp,org:resource,org:group,case:x';
		const event = 'k1,Check,2024-02-01 10:00,R1,G1,y';
		expect(await recognised(log, event)).toEqual({ by: 'ready', name: 'event-log', certain: true });
	});

	it.each([
		['the order of day and month is open', record.replaceAll(/2024-02-0(\d) /g, '$1/2/2024 ')],
		['a column does not look like what it should be', record.replace('2024-02-02 10:00', 'eilen')]
	])('asks when %s', async (_, row) => {
		expect(await recognised(avohilmo, row)).toMatchObject({ certain: false });
	});
});
