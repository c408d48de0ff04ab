import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCommand, type MeasureCommand } from '#lib/cli/arguments.ts';
import { loadCommandFiles } from '#lib/cli/load.ts';
import { runCommand } from '#lib/cli/run-command.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import { metrics } from '#lib/metrics/registry.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { useEngine } from '#tests/support/engines.ts';
import { factsBus } from '#tests/support/facts-bus.ts';
import { sweptCases } from '#tests/support/sweep.ts';

interface Count {
	readonly from: string;
	readonly day: string;
	readonly where: string;
	/** The unit of a fact, where it is not its stratum's. */
	readonly unit?: string;
}

const contactDays = (where: string): Count => ({ from: 'contact_days', day: 'day', where });
const isIndex = 'follow_up_days >= default_window_days';
const isRepeat = `${isIndex} AND gap_next_days <= default_window_days`;
const isRunning = `no_clock IS NULL AND stop_day IS NULL AND settled_day IS NULL AND close_day IS NULL
	AND NOT has_only_earlier_stop`;
const waits = (where: string, day = 'start_day'): Count => ({
	from: 'waits JOIN rules ON version_key = version CROSS JOIN data_period',
	day,
	where
});
const paths = (where: string, isByUnit: boolean): Count => ({
	from: isByUnit ? 'visits' : 'paths',
	day: 'start_day',
	where,
	unit: 'unit'
});
const moves = (where: string, unit: string): Count => ({ from: 'moves', day: 'day', where, unit });

/** What the counts of each metric count, once more by hand. */
const countsOf = (
	isByUnit: boolean
): Readonly<Record<string, Readonly<Record<string, Count>>>> => ({
	'repeat-contacts': {
		index_contacts: contactDays(isIndex),
		repeats: contactDays(isRepeat),
		unrepeated: contactDays(`${isIndex} AND (gap_next_days <= default_window_days) IS NOT TRUE`),
		repeats_other_unit: contactDays(`${isRepeat} AND NOT next_third_party AND next_other_unit`),
		repeats_third_party: contactDays(`${isRepeat} AND next_third_party`),
		censored: contactDays('follow_up_days < default_window_days'),
		new_notifications: {
			from: 'notification_days',
			day: 'day',
			where: 'gap_prev_days <= default_window_days'
		}
	},
	'care-guarantee': {
		met: waits('no_clock IS NULL AND (stop_day <= due_day OR settled_day <= due_day)'),
		breach_open: waits(`${isRunning} AND due_day < as_of`),
		pending: waits(`${isRunning} AND due_day >= as_of`),
		open: waits(`${isRunning}`),
		no_assessment: waits('settled_day IS NOT NULL'),
		existing_client: waits("no_clock = 'existing_client'"),
		thl_closed: waits('stop_day IS NOT NULL', 'stop_day'),
		thl_late: waits('stop_day > due_day', 'stop_day')
	},
	'ping-pong': {
		paths: paths('TRUE', isByUnit),
		eligible_paths: paths('transitions >= 2', isByUnit),
		paths_with_direct_return: paths('transitions >= 2 AND hubless_return_days <= 60', isByUnit),
		handovers: moves('TRUE', 'unit'),
		direct_returns: moves('return_days <= 60 AND NOT from_hub AND NOT to_hub', 'unit'),
		indirect_returns: moves('goes_back AND NOT to_hub', 'to_unit')
	}
});

const groupings: readonly (readonly GroupName[])[] = [
	['unit', 'month'],
	[],
	['unit'],
	['month'],
	['age_group'],
	['service_area', 'quarter'],
	['unit', 'channel']
];
const k = 5;

let folder = '';
const engine = useEngine();
const files = ['demo.csv', '--units', 'units.csv'];

async function run(...args: string[]): Promise<string> {
	const said = { data: '', message: '' };
	const code = await runCommand(args, {
		folder,
		data: (text) => (said.data += text),
		message: (text) => (said.message += text)
	});
	expect(code, said.message).toBe(0);
	return said.data;
}

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sujuva-shown-'));
	await run('demo', '--events', '20000', '--seed', '7', '--out', 'demo.csv');
	const command = parseCommand(['measure', ...files]) as MeasureCommand;
	await loadCommandFiles(engine, command, folder, () => undefined);
}, 120_000);
afterAll(async () => {
	rmSync(folder, { recursive: true });
});

interface People {
	readonly n: number;
	readonly clients: number;
}

const keyOf = (row: Readonly<Record<string, unknown>>, groups: readonly string[]) =>
	groups.map((group) => row[group]).join(' | ');

/** Facts and distinct clients of one count by group, by plain SQL over the facts. */
async function peopleBehind(count: Count, groups: readonly GroupName[]) {
	const step = (part: string) => `CAST(date_trunc('${part}', t.${count.day}) AS VARCHAR)`;
	const cell = (group: GroupName): string => {
		if (group === 'month' || group === 'quarter') return step(group);
		if (group === 'unit') return count.unit ? `t.${count.unit}` : 's.unit_id';
		return group === 'rule' ? 't.rule' : `s.${group}`;
	};
	const columns = groups.map((group) => `${cell(group)} AS by_${group}`);
	const read = await engine.query(
		`SELECT ${[...columns, ''].join(', ')} COUNT(*)::INTEGER AS n, COUNT(DISTINCT t.client_key)::INTEGER AS clients
		FROM (SELECT * FROM ${count.from} WHERE ${count.where}) AS t
		JOIN strata AS s ON s.stratum_key = t.stratum_key GROUP BY ALL`
	);
	const people = new Map<string, People>();
	for (let row = 0; row < read.numRows; row += 1) {
		const key = groups.map((group) => read.column(`by_${group}`)[row]).join(' | ');
		people.set(key, { n: read.integers('n')[row]!, clients: read.integers('clients')[row]! });
	}
	return people;
}

const ofEvents: Count = { from: 'events', day: 'event_day', where: 'client_key IS NOT NULL' };

describe('no shown count is about 1 to 4 clients', () => {
	test.each(sweptCases(groupings).map((by) => ({ by, name: by.join() })))(
		'by $name',
		async ({ by, name }) => {
			const asked = name === '' ? [] : ['--by', name];
			const written = JSON.parse(await run('measure', ...files, ...asked)).metrics;
			const bus = await factsBus(engine);
			let [shown, hidden] = [0, 0];
			for (const metric of metrics) {
				const groups = [...(metric.always ?? []), ...by];
				const question = { metric, by, scope: wholeScope, params: {}, total: true };
				const { rows } = await bus.ask(question);
				expect(written[metric.id].rows).toHaveLength(rows.length);
				for (const [column, count] of Object.entries(countsOf(by.includes('unit'))[metric.id]!)) {
					const people = await peopleBehind(count, groups);
					for (const [place, row] of rows.entries()) {
						const key = keyOf(row, groups);
						const behind = people.get(key) ?? { n: 0, clients: 0 };
						for (const value of [row[column], written[metric.id].rows[place][column]]) {
							const what = [metric.id, key, column].join(': ');
							if (value === null) hidden += 1;
							else {
								shown += 1;
								expect([what, value]).toEqual([what, behind.n]);
								expect(behind.clients === 0 || behind.clients >= k, what).toBe(true);
							}
						}
					}
				}
			}
			expect(shown).toBeGreaterThan(0);
			if (by.length > 1) expect(hidden).toBeGreaterThan(10);
		},
		120_000
	);

	test('nor of a group that holds 1 to 4 clients in the events themselves', async () => {
		const bus = await factsBus(engine);
		const metric = metrics.find(({ id }) => id === 'repeat-contacts')!;
		const by: GroupName[] = ['unit', 'month', 'age_group'];
		const people = await peopleBehind(ofEvents, by);
		const { rows } = await bus.ask({ metric, by, scope: wholeScope, params: {}, total: true });
		const small = rows.filter((row) => people.get(keyOf(row, by))!.clients < k);
		const shown = small.flatMap((row) => ['index_contacts', 'censored'].map((name) => row[name]));
		expect(small.length).toBeGreaterThan(100);
		expect(shown.filter((value) => typeof value === 'number' && value > 0)).toEqual([]);
	});
});
