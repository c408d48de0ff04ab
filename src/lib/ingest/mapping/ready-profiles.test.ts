import { describe, expect, it } from 'vitest';
import { engines, useEngine } from '#tests/support/engines.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { loadExport } from '#tests/support/profile-load.ts';
import { proposeMapping } from './propose.ts';
import { sniff } from '../look/sniff.ts';
import { fits } from './headers.ts';
import { readyProfiles, recognise } from './ready-profiles.ts';

const caseTable = `asianumero;asiakas;palvelutehtävä;yksikkö;vireilletulopvm;arviointi_aloitettu;arviointi_valmis;paatospvm;palvelu_alkoi;paattyi;paattymissyy;syntymävuosi
1;a;Lastensuojelun;Arviointi;1.2.2024;3.2.2024;1.3.2024;2.3.2024;10.3.2024;;;2015
2;b;Iäkkäiden palvelut;Ohjaus;5.2.2024;;;;;9.2.2024;muutto;1940
3;c;Taikuus;Ohjaus;;;;;;;;1950`;

const eventLog = `case:concept:name,concept:name,time:timestamp,org:resource,org:group,lifecycle:transition,case:channel
k1,T02 Check confirmation,2011-10-11T13:45:40+02:00,Resource21,Group 1,complete,puhelin
k1,contact,2011-10-12T08:26:25+02:00,Resource10,EMPTY,complete,puhelin
k1,Päätös,2011-11-24T15:36:51+01:00,Resource21,Group 2,start,puhelin
k2,T06,2011-10-12T08:26:25+02:00,,Group 1,ate_abort,puhelin`;

const referrals = `Lähetenumero;Asiakas;Lähettävä yksikkö;Vastaanottava yksikkö;Palvelu;Lähetyspvm;Saapumispvm;Hyväksytty;Palautettu;Hylätty
L1;a;Asema;Poli;Erikoissairaanhoito;1.2.2024;2.2.2024;5.2.2024;;
L2;b;Asema;Poli;Erikoissairaanhoito;1.2.2024;3.2.2024;;6.2.2024;
L3;c;Perhekeskus;Poli;Erikoissairaanhoito;2.2.2024;;;;7.2.2024`;

describe.each(engines)('a known file on $name', (adapter) => {
	const engine = useEngine(adapter);

	/** Loads an export without questions, and tells columns of its events in the order of time. */
	async function load(text: string, columns: readonly string[]) {
		const { proposal, report } = await loadExport(engine, text);
		const cells = columns.map((name) => `coalesce(${name}::VARCHAR, '-')`).join(` || ' ' || `);
		const { column } = await engine.query(`SELECT ${cells} AS c FROM events ORDER BY event_key`);
		return { proposal, report, events: [...column('c')] };
	}

	it('of cases has an event per date; a case without any is rejected', async () => {
		const columns = ['event_day', 'event_type', 'case_key', 'unit_id', 'service_area', 'age_years'];
		const { proposal, report, events } = await load(caseTable, columns);
		expect(proposal).toMatchObject({ profile: 'case-table', missing: [] });
		expect(proposal.unknownValues).toEqual({ service_area: ['Taikuus'] });
		expect(report).toMatchObject({ rows: 3, used: 2, rejected: 1, events: 7 });
		expect(events).toEqual([
			'2024-02-01 case_opened 1 Arviointi lastensuojelu 9',
			'2024-02-03 sna_started 1 Arviointi lastensuojelu 9',
			'2024-02-05 case_opened 2 Ohjaus iakkaat 84',
			'2024-02-09 case_closed 2 Ohjaus iakkaat 84',
			'2024-03-01 sna_done 1 Arviointi lastensuojelu 9',
			'2024-03-02 decision 1 Arviointi lastensuojelu 9',
			'2024-03-10 service_started 1 Arviointi lastensuojelu 9'
		]);
		const reasons = await engine.query('SELECT DISTINCT close_reason AS r FROM events ORDER BY r');
		expect([...reasons.column('r')]).toEqual(['muutto', null]);
	});

	it('of a process log takes known activities for what they are, any other for an arrival', async () => {
		const columns = ['event_type', 'client_key', 'case_key', 'unit_id', 'status', 'channel'];
		const { proposal, report, events } = await load(eventLog, columns);
		expect(proposal).toMatchObject({ profile: 'event-log', missing: [], unknownValues: {} });
		expect(proposal.confidence.event_type).toBe('medium');
		expect(proposal.mapping.columns).not.toHaveProperty('from_unit');
		expect(Object.values(proposal.mapping.columns)).not.toContain('org:resource');
		expect(report).toMatchObject({ rows: 4, used: 4, rejected: 0, events: 4 });
		expect(events).toEqual([
			'referral_received 1 1 Group 1 done phone',
			'contact 1 1  done phone',
			'referral_received 2 2 Group 1 cancelled phone',
			'decision 1 1 Group 2 done phone'
		]);
	});

	it('of referrals tells where each was sent from, and what became of it where it came', async () => {
		const columns = [
			...['event_day', 'event_type', 'unit_id', 'from_unit', 'to_unit', 'referral_status'],
			...['service_area', 'referral_id IS NOT NULL']
		];
		const { proposal, report, events } = await load(referrals, columns);
		expect(proposal).toMatchObject({ profile: 'referrals', missing: [], unknownValues: {} });
		expect(report).toMatchObject({ rows: 3, used: 3, events: 8 });
		const rest = 'erikoissairaanhoito true';
		expect(events).toEqual([
			`2024-02-01 referral_sent Asema Asema Poli sent ${rest}`,
			`2024-02-01 referral_sent Asema Asema Poli sent ${rest}`,
			`2024-02-02 referral_received Poli Asema Poli received ${rest}`,
			`2024-02-02 referral_sent Perhekeskus Perhekeskus Poli sent ${rest}`,
			`2024-02-03 referral_received Poli Asema Poli received ${rest}`,
			`2024-02-05 referral_received Poli Asema Poli accepted ${rest}`,
			`2024-02-06 referral_returned Poli Poli Asema returned ${rest}`,
			`2024-02-07 referral_rejected Poli Perhekeskus Poli rejected ${rest}`
		]);
	});
});

describe('a ready-made profile', () => {
	const shapeOf = (text: string) => sniff(memoryFile(text));

	it('is one of five, tried in this order', () => {
		expect(readyProfiles.map(({ name }) => name)).toEqual([
			...['sujuva', 'avohilmo', 'event-log', 'referrals', 'case-table']
		]);
	});

	it.each([
		['sujuva', 'client_id,event_time,event_type,unit_id\na,2024-01-01,visit,U'],
		['sujuva', 'Client ID;Event time;Event type;Unit name;x\na;2024-01-01;visit;U;1'],
		['avohilmo', 'TNRO,AVOHILMO_ID,LAHETE_AJANKOHTA,LAHETE_KOHDE\na,1,2024-01-01,U'],
		['event-log', 'case_concept_name,activity,time:timestamp,Team\na,x,2024-01-01,U'],
		['referrals', 'client_id,from,to,received_at,returned_at\na,A,B,2024-01-01,'],
		['case-table', 'Klient;Ärende;Enhet;Anhängigdatum;Beslutsdatum\na;1;U;1.2.2024;3.2.2024']
	])('is known by its headers: %s', async (name, text) => {
		const found = recognise(await shapeOf(text));
		expect(found?.profile.name).toBe(name);
		expect(found && fits(found.mapping, (await shapeOf(text)).headers)).toBe(true);
	});

	it.each([
		['contacts', 'Asiakas;Pvm;Tapahtuma;Toimipiste\na;1.2.2024;Käynti;U'],
		['a case table without clients', 'vireilletulopvm;paatospvm\n1.2.2024;3.2.2024'],
		['clients that are e-mail addresses', 'TNRO;PALVELUNTUOTTAJA;KAYNTI_ALKOI\na@b.fi;P;1.2.2024']
	])('is none for %s', async (_, text) => {
		expect(recognise(await shapeOf(text))).toBeNull();
	});

	it('keeps the words of other columns in a canonical file', async () => {
		const { mapping, reasons } = proposeMapping(
			await shapeOf(
				'client_id;event_time;kello;event_type;unit_id;Yhteystapa\na;1.2.2024;12:30;Käynti;U;R20\n'
			)
		);
		expect(mapping.columns).toEqual({
			client_id: 'client_id',
			event_time: ['event_time', 'kello'],
			event_type: 'event_type',
			unit_id: 'unit_id',
			channel: 'Yhteystapa'
		});
		expect(mapping.values).toEqual({ event_type: { Käynti: 'visit' }, channel: { R20: 'home' } });
		expect(reasons).toMatchObject({ client_id: 'profile', channel: 'name' });
	});

	it('fits a file only with all headers a saved mapping names, twins and cancellations too', async () => {
		const shape = await shapeOf(
			'TNRO;PALVELUNTUOTTAJA;HOIDONTARVE_AJANKOHTA;KAYNTI_ALKOI;PERUUTUS_SYY\na;P;1.2.2024;1.2.2024;'
		);
		const { mapping } = recognise(shape)!;
		expect(mapping.events?.[0]?.unless_same_as).toBe('KAYNTI_ALKOI');
		expect(fits(mapping, shape.headers)).toBe(true);
		for (const left of shape.headers) {
			const others = shape.headers.filter((header) => header !== left);
			expect([left, fits(mapping, others)]).toEqual([left, false]);
		}
	});
});
