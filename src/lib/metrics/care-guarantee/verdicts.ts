import { dayFromNumber } from '#lib/base/civil-day.ts';
import waits from '#lib/facts/waits/family.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import type { FactStore } from '#lib/facts/store.ts';
import { rules } from '#lib/rules/load.ts';
import { count, within } from '#lib/rollup/measures.ts';
import type { AtomSum, Group, Reading, States } from '#lib/rollup/question.ts';
import type { Judgement } from '../column.ts';
import { cannotTell, type RuleEvidence } from './cannot-tell.ts';
import { readings } from './readings.ts';
import {
	isChosenByStop,
	judgedParts,
	lacksOpeningQueue,
	observationOf,
	type Observation,
	type ShapePart
} from './shape-of-export.ts';

type Facts = Pick<FactStore, 'ask' | 'period'>;

/**
 * Why figures cannot be told, by rule, and how the file was cut, from all waits of the whole file under a definition.
 * Rejects as `facts.ask`.
 */
export async function verdicts(
	facts: Facts,
	definition: ParamValues,
	signal?: AbortSignal
): Promise<Judgement> {
	const ask = (reading: Reading, params: ParamValues) =>
		facts.ask(
			{ family: waits, definition, reading, params, wholeFile: true },
			{ by: ['rule'], step: null, from: null, to: null, where: {} },
			signal
		);
	const groups = await ask(readings.evidence, {});
	const judged = judgedParts(groups.flatMap(partsOf));
	const chosen = isChosenByStop(judged, facts.period);
	const from = facts.period.observedFrom ?? firstStop(groups);
	const seen = observationOf(judged, from);
	const lacksQueue = seen && (await openingQueueMissing(judged, seen, ask));
	const day = (number: number | null) => (number === null ? null : dayFromNumber(number));
	return {
		untold: cannotTell(groups.map(evidenceOf), chosen),
		shape: {
			chosen_by_stop: chosen,
			opening_queue_missing: lacksQueue,
			observed_from: day(from),
			stock_from: day(lacksQueue ? seen!.stockFrom : null)
		}
	};
}

const clocks = ['stopped', 'settled', 'closed', 'invalid', 'untold'];

function evidenceOf(group: Group): RuleEvidence {
	const cases = (states: States) => count(within(readings.evidence, states)(group));
	return {
		rule: group.by.rule ?? '',
		due: cases({ outcome: clocks, due: ['past'] }),
		dueEnded: cases({ outcome: ['stopped', 'settled'], due: ['past'] }),
		old: cases({ outcome: clocks, age: ['old'] }),
		oldUntold: cases({ outcome: ['untold'], age: ['old'] })
	};
}

const lengths = [
	['week', 7],
	['days', 0]
] as const;
const nameOf = (group: Group, limit: string) => `${group.by.rule} ${limit}`;

/** Cases of one rule with a clock, by the length of their limits. */
function partsOf(group: Group): ShapePart[] {
	// Any version of the rule: all have one clock and one limit.
	const version = rules.findIndex(({ id }) => id === group.by.rule) + 1;
	return lengths.flatMap(([limit, limitDays]) => {
		const atoms = (outcome: readonly string[]) =>
			within(readings.evidence, { outcome, limit: [limit] })(group);
		const cases = atoms(clocks);
		const part = {
			name: nameOf(group, limit),
			version,
			limitDays,
			open: count(atoms(['untold'])),
			starts: daysOf(cases, 'start_day'),
			stops: daysOf(cases, 'stop_day'),
			waits: daysOf(atoms(['stopped']), 'wait_days')
		};
		return cases.length === 0 ? [] : [part];
	});
}

/** Day of the first stop of any clock, null where nothing ever stops. */
function firstStop(groups: readonly Group[]): number | null {
	const days = groups.flatMap(({ atoms }) =>
		[...atoms.values()].flatMap(({ values }) => values['stop_day']![0]?.[0] ?? [])
	);
	return days.reduce<number | null>((first, day) => Math.min(first ?? day, day), null);
}

async function openingQueueMissing(
	judged: readonly ShapePart[],
	{ from, earlyUntil }: Observation,
	ask: (reading: Reading, params: ParamValues) => Promise<readonly Group[]>
): Promise<boolean | null> {
	const names = new Set(judged.map(({ name }) => name));
	const reading = readings.opening;
	const groups = await ask(reading, { observed_from: from, early_until: earlyUntil });
	const cases = (begun: readonly string[]) =>
		groups
			.flatMap((group) => lengths.map(([limit]) => ({ group, limit })))
			.filter(({ group, limit }) => names.has(nameOf(group, limit)))
			.map(({ group, limit }) =>
				count(within(reading, { stop: ['early'], begun, limit: [limit] })(group))
			)
			.reduce((sum, n) => sum + n, 0);
	return lacksOpeningQueue(cases(['before', 'after']), cases(['before']));
}

/** The value of every fact in a column kept by value. */
const daysOf = (atoms: readonly AtomSum[], column: string): number[] =>
	atoms.flatMap(({ values }) =>
		values[column]!.flatMap(([day, n]) => Array.from({ length: n }, () => day))
	);
