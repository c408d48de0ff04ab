import { describe, expect, it } from 'vitest';
import { contractColumns, eventTypeNames, serviceAreaNames } from '#lib/events/columns.ts';
import { locales } from '#lib/i18n/locale.ts';
import { rules } from '#lib/rules/load.ts';
import { missingWord } from '#lib/rules/missing-messages.ts';
import { ruleClocksTable } from '#lib/rules/tables.ts';
import { useEngine } from '#tests/support/engines.ts';
import { outcomes } from '#tests/support/wait-measure.ts';
import notApplied from '../rules-not-applied.sql?raw';

const engine = useEngine();

/** What each rule lacks in a story, and the rules that were applied. */
async function lacks(text: string) {
	const applied = Object.keys(await outcomes(engine, text, { end: '2024-12-31' }));
	const table = await engine.query(notApplied);
	const missing: Record<string, string[]> = {};
	table.column('rule').forEach((rule, index) => {
		(missing[String(rule)] ??= []).push(String(table.column('missing')[index]));
	});
	return { applied, missing };
}

describe('a rule that the data cannot be judged by', () => {
	it('says which column is missing', async () => {
		const { applied, missing } = await lacks(`
			client case area                 type             time
			a      1    lastensuojelu        notification     2024-02-01
			a      1    lastensuojelu        sna_started      2024-02-02
			a      1    lastensuojelu        sna_done         2024-02-03
			b      2    perusterveydenhuolto needs_assessment 2024-02-01
			b      2    perusterveydenhuolto visit            2024-02-02
			c      3    opiskeluhuolto       contact          2024-02-01
			c      3    opiskeluhuolto       visit            2024-02-02`);
		expect(applied).toEqual(['PTH_UNDECIDED']);
		expect(missing).toMatchObject({
			LS_ALOITUS_7AP: ['age_years'],
			LS_VALMIS_3KK: ['age_years'],
			PTH_CARE_14VRK_ALL: ['care_kind'],
			PTH_OTHER_3KK: ['care_kind'],
			PTH_DOC_7VRK_ALL: ['profession'],
			OH_7TP: ['profession', 'student'],
			own_deadline: ['due_at'],
			SHL_LAPSI_7AP: ['area_absent'],
			PTHESH_3VK: ['referral_received', 'specialty_in_primary_care']
		});
	});

	it('says which event is missing, rather than call every case late', async () => {
		const { applied, missing } = await lacks(`
			client case area          age type         time
			a      1    lastensuojelu 10  notification 2024-02-01
			a      1    lastensuojelu 10  sna_started  2024-02-02
			b      2    lastensuojelu 10  notification 2024-02-01`);
		expect(applied).toEqual(['LS_ALOITUS_7AP']);
		expect(missing.LS_VALMIS_3KK).toEqual(['sna_done']);
	});

	it('is left unsaid when it was not in force in the time of the data', async () => {
		const { missing } = await lacks(`
			client case area          age type         time
			a      1    lastensuojelu 10  notification 2024-02-01`);
		expect(missing).not.toHaveProperty('LS_RATK_7AP_OLD');
		expect(missing).not.toHaveProperty('SUU_3KK_U23');
	});
});

describe('the rules and the contract', () => {
	it('speak of the same service areas and event types', () => {
		const areas = new Set<string>(serviceAreaNames);
		expect(rules.flatMap((rule) => rule.areas.filter((area) => !areas.has(area)))).toEqual([]);
		const types = new Set<string>([...eventTypeNames, 'any']);
		const { columns, rows } = ruleClocksTable();
		const at = Object.keys(columns).indexOf('event_type');
		expect(rows.map((row) => String(row[at])).filter((type) => !types.has(type))).toEqual([]);
	});

	it('have words for everything a rule may lack', () => {
		const known = new Set<string>([...eventTypeNames, ...contractColumns.map(({ name }) => name)]);
		for (const code of ['area_absent', ...rules.flatMap(({ lacks: what }) => what ?? [])]) {
			expect(known.has(code)).toBe(false);
			for (const locale of locales) expect(missingWord(code, locale), code).toBeTruthy();
		}
		expect(missingWord('profession', 'fi')).toBeNull();
	});
});
