import { describe, expect, it } from 'vitest';
import { cannotTell, type RuleEvidence } from './cannot-tell.ts';

const evidence = (rule: string, rest: Partial<RuleEvidence>): RuleEvidence => ({
	rule,
	due: 100,
	dueEnded: 90,
	old: 100,
	oldUntold: 0,
	...rest
});
const told = (rules: readonly RuleEvidence[], isChosenByStop: boolean | null = null) =>
	Object.fromEntries(cannotTell(rules, isChosenByStop));

describe('a limit whose figures cannot be told', () => {
	it('has stops for under a twentieth of twenty starts or more', () => {
		expect(told([evidence('SUU_4KK_ALL', { dueEnded: 5 })])).toEqual({});
		expect(told([evidence('SUU_4KK_ALL', { dueEnded: 4 })])).toEqual({ SUU_4KK_ALL: 'no_stops' });
		expect(told([evidence('SUU_4KK_ALL', { due: 19, dueEnded: 0 })])).toEqual({});
	});

	it('is of a file chosen by stop, unless it has no stops at all', () => {
		const rules = [evidence('SUU_4KK_ALL', {}), evidence('OH_7TP', { dueEnded: 0 })];
		expect(told(rules, true)).toEqual({ SUU_4KK_ALL: 'chosen_by_stop', OH_7TP: 'no_stops' });
		expect(told(rules, false)).toEqual({ OH_7TP: 'no_stops' });
	});

	it('lacks decisions not to assess, and so does the other clock of the assessment', () => {
		const done = evidence('LS_VALMIS_3KK', {});
		const other = evidence('SHL_LAPSI_7AP', {});
		expect(told([evidence('LS_ALOITUS_7AP', { oldUntold: 10 }), done, other])).toEqual({});
		expect(told([evidence('LS_ALOITUS_7AP', { oldUntold: 11 }), done, other])).toEqual({
			LS_ALOITUS_7AP: 'no_decisions',
			LS_VALMIS_3KK: 'no_decisions'
		});
	});

	it('lacks none for what has not ended in three months of the assessment itself', () => {
		expect(told([evidence('LS_VALMIS_3KK', { oldUntold: 50 })])).toEqual({});
	});
});
