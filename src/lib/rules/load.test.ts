import { expect, test } from 'vitest';
import { rules } from './load.ts';
import { ruleName } from './rule-name.ts';
import { ruleAreasTable, ruleClocksTable, rulesTable } from './tables.ts';
import { validGuarantee } from './validate.ts';

/** id, limit, unit, first day, last day, roll-forward: the rules table of domain.md 1.1 and rules.json. */
const statute = `
PTH_HTA_3AP 3 workday 2011-05-01 2023-08-31 false
PTH_HTA_0VRK 0 day 2023-09-01 - true
PTH_CARE_3KK_OLD 3 month 2011-05-01 2023-08-31 false
PTH_CARE_14VRK_ALL 14 day 2023-09-01 2024-12-31 false
PTH_DOC_7VRK_ALL 7 day 2023-09-01 2024-12-31 false
PTH_OTHER_3KK 3 month 2023-09-01 2024-12-31 false
PTH_CARE_3KK_23P 3 month 2025-01-01 - false
PTH_DOC_3KK_23P 3 month 2025-01-01 - false
PTH_CARE_14VRK_U23 14 day 2025-01-01 - false
PTH_DOC_7VRK_U23 7 day 2025-01-01 - false
PTH_OTHER_3KK_U23 3 month 2025-01-01 - false
TERAPIATAKUU_28 28 day 2025-05-01 - false
SUU_6KK_OLD 6 month 2011-05-01 2023-08-31 false
SUU_4KK_ALL 4 month 2023-09-01 2024-10-31 false
SUU_3KK_ALL 3 month 2024-11-01 2024-12-31 false
SUU_6KK_23P 6 month 2025-01-01 - false
SUU_3KK_U23 3 month 2025-01-01 - false
SUU_HML_4VK 4 week 2023-09-01 - false
SUU_EHML_3KK 3 month 2023-09-01 - false
SUU_EHML_6KK_23P 6 month 2025-01-01 - false
SUU_KOULU_4VK 4 week 2023-09-01 - false
PTHESH_3VK 3 week 2011-05-01 - false
PTHESH_3KK 3 month 2011-05-01 - false
ESH_LAHETE_3VK 3 week 2011-05-01 - false
ESH_ARVIO_3KK 3 month 2011-05-01 - false
ESH_HOITO_6KK 6 month 2011-05-01 - false
PSY_U23_LAHETE_3VK 3 week 2011-05-01 - false
PSY_U23_ARVIO_6VK 6 week 2011-05-01 - false
PSY_U23_HOITO_3KK 3 month 2011-05-01 - false
LS_RATK_7AP_OLD 7 workday 2008-01-01 2015-03-31 false
LS_SELV_3KK_OLD 3 month 2008-01-01 2015-03-31 true
LS_ALOITUS_7AP 7 workday 2015-04-01 - false
LS_VALMIS_3KK 3 month 2015-04-01 - true
SHL_LAPSI_7AP 7 workday 2015-04-01 - false
SHL_LAPSI_3KK 3 month 2015-04-01 - true
SHL_75_7AP 7 workday 2015-04-01 - false
SHL_TOIMEENPANO_3KK 3 month 2015-04-01 - true
SHL_MT_U23_1KK 1 month 2025-05-01 - true
VANHUS_3KK_OLD 3 month 2013-07-01 2022-12-31 true
VANHUS_3KK 3 month 2023-01-01 - true
VPL_OLD_7AP 7 workday 2009-09-01 2024-12-31 false
VPL_OLD_PAATOS_3KK 3 month 2009-09-01 2024-12-31 true
TT_PAATOS_7AP 7 workday 2017-01-01 - false
TT_KIIRE_1AP 1 workday 2017-01-01 2022-12-31 false
TT_KESKUSTELU_7AP 7 workday 2017-01-01 - false
OH_7TP 7 schoolday 2014-08-01 - false
`;
const lines = statute.trim().split('\n');

test('all 46 statutory limits are there, in force exactly as long as the law says', () => {
	const stored = lines.map((line) => {
		const id = line.split(' ')[0];
		const versions = rules.filter((rule) => rule.id === id);
		const from = versions.map((rule) => rule.valid_from).sort()[0];
		const open = versions.some((rule) => rule.valid_to === null);
		const to = open
			? '-'
			: versions
					.map((rule) => rule.valid_to!)
					.sort()
					.at(-1);
		const { limit, unit, roll_forward } = versions[0]!;
		return `${id} ${limit} ${unit} ${from} ${to} ${roll_forward}`;
	});
	expect(stored).toEqual(lines);
	expect(lines).toHaveLength(46);
});

test('besides the statute there are the undecided group and the own deadline, nothing else', () => {
	const known = new Set(lines.map((line) => line.split(' ')[0]));
	const others = new Set(rules.map(({ id }) => id).filter((id) => !known.has(id)));
	expect([...others].sort()).toEqual(['PTH_UNDECIDED', 'own_deadline']);
});

test('versions of one limit agree on everything but the group and its time', () => {
	for (const rule of rules) {
		const first = rules.find(({ id }) => id === rule.id)!;
		expect([rule.limit, rule.unit, rule.roll_forward, rule.names]).toEqual([
			first.limit,
			first.unit,
			first.roll_forward,
			first.names
		]);
	}
});

test('every statutory limit names its citation and the month it was checked', () => {
	for (const rule of rules.filter(({ unit }) => unit !== 'own')) {
		expect(rule.citation, rule.id).not.toBe('');
		expect(rule.checked, rule.id).toMatch(/^\d{4}-\d{2}$/);
	}
});

test('a clock that several versions share is one clock', () => {
	const { columns, rows } = rulesTable();
	const at = (name: string) => Object.keys(columns).indexOf(name);
	const clockOf = (id: string) => rows.find((row) => row[at('rule')] === id)![at('clock_key')];
	expect(clockOf('PTH_CARE_3KK_23P')).toBe(clockOf('PTH_CARE_14VRK_U23'));
	expect(clockOf('PTH_CARE_3KK_23P')).not.toBe(clockOf('PTH_DOC_3KK_23P'));
	expect(clockOf('SUU_KOULU_4VK')).toBeNull();
});

test('every row of a table has its columns', () => {
	for (const { columns, rows } of [rulesTable(), ruleAreasTable(), ruleClocksTable()]) {
		const width = Object.keys(columns).length;
		expect(rows.length).toBeGreaterThan(50);
		expect(rows.filter((row) => row.length !== width)).toEqual([]);
	}
});

test('a rule has a name in each language, an unknown id is its own', () => {
	expect(ruleName('PTH_HTA_0VRK', 'fi')).toBe('Hoidon tarpeen arvio samana päivänä');
	expect(ruleName('PTH_HTA_0VRK', 'sv')).toBe('Bedömning av vårdbehovet samma dag');
	expect(ruleName('nonsense', 'en')).toBe('nonsense');
});

test.each([
	[{ valid_to: '2010-01-01' }, 'rule X: validity'],
	[{ unit: 'fortnight' }, 'rule X: unit'],
	[{ limit: -1 }, 'rule X: limit'],
	[{ agee: { min: 3 } }, 'rule X: unknown key agee'],
	[{ stop: [] }, 'rule X: start and stop'],
	[{ names: { fi: 'x', sv: '', en: 'x' } }, 'rule X: name in sv']
])('a file with %j is refused', (wrong, message) => {
	const names = { fi: 'x', sv: 'x', en: 'x' };
	const good = {
		id: 'X',
		names,
		areas: ['muu'],
		start: [{ type: 'contact' }],
		stop: [{ type: 'decision' }],
		limit: 1,
		unit: 'day',
		roll_forward: false,
		kind: 'authority',
		valid_from: '2020-01-01',
		valid_to: null,
		citation: 'x'
	};
	const file = (version: object) => ({ guarantee: 'g', names, versions: [version] });
	expect(() => validGuarantee(file(good))).not.toThrow();
	expect(() => validGuarantee(file({ ...good, ...wrong }))).toThrow(message);
});
