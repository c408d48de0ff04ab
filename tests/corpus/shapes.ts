import { allUsed, type CorpusCase } from './corpus-case.ts';

const csv = (...lines: readonly string[]) => [{ name: 'x.csv', bytes: lines.join('\n') }];

/** Files of which one row gives several events, and files of two shapes. */
export const shapes: readonly CorpusCase[] = [
	{
		name: 'a case table: a date is an event, an empty one is none',
		files: () =>
			csv(
				'asiakas;asianumero;palvelutehtävä;vireilletulopvm;arviointi_aloitettu;arviointi_valmis;päätöspvm',
				'p1;a1;iäkkäät;1.3.2025;5.3.2025;20.3.2025;25.3.2025',
				'p2;a2;lastensuojelu;2.3.2025;;;',
				'p3;a3;iäkkäät;;;;'
			),
		outcome: {
			rows: 3,
			used: 2,
			rejected: 1,
			duplicates: 0,
			events: 5,
			found: ['missing_time event_time: 4', 'missing_unit unit_id: 2 3', 'no_unit_column unit_id']
		}
	},
	{
		name: 'an Avohilmo record: an assessment at the time of the visit is recorded twice',
		files: () =>
			csv(
				'AVOHILMO_ID;TNRO;PALVELUNTUOTTAJA_YKSIKKO;YHTEYDENOTTO_AJANKOHTA;HOIDONTARVE_AJANKOHTA;KAYNTI_ALKOI;KAYNTI_YHTEYSTAPA;KAYNTI_PALVELUMUOTO',
				'1;77;u;2025-03-03 08:00;2025-03-03 08:10;2025-03-05 09:00;R10;T11',
				'2;78;u;2025-03-03 08:00;2025-03-05 09:00;2025-03-05 09:00;R52;T11'
			),
		outcome: allUsed(2, 5)
	},
	{
		name: 'a referral a row: sent, received, returned',
		files: () =>
			csv(
				'asiakas;lähete;lähettävä yksikkö;vastaanottava yksikkö;lähetetty;saapunut;palautettu',
				'p1;l1;A;B;1.3.2025;2.3.2025;9.3.2025',
				'p2;l2;A;B;1.3.2025;2.3.2025;'
			),
		outcome: allUsed(2, 5)
	},
	{
		name: 'a referral a row: sent and received only, as one county names them',
		files: () =>
			csv(
				'Asiakastunnus;Lähetepäivä;Lähettävä yksikkö;Vastaanottava yksikkö;Lähetteen tunnus;Saapumispäivä',
				'p1;1.3.2025;A;B;l1;2.3.2025',
				'p2;3.3.2025;A;B;l2;'
			),
		outcome: allUsed(2, 3)
	},
	{
		name: 'contacts and bookings of two shapes in one history',
		files: () => [
			{
				name: 'yhteydenotot.csv',
				bytes: 'asiakas;yhteydenotto_ajankohta;toimipiste\np1;1.3.2025;A\np2;2.3.2025;A'
			},
			{
				name: 'kaynnit.csv',
				bytes: 'client_id,event_time,event_type,unit_id\np1,2025-03-04,visit,A'
			}
		],
		outcome: allUsed(3)
	}
];
