import waits from '#lib/facts/waits/family.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import type { FactStore } from '#lib/facts/store.ts';
import { count, within } from '#lib/rollup/measures.ts';
import type { Group, States } from '#lib/rollup/question.ts';
import type { Untold } from '../column.ts';
import { cannotTell, type RuleEvidence } from './cannot-tell.ts';
import { readings } from './readings.ts';

/** Why figures cannot be told, by rule, from all waits of the file under a definition. Rejects as `facts.ask`. */
export async function verdicts(
	facts: Pick<FactStore, 'ask'>,
	definition: ParamValues,
	signal?: AbortSignal
): Promise<Untold> {
	const groups = await facts.ask(
		{ family: waits, definition, reading: readings.evidence, params: {} },
		{ by: ['rule'], step: null, from: null, to: null, where: {} },
		signal
	);
	return cannotTell(groups.map(evidenceOf), null);
}

const clocks = ['ended', 'closed', 'untold'];

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
