import type { Operand } from './predicate.ts';
import type { ReadContext } from './question.ts';

/** Value of a read parameter. Throws `unknown parameter: …`. */
export function given({ params }: ReadContext, name: string) {
	const value = params[name];
	if (value === undefined) throw new Error(`unknown parameter: ${name}`);
	return value;
}

/** What an operand stands for before its `plus`: one number for all facts, or a column. Throws `not a whole number: …`. */
export function numberOf(
	operand: Operand,
	context: ReadContext
): number | { readonly column: string } {
	if ('column' in operand) return operand;
	if ('at' in operand) return context[operand.at];
	if ('value' in operand) return whole('value', operand.value);
	const value = given(context, operand.param);
	if (value === null && 'orElse' in operand) return { column: operand.orElse };
	return whole(operand.param, value);
}

function whole(name: string, value: unknown): number {
	if (typeof value === 'number' && Number.isInteger(value)) return value;
	throw new Error(`not a whole number: ${name}`);
}
