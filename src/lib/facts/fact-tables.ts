import { tablesOf } from './build.ts';
import { families } from './registry.ts';

/** Whether a table holds facts of another definition than the default: made when asked for, and not worth keeping. */
export function isOfOtherDefinition(table: string, declared = families): boolean {
	const name = table.replace(/_v\d+$/, '');
	return name !== table && declared.some((family) => tablesOf(family).includes(name));
}
