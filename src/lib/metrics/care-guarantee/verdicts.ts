import waits from '#lib/facts/waits/family.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import type { FactStore } from '#lib/facts/store.ts';
import { rules } from '#lib/rules/load.ts';
import { count, within } from '#lib/rollup/measures.ts';
import type { AtomSum, Group, States } from '#lib/rollup/question.ts';
import type { Untold } from '../column.ts';
import { cannotTell, type RuleEvidence } from './cannot-tell.ts';
import { readings } from './readings.ts';
import { isChosenByStop, type ShapePart } from './shape-of-export.ts';

/** Why figures cannot be told, by rule, from all waits of the whole file under a definition. Rejects as `facts.ask`. */
export async function verdicts(
	facts: Pick<FactStore, 'ask' | 'period'>,
	definition: ParamValues,
	signal?: AbortSignal
): Promise<Untold> {
	const groups = await facts.ask(
		{ family: waits, definition, reading: readings.evidence, params: {}, wholeFile: true },
		{ by: ['rule'], step: null, from: null, to: null, where: {} },
		signal
	);
	return cannotTell(groups.map(evidenceOf), isChosenByStop(groups.flatMap(partsOf), facts.period));
}

const clocks = ['ended', 'closed', 'invalid', 'untold'];

function evidenceOf(group: Group): RuleEvidence {
	const cases = (states: States) => count(within(readings.evidence, states)(group));
	return {
		rule: group.by.rule ?? '',
		due: cases({ outcome: clocks, due: ['past'] }),
		dueEnded: cases({ outcome: ['ended'], due: ['past'] }),
		old: cases({ outcome: clocks, age: ['old'] }),
		oldUntold: cases({ outcome: ['untold'], age: ['old'] })
	};
}

/** Cases of one rule with a clock, by the length of their limits. */
function partsOf(group: Group): ShapePart[] {
	// Any version of the rule: all have one clock and one limit.
	const version = rules.findIndex(({ id }) => id === group.by.rule) + 1;
	return (
		[
			['week', 7],
			['days', 0]
		] as const
	).flatMap(([limit, limitDays]) => {
		const atoms = (outcome: readonly string[]) =>
			within(readings.evidence, { outcome, limit: [limit] })(group);
		const cases = atoms(clocks);
		const part = {
			version,
			limitDays,
			open: count(atoms(['untold'])),
			starts: daysOf(cases, 'start_day'),
			stops: daysOf(cases, 'stop_day')
		};
		return cases.length === 0 ? [] : [part];
	});
}

/** The value of every fact in a column kept by value. */
const daysOf = (atoms: readonly AtomSum[], column: string): number[] =>
	atoms.flatMap(({ values }) =>
		values[column]!.flatMap(([day, n]) => Array.from({ length: n }, () => day))
	);
