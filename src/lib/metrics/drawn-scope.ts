import type { Scope } from '#lib/scope/scope.ts';
import { isStep, type GroupName } from './group.ts';

/**
 * What a panel draws in a scope: it ignores the filter of the dimension it is drawn by, so that what is selected keeps
 * its neighbours. Time is drawn over the whole history, units beside all others.
 */
export function drawnScope(scope: Scope, by: readonly GroupName[]): Scope {
	const period = by.some(isStep) ? { from: null, to: null } : {};
	const unit = by.includes('unit') ? { unit: [] } : {};
	return { ...scope, ...period, ...unit };
}
