import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { loadExport } from '#tests/support/profile-load.ts';

const header =
	'AVOHILMO_ID;TNRO;ASIAKAS_KOTIKUNTA;PALVELUNTUOTTAJA;PALVELUNTUOTTAJA_YKSIKKO;YHTEYDENOTTO_AJANKOHTA;HOIDONTARVE_AJANKOHTA;HTA_AMMATTI;HTA_AMMATTIOIKEUS;HTA_ENSIKAYNTI;HTA_KIIREELLISYYS;HTA_LUONNE;HTA_TULOS;AJANVARAUS_AJANKOHTA;AJANVARAUS_VARATTU;AJANVARAUS_AMMATTI;AJANVARAUS_PALVELUMUOTO;AJANVARAUS_YHTEYSTAPA;AJANVARAUS_TILA;KAYNTI_ALKOI;KAYNTI_PALVELUMUOTO;KAYNTI_YHTEYSTAPA;KAYNTI_LUONNE;KAYNTI_KAVIJARYHMA;KAYNTI_KIIREELLISYYS;KAYNTI_ENSIKAYNTI;KAYNTI_AMMATTI;KAYNTI_AMMATTIOIKEUS;PERUUTUS_AJANKOHTA;PERUUTUS_SYY;LAHETE_AJANKOHTA;LAHETE_YKSIKKO;LAHETE_KOHDE';
const names = header.split(';');

/** A record with the given cells, all others empty. */
const record = (cells: Readonly<Record<string, string>>) => {
	const unknown = Object.keys(cells).filter((name) => !names.includes(name));
	if (unknown.length > 0) throw new Error(`no such column: ${unknown.join()}`);
	return names.map((name) => cells[name] ?? '').join(';');
};
const visit = (index: number, cells: Readonly<Record<string, string>>) =>
	record({
		AVOHILMO_ID: `k${index}`,
		TNRO: `t${index}`,
		PALVELUNTUOTTAJA_YKSIKKO: 'U',
		KAYNTI_ALKOI: `2024-02-${String((index % 28) + 1).padStart(2, '0')} 09:00`,
		...cells
	});

const engine = useEngine();

const load = (rows: readonly string[]) => loadExport(engine, [header, ...rows].join('\n'));

/** Columns of the events in the order of their time, one text per event. */
async function events(...columns: readonly string[]) {
	const cells = columns.map((name) => `coalesce(${name}::VARCHAR, '-')`).join(` || ' ' || `);
	const { column } = await engine.query(`SELECT ${cells} AS c FROM events ORDER BY event_key`);
	return [...column('c')];
}

describe('an Avohilmo record', () => {
	it('becomes contact, assessment, booking, visit and referral', async () => {
		const { proposal, report } = await load([
			record({
				AVOHILMO_ID: '1',
				TNRO: 'a',
				ASIAKAS_KOTIKUNTA: '272',
				PALVELUNTUOTTAJA: 'T1',
				PALVELUNTUOTTAJA_YKSIKKO: 'U1',
				YHTEYDENOTTO_AJANKOHTA: '2024-02-01 08:00',
				HOIDONTARVE_AJANKOHTA: '2024-02-01 08:10',
				HTA_AMMATTI: 'SH',
				HTA_ENSIKAYNTI: '1',
				HTA_KIIREELLISYYS: 'E',
				HTA_LUONNE: 'SH',
				AJANVARAUS_AJANKOHTA: '2024-02-01 08:15',
				AJANVARAUS_VARATTU: '2024-02-05 10:00',
				AJANVARAUS_AMMATTI: '22211',
				AJANVARAUS_YHTEYSTAPA: 'R10',
				AJANVARAUS_TILA: '7',
				KAYNTI_ALKOI: '2024-02-05 10:05',
				KAYNTI_PALVELUMUOTO: 'T11',
				KAYNTI_YHTEYSTAPA: 'R10',
				KAYNTI_LUONNE: 'TH',
				KAYNTI_KAVIJARYHMA: '1',
				KAYNTI_ENSIKAYNTI: '0',
				KAYNTI_AMMATTIOIKEUS: '031',
				LAHETE_AJANKOHTA: '2024-02-05 10:30',
				LAHETE_YKSIKKO: 'U1',
				LAHETE_KOHDE: 'ESH'
			})
		]);
		expect(proposal).toMatchObject({ profile: 'avohilmo', missing: [], unknownValues: {} });
		expect(report).toMatchObject({ rows: 1, used: 1, rejected: 0, duplicates: 0, events: 5 });
		const told = await events(
			...[
				'left(event_time::VARCHAR, 16)',
				'event_type',
				'channel',
				'profession',
				'status',
				'urgency'
			],
			...['care_kind', 'reason_code']
		);
		expect(told).toEqual([
			'2024-02-01 08:00 contact  - - - - -',
			'2024-02-01 08:10 needs_assessment  hoitaja - non_urgent illness uusi_asia',
			'2024-02-01 08:15 booking office laakari done - - -',
			'2024-02-05 10:05 visit office laakari - - other -',
			'2024-02-05 10:30 referral_sent  - - - - -'
		]);
		expect(new Set(await events('unit_id', 'service_area', 'home_county'))).toEqual(
			new Set(['U1 perusterveydenhuolto 18'])
		);
		expect((await events('booked_time', 'from_unit', 'to_unit', 'referral_status')).at(-1)).toBe(
			'- U1 ESH sent'
		);
		expect((await events('booked_time', 'booking_made_time'))[2]).toBe(
			'2024-02-05 10:00:00 2024-02-01 08:15:00'
		);
	});

	it('that records the assessment at the moment of the visit has no assessment', async () => {
		const { report } = await load([
			visit(0, { HOIDONTARVE_AJANKOHTA: '2024-02-01 09:00' }),
			visit(1, { HOIDONTARVE_AJANKOHTA: '2024-02-02 08:59' }),
			visit(2, { HOIDONTARVE_AJANKOHTA: '2024-02-03 09:00', KAYNTI_ALKOI: '' })
		]);
		expect(report).toMatchObject({ rows: 3, used: 3, rejected: 0, events: 4 });
		expect(await events('event_type')).toEqual([
			...['visit', 'needs_assessment', 'visit', 'needs_assessment']
		]);
	});

	it('without a visit yet takes the service of its booking, and without a unit its provider', async () => {
		await load([
			visit(0, {
				PALVELUNTUOTTAJA: 'P',
				PALVELUNTUOTTAJA_YKSIKKO: '',
				YHTEYDENOTTO_AJANKOHTA: '2024-02-01 08:00',
				AJANVARAUS_AJANKOHTA: '2024-02-01 08:10',
				AJANVARAUS_PALVELUMUOTO: 'T60',
				KAYNTI_ALKOI: ''
			})
		]);
		expect(await events('event_type', 'service_area', 'unit_id')).toEqual([
			'contact suun_terveydenhuolto P',
			'booking suun_terveydenhuolto P'
		]);
	});

	it.each([
		[{ PERUUTUS_AJANKOHTA: '2024-01-31 12:00' }, 'cancelled'],
		[{ PERUUTUS_SYY: '2' }, 'cancelled'],
		[{}, '-']
	])('with %j has the status %s', async (cells, status) => {
		const booked = { AJANVARAUS_AJANKOHTA: '2024-01-30 12:00' };
		await load([visit(0, { ...cells, ...booked })]);
		expect(await events('event_type', 'status')).toEqual([`booking ${status}`, `visit ${status}`]);
	});
});

/** Loads one visit per code, and tells what became of each, in the order of the codes. */
async function becomes(column: string, codes: readonly string[], asked: readonly string[]) {
	const rows = codes.map((code, index) => visit(index, { [column]: code }));
	const { report } = await load(rows);
	expect(report.issues.filter(({ code }) => code.startsWith('unknown_'))).toEqual([]);
	const cells = asked.map((name) => `coalesce(${name}::VARCHAR, '-')`).join(` || ' ' || `);
	const found = await engine.query(`SELECT ${cells} AS c FROM events ORDER BY row_no`);
	return Object.fromEntries(codes.map((code, index) => [code, found.column('c')[index]]));
}

describe('every code of Avohilmo', () => {
	it('of the way of contact is a type and a channel', async () => {
		const expected = {
			R10: 'visit office',
			R20: 'home_visit home',
			R30: 'visit office',
			R40: 'visit office',
			R41: 'visit office',
			R50: 'remote_visit phone',
			R51: 'remote_visit digital_message',
			R52: 'remote_visit phone',
			R55: 'remote_visit digital_message',
			R56: 'remote_visit digital_message',
			R60: 'consultation other',
			R71: 'consultation other',
			R72: 'admin_note other',
			R80: 'visit office',
			R90: 'visit other'
		};
		const asked = ['event_type', 'channel'];
		expect(await becomes('KAYNTI_YHTEYSTAPA', Object.keys(expected), asked)).toEqual(expected);
	});

	it('of the service is a service area', async () => {
		const expected = {
			T11: 'perusterveydenhuolto',
			T21: 'perusterveydenhuolto',
			T22: 'perusterveydenhuolto',
			T26: 'opiskeluhuolto',
			T27: 'opiskeluhuolto',
			T30: 'perusterveydenhuolto',
			T31: 'perusterveydenhuolto',
			T32: 'perusterveydenhuolto',
			T40: 'perusterveydenhuolto',
			T51: 'kuntoutus',
			T60: 'suun_terveydenhuolto',
			T71: 'mielenterveys',
			T72: 'paihde'
		};
		const codes = Object.keys(expected);
		expect(await becomes('KAYNTI_PALVELUMUOTO', codes, ['service_area'])).toEqual(expected);
	});

	it('of a booking is a status', async () => {
		const expected = [
			...['planned', 'planned', 'booked', 'cancelled', 'moved', 'done', 'done', 'planned'],
			...['no_show', 'booked']
		];
		const rows = expected.map((_, index) =>
			visit(index, {
				KAYNTI_ALKOI: '',
				AJANVARAUS_AJANKOHTA: '2024-02-01 09:00',
				AJANVARAUS_TILA: String(index + 1)
			})
		);
		await load(rows);
		const { column } = await engine.query('SELECT status FROM events ORDER BY row_no');
		expect([...column('status')]).toEqual(expected);
	});

	it('of occupation is a profession', async () => {
		const expected = {
			LK: 'laakari',
			SH: 'hoitaja',
			222: 'laakari',
			2221: 'laakari',
			22211: 'laakari',
			22213: 'laakari',
			2222: 'hammaslaakari',
			22221: 'hammaslaakari',
			323: 'hoitaja',
			3231: 'hoitaja',
			32315: 'hoitaja',
			3232: 'hoitaja'
		};
		const codes = Object.keys(expected);
		expect(await becomes('KAYNTI_AMMATTI', codes, ['profession'])).toEqual(expected);
	});

	it('of the right to practise is a profession', async () => {
		const groups = {
			laakari: '000 001 002 031 032 034 701 702 717 718 720 724 810 811 812 900 901 910',
			hammaslaakari: '003 004 033 035 333 703 704 713 904 911',
			hoitaja: '100 300 400 503 508 509 710 727 728 730 740 780 790 800 803 820'
		};
		for (const [profession, list] of Object.entries(groups)) {
			const codes = list.split(' ');
			expect(await becomes('KAYNTI_AMMATTIOIKEUS', codes, ['profession'])).toEqual(
				Object.fromEntries(codes.map((code) => [code, profession]))
			);
		}
	});

	it('of kind, group and first visit is care kind, group and new matter', async () => {
		expect(await becomes('KAYNTI_LUONNE', ['SH', 'TH'], ['care_kind'])).toEqual({
			SH: 'illness',
			TH: 'other'
		});
		expect(await becomes('KAYNTI_KAVIJARYHMA', ['1', '2'], ['group_flag'])).toEqual({
			1: 'false',
			2: 'true'
		});
		expect(await becomes('KAYNTI_ENSIKAYNTI', ['1', '0', 'K', 'E'], ['reason_code'])).toEqual({
			1: 'uusi_asia',
			0: '-',
			K: 'uusi_asia',
			E: '-'
		});
	});
});
