import { expect, test } from 'vitest';
import { rulesInForce, type Matter } from './in-force.ts';

const ids = (matter: Partial<Matter>) =>
	rulesInForce({ area: 'perusterveydenhuolto', day: '2024-06-01', age: 40, ...matter })
		.map(({ id }) => id)
		.sort();

test('primary care changes with the law of 1.9.2023 and of 1.1.2025', () => {
	const kind = { care_kind: 'illness' } as const;
	expect(ids({ ...kind, day: '2023-08-31' })).toEqual(['PTH_CARE_3KK_OLD', 'PTH_HTA_3AP']);
	expect(ids({ ...kind, day: '2023-09-01' })).toEqual([
		'PTH_CARE_14VRK_ALL',
		'PTH_DOC_7VRK_ALL',
		'PTH_HTA_0VRK'
	]);
	expect(ids({ ...kind, day: '2024-12-31' })).toContain('PTH_CARE_14VRK_ALL');
	expect(ids({ ...kind, day: '2025-01-01' })).toEqual([
		'PTH_CARE_3KK_23P',
		'PTH_DOC_3KK_23P',
		'PTH_HTA_0VRK'
	]);
});

test('from 2025 on the 23rd birthday divides primary care', () => {
	const young = ids({ day: '2025-01-01', age: 22, care_kind: 'illness' });
	expect(young).toEqual(['PTH_CARE_14VRK_U23', 'PTH_DOC_7VRK_U23', 'PTH_HTA_0VRK']);
	expect(ids({ day: '2025-01-01', age: 22, care_kind: 'certificate' })).toContain(
		'PTH_OTHER_3KK_U23'
	);
	expect(ids({ day: '2025-01-01', age: 23, care_kind: 'illness' })).toContain('PTH_CARE_3KK_23P');
});

test('without the kind of care the two limits are one undecided group', () => {
	expect(ids({ day: '2024-06-01' })).toContain('PTH_UNDECIDED');
	expect(ids({ day: '2024-06-01' })).not.toContain('PTH_CARE_14VRK_ALL');
	expect(ids({ day: '2025-06-01', age: 22 })).toContain('PTH_UNDECIDED');
	expect(ids({ day: '2025-06-01', age: 23 })).not.toContain('PTH_UNDECIDED');
});

test('dental limits step four times', () => {
	const dental = (day: string, age: number) =>
		ids({ area: 'suun_terveydenhuolto', day, age }).filter((id) => id.startsWith('SUU'));
	expect(dental('2023-08-31', 40)).toEqual(['SUU_6KK_OLD']);
	expect(dental('2024-10-31', 40)).toEqual(['SUU_4KK_ALL']);
	expect(dental('2024-11-01', 40)).toEqual(['SUU_3KK_ALL']);
	expect(dental('2025-01-01', 40)).toEqual(['SUU_6KK_23P']);
	expect(dental('2025-01-01', 22)).toEqual(['SUU_3KK_U23']);
});

test('"75" means 75 or older; other adults have no limit for the start of the assessment', () => {
	expect(ids({ area: 'iakkaat', age: 75 })).toContain('SHL_75_7AP');
	expect(ids({ area: 'iakkaat', age: 74 })).not.toContain('SHL_75_7AP');
	expect(ids({ area: 'vammaispalvelut', day: '2025-01-01', age: 30 })).toContain('SHL_75_7AP');
	expect(ids({ area: 'vammaispalvelut', day: '2024-12-31', age: 30 })).toContain('VPL_OLD_7AP');
});

test('an unknown age meets no age bound', () => {
	expect(ids({ area: 'lastensuojelu', age: null })).toEqual([]);
	expect(ids({ area: 'lastensuojelu', age: 17 })).toEqual(['LS_ALOITUS_7AP', 'LS_VALMIS_3KK']);
	expect(ids({ area: 'lastensuojelu', age: 18 })).toEqual([]);
});

test('special support, studies and urgency must be known to hold', () => {
	expect(ids({ area: 'lapsiperheet', age: 9 })).toEqual(['SHL_TOIMEENPANO_3KK']);
	expect(ids({ area: 'lapsiperheet', age: 9, special_support: true })).toContain('SHL_LAPSI_7AP');
	expect(ids({ area: 'opiskeluhuolto', age: 9 })).toEqual([]);
	expect(ids({ area: 'opiskeluhuolto', age: 9, student: true })).toEqual(['OH_7TP']);
	const support = { area: 'toimeentulotuki', day: '2022-12-31' };
	expect(ids(support)).toEqual(['TT_PAATOS_7AP']);
	expect(ids({ ...support, urgent: true })).toEqual(['TT_KIIRE_1AP']);
	expect(ids({ area: 'toimeentulotuki', day: '2023-01-01', urgent: true })).toEqual([
		'TT_PAATOS_7AP'
	]);
});

test('what no column tells from its neighbours is not in force', () => {
	const support = { area: 'mielenterveys', day: '2025-05-01', age: 20, sector: 'social' };
	expect(ids(support)).toEqual(['TERAPIATAKUU_28']);
});
