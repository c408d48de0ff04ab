import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#lib/base/civil-day.ts';
import { buildAll } from '#lib/facts/build-all.ts';
import type { LedgerRow } from '#lib/metrics/ledger-gate.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import { metrics } from '#lib/metrics/registry.ts';
import type { Bus } from '#lib/metrics/run.ts';
import { wholeScope, type Scope } from '#lib/scope/scope.ts';
import { engines, useEngine } from '#tests/support/engines.ts';
import { factsBus } from '#tests/support/facts-bus.ts';
import { loadStory } from '#tests/support/story.ts';

const cell = fc.record({
	client_id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', ''),
	case_id: fc.constantFrom('1', '2', '3', '4', ''),
	event_time: fc.integer({ min: 0, max: 300 }).map((days) => addDays('2024-06-01', days)),
	event_type: fc.constantFrom(
		...['contact', 'contact', 'needs_assessment', 'visit', 'visit', 'group_visit', 'booking'],
		...['notification', 'sna_done', 'decision', 'referral_sent', 'case_closed', 'service_started']
	),
	unit_id: fc.constantFrom('A', 'B', 'C', ''),
	service_area: fc.constantFrom('perusterveydenhuolto', 'lapsiperheet', 'iakkaat', 'lastensuojelu'),
	planned: fc.constantFrom('true', 'false', ''),
	status: fc.constantFrom('done', 'cancelled', ''),
	initiator: fc.constantFrom('client', 'professional', 'third_party', ''),
	age_years: fc.constantFrom('5', '20', '40', '80', ''),
	due_at: fc.constantFrom('2024-12-01', '', ''),
	topic_code: fc.constantFrom('x', 'rokotus', ''),
	group_flag: fc.constantFrom('true', '', ''),
	municipality_code: fc.constantFrom('272', '5', '')
});
const [rows] = fc.sample(fc.array(cell, { minLength: 700, maxLength: 700 }), {
	numRuns: 1,
	seed: 5
});
const names = Object.keys(rows![0]!) as (keyof NonNullable<typeof rows>[number])[];
const story = [
	names.join('|'),
	...rows!.map((row) => names.map((name) => row[name] || '-').join('|'))
].join('\n');

const scopes: readonly Partial<Scope>[] = [
	{},
	{ from: '2024-07-10', to: '2024-12-20' },
	{ unit: ['A', 'B'], age_group: ['30-64', ''] },
	{ unit: ['A'], service_area: ['lapsiperheet'], from: '2024-08-01' },
	{ home_county: ['18', ''], from: '2024-08-01' }
];
const definitions: Readonly<Record<string, readonly ParamValues[]>> = {
	'repeat-contacts': [
		{},
		{ window_days: 30, issue_match: 'any', exclude_planned: false, exclude_group: false },
		{ level: 'case', issue_match: 'topic', channel_match: true },
		{ merge_same_day: false },
		{ third_party: 'exclude' }
	],
	'ping-pong': [{}, { path_of: 'case', gap_days: -1, service_breaks: false }],
	'care-guarantee': [{}, { exceptions: 'out', law_by: 'stop', remote_counts: false }]
};

/** Whether every number left plus what left since the one before equals that one. */
function addsUp(ledger: readonly LedgerRow[]): boolean {
	let left = ledger[0]!.count!;
	let out = 0;
	return ledger.slice(1).every(({ kind, count }) => {
		if (kind === 'out') {
			out += count!;
			return true;
		}
		const fits = left - out === count;
		[left, out] = [count!, 0];
		return fits;
	});
}

describe.each(engines)('ledgers on $name', (adapter) => {
	const engine = useEngine(adapter);
	let bus: Bus;
	let events = 0;
	beforeAll(async () => {
		({ events } = await loadStory(engine, story, { facts: buildAll() }));
		bus = await factsBus(engine, true);
	}, 120_000);

	const asked = metrics.flatMap((metric) =>
		(definitions[metric.id] ?? [{}]).map((params) => ({ metric, params, id: metric.id }))
	);

	test.each(asked)(
		'$id: steps add up from all events to its own n, under $params',
		async ({ metric, params }: { metric: Metric; params: ParamValues }) => {
			let judged = 0;
			for (const part of scopes) {
				const scope = { ...wholeScope, ...part };
				const { rows: totals } = await bus.ask({ metric, by: [], scope, params });
				for (const total of totals) {
					const rule = metric.always ? String(total.rule) : null;
					const ledger = await bus.ledger({ metric, scope, params, rule });
					expect(ledger[0]).toMatchObject({ step: 'events', count: events });
					expect(addsUp(ledger), JSON.stringify(ledger)).toBe(true);
					expect(ledger.at(-1)!.count).toBe(total[metric.ledger.equals]);
					judged += Number(total[metric.ledger.equals]);
				}
			}
			expect(judged).toBeGreaterThan(0);
		},
		120_000
	);
});
