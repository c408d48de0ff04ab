import { describe, expect, it } from 'vitest';
import { contractColumns } from '#lib/events/columns.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { proposeMapping } from './propose.ts';
import { sniff } from '../look/sniff.ts';

const propose = async (header: string, ...rows: string[]) =>
	proposeMapping(await sniff(memoryFile(`${header}\n${rows.join('\n')}\n`)));

describe('a proposed mapping', () => {
	it('takes a canonical export as it is, with nothing open', async () => {
		const cell = ({ type, values }: (typeof contractColumns)[number], row: number) => {
			if (values) return values[row % values.length];
			return {
				text: `t${row}`,
				boolean: row % 2 ? 'true' : 'false',
				integer: String(row),
				decimal: `${row}.5`,
				time: `2024-02-1${row} 08:00`,
				enum: ''
			}[type];
		};
		const rows = [1, 2, 3, 4].map((row) =>
			contractColumns.map((column) => cell(column, row)).join(',')
		);
		const names = contractColumns.map(({ name }) => name);
		const proposal = await propose(names.join(','), ...rows);
		expect(proposal).toMatchObject({ unknownValues: {}, missing: [] });
		expect(proposal.mapping).toEqual({
			name: 'export',
			columns: Object.fromEntries(names.map((name) => [name, name]))
		});
		expect(proposal.profile).toBe('sujuva');
		expect(new Set(Object.values(proposal.reasons))).toEqual(new Set(['profile']));
		expect(new Set(Object.values(proposal.confidence))).toEqual(new Set(['high']));
	});

	it('reads the headers and words of a Finnish visit export', async () => {
		const { mapping, missing, unknownValues } = await propose(
			'Potilasnumero;Käyntipäivä;Käyntiluokan nimi;Toimipisteen nimi;Käynnin kiireellisyyden nimi;Käynnin yhteystavan nimi;Ensikäynti;Kotikunta2;Potilaan ikä;Sukupuoli',
			'1;1.2.2024;Vastaanottokäynti;Keskusta;1-7 päivää;R10;Kyllä;272;43,5;N',
			'2;13.2.2024;KOTIKÄYNTI;Koivuhaka;Ei-kiireellinen hoidon tarve;Puhelin;Ei;272;7,5;M',
			'3;13.2.2024;SÄHKÖINEN HTA;Koivuhaka;Päivystys;R56;Ei;272;7,5;M'
		);
		expect(mapping).toEqual({
			name: 'export',
			columns: {
				client_id: 'Potilasnumero',
				event_time: 'Käyntipäivä',
				event_type: 'Käyntiluokan nimi',
				unit_name: 'Toimipisteen nimi',
				urgency: 'Käynnin kiireellisyyden nimi',
				channel: 'Käynnin yhteystavan nimi',
				municipality_code: 'Kotikunta2',
				age_years: 'Potilaan ikä',
				sex: 'Sukupuoli'
			},
			values: {
				event_type: {
					Vastaanottokäynti: 'visit',
					KOTIKÄYNTI: 'home_visit',
					'SÄHKÖINEN HTA': 'needs_assessment'
				},
				urgency: {
					'1-7 päivää': 'urgent_1_7d',
					'Ei-kiireellinen hoidon tarve': 'non_urgent',
					Päivystys: 'emergency'
				},
				channel: { R10: 'office', Puhelin: 'phone', R56: 'digital_message' },
				sex: { N: 'female', M: 'male' }
			}
		});
		expect([missing, unknownValues]).toEqual([[], {}]);
	});

	it('joins a day and its clock, and takes the type from the name of the time', async () => {
		const { mapping } = await propose(
			'Asiakas;Yhteydenotto-Päivä;Kello;Toimipiste',
			'1;1.2.2024;12.30;A',
			'2;1.2.2024;08.05;A'
		);
		expect(mapping).toMatchObject({
			columns: { event_time: ['Yhteydenotto-Päivä', 'Kello'] },
			constants: { event_type: 'contact' }
		});
	});

	it('reads Swedish and English headers and words', async () => {
		const swedish = await propose(
			'Klientnummer;Besöksdatum;Besökstyp;Enhet;Kön',
			'1;1.2.2024;Hembesök;A;Kvinna'
		);
		expect(swedish.mapping).toMatchObject({
			columns: {
				client_id: 'Klientnummer',
				event_time: 'Besöksdatum',
				event_type: 'Besökstyp',
				unit_name: 'Enhet',
				sex: 'Kön'
			},
			values: { event_type: { Hembesök: 'home_visit' }, sex: { Kvinna: 'female' } }
		});
		const english = await propose(
			'Patient ID,Timestamp,Activity,Team',
			'1,2024-02-01,Appointment,A'
		);
		expect(english.mapping.columns).toEqual({
			client_id: 'Patient ID',
			event_time: 'Timestamp',
			event_type: 'Activity',
			unit_name: 'Team'
		});
	});

	it('finds a time and types by their cells where no header names them', async () => {
		const { mapping, reasons } = await propose(
			'asiakas;a;b;enhet',
			'1;1.2.2024;Käynti;A',
			'2;2.2.2024;Lähete;B',
			'3;2.2.2024;Päätös;B'
		);
		expect(mapping.columns).toEqual({
			client_id: 'asiakas',
			event_time: 'a',
			event_type: 'b',
			unit_name: 'enhet'
		});
		expect(reasons).toMatchObject({
			client_id: 'name',
			event_time: 'content',
			event_type: 'content'
		});
	});

	it('finds types by cells that are only likely, where enough are known', async () => {
		const rows = ['Puhelu', 'Lääkärin vastaanotto', 'Takaisinsoitto', 'Kotikäynnit', 'Muu asia'];
		const { mapping, confidence } = await propose(
			'asiakas;pvm;mitä;missä',
			...rows.map((what, n) => `${n};1${n}.2.2024;${what};${n % 2 ? 'Koivula' : 'Mäntylä'}`)
		);
		expect(mapping.columns).toMatchObject({ event_type: 'mitä' });
		expect(confidence).toMatchObject({ event_type: 'low' });
		expect(mapping.values).toEqual({
			event_type: { Puhelu: 'contact', 'Lääkärin vastaanotto': 'visit' }
		});
	});

	it('asks about values it does not know and columns it does not find', async () => {
		const { unknownValues, missing } = await propose(
			'pvm;tapahtuma',
			'1.2.2024;Käynti',
			'1.2.2024;Jokin muu asia'
		);
		expect(unknownValues).toEqual({ event_type: ['Jokin muu asia'] });
		expect(missing).toEqual(['client_id', 'unit_name']);
	});

	it('never proposes a column that identifies people', async () => {
		const { mapping } = await propose(
			'asiakas;pvm;tapahtuma',
			'a@b.fi;1.2.2024;Käynti',
			'c@d.fi;1.2.2024;Käynti'
		);
		expect(mapping.columns).not.toHaveProperty('client_id');
	});

	it('unpivots a case table', async () => {
		const { mapping, missing } = await propose(
			'asianumero;asiakas;palvelutehtävä;yksikkö;vireilletulopvm;arviointi_aloitettu;arviointi_valmis;paatospvm;palvelu_alkoi;paattyi;paattymissyy',
			'1;7;Lapsiperheiden palvelut;A;1.2.2024;3.2.2024;1.3.2024;2.3.2024;;4.3.2024;valmis'
		);
		expect(missing).toEqual([]);
		expect(mapping.events?.map(({ event_type, time }) => `${event_type} ${String(time)}`)).toEqual([
			'case_opened vireilletulopvm',
			'sna_started arviointi_aloitettu',
			'sna_done arviointi_valmis',
			'decision paatospvm',
			'service_started palvelu_alkoi',
			'case_closed paattyi'
		]);
		expect(mapping.columns).toEqual({
			case_id: 'asianumero',
			client_id: 'asiakas',
			service_area: 'palvelutehtävä',
			unit_name: 'yksikkö',
			close_reason: 'paattymissyy'
		});
		expect(mapping.values).toEqual({ service_area: { 'Lapsiperheiden palvelut': 'lapsiperheet' } });
	});

	it('takes a date of cancellation for the status of an Avohilmo visit', async () => {
		const { mapping } = await propose(
			'SHNRO;PALVELUNTUOTTAJA_YKSIKKO;YHTEYDENOTTO_AJANKOHTA;KAYNTI_ALKOI;PERUUTUS_AJANKOHTA',
			'5;U1;1.2.2024 10:00;2.2.2024 12:00;'
		);
		expect(mapping.events?.[1]).toEqual({
			event_type: 'visit',
			time: 'KAYNTI_ALKOI',
			cancelled_if: ['PERUUTUS_AJANKOHTA']
		});
		expect(mapping.values).toBeUndefined();
	});

	it('unpivots an Avohilmo record, its visit by the way of contact', async () => {
		const { mapping } = await propose(
			'AVOHILMO_ID;SHNRO;PALVELUNTUOTTAJA_YKSIKKO;YHTEYDENOTTO_AJANKOHTA;HOIDONTARVE_AJANKOHTA;KAYNTI_ALKOI;KAYNTI_YHTEYSTAPA;KAYNTI_PALVELUMUOTO',
			'1;5;U1;1.2.2024 10:00;1.2.2024 10:05;2.2.2024 12:00;R20;T11',
			'2;6;U1;1.2.2024 10:00;1.2.2024 10:05;2.2.2024 12:00;R10;T71'
		);
		expect(mapping.events?.map(({ event_type }) => event_type)).toEqual([
			'contact',
			'needs_assessment',
			'visit'
		]);
		expect(mapping.events?.[2]?.columns).toEqual({
			event_type: 'KAYNTI_YHTEYSTAPA',
			channel: 'KAYNTI_YHTEYSTAPA'
		});
		expect(mapping.values).toMatchObject({
			event_type: { R20: 'home_visit', R10: 'visit', R72: 'admin_note' },
			channel: { R20: 'home', R10: 'office' },
			service_area: { T11: 'perusterveydenhuolto', T71: 'mielenterveys' }
		});
	});

	it('says how sure each column is, and what becomes of each raw value', async () => {
		const { confidence, reasons, values, profile } = await propose(
			'asiakas;pvm;tapahtuma;yksikkö;Käynnin tila;kanavat;x',
			'1;1.2.2024;Käynti;A;toteutunut;puhelin;soitto',
			'2;2.2.2024;Käynti;B;peruttu;kirje;chat',
			'3;3.2.2024;Jokin;B;kesken;posti;savu'
		);
		expect(profile).toBeNull();
		expect(reasons).toMatchObject({ client_id: 'name', channel: 'content' });
		expect(confidence).toEqual({
			client_id: 'high',
			event_time: 'high',
			event_type: 'medium',
			unit_name: 'high',
			status: 'medium',
			channel: 'medium'
		});
		expect(values['event_type']).toEqual([
			{ raw: 'Käynti', count: 2, value: 'visit', likely: null, caught: false },
			{ raw: 'Jokin', count: 1, value: null, likely: null, caught: false }
		]);
		expect(values['status']?.map(({ raw, value }) => `${raw} ${value}`)).toEqual([
			'kesken null',
			'peruttu cancelled',
			'toteutunut done'
		]);
	});

	it('shows the cells that leave the order of day and month open, or decide it', async () => {
		const open = await propose('asiakas;pvm;tapahtuma;yksikkö', '1;3/4/2025;Käynti;A');
		expect(open.dateOrders).toMatchObject({
			event_time: { order: 'dmy', certain: false, examples: ['3/4/2025'] }
		});
		const wide = await propose(
			'asianumero;asiakas;yksikkö;vireilletulopvm;paatospvm',
			'1;7;A;3/4/2025;4/13/2025'
		);
		expect(wide.dateOrders).toMatchObject({
			event_time: { order: 'mdy', certain: true, examples: ['4/13/2025'] }
		});
	});
});
