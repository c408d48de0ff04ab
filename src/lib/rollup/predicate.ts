/**
 * What a comparison compares, in days or plain numbers. Days of a `day` column and as-of, data start and
 * data end are days since 1970-01-01; `plus` adds to whatever it is. All are whole numbers.
 */
export type Operand = (
	| { readonly column: string }
	| { readonly value: number }
	/** A read parameter that is never empty. */
	| { readonly param: string }
	/** A read parameter, or where it is empty the column. */
	| { readonly param: string; readonly orElse: string }
	| { readonly at: 'asOf' | 'dataStart' | 'dataEnd' }
) & { readonly plus?: number };

/**
 * A condition on one fact. Two-valued: a comparison with a missing value does not hold, so its `not` does.
 * A read parameter's `none` is -1 and means "no limit" in `atMost` on the right side: the comparison holds for
 * every value that is there.
 */
export type Predicate =
	| { readonly all: readonly Predicate[] }
	| { readonly any: readonly Predicate[] }
	| { readonly not: Predicate }
	/** A `code` column has one of these words, a `flag` column this truth. */
	| { readonly column: string; readonly is: string | readonly string[] | boolean }
	| { readonly isNull: string }
	/** A read parameter has this value: the same for every fact. */
	| { readonly param: string; readonly equals: string | number | boolean | null }
	| { readonly atMost: readonly [Operand, Operand] }
	| { readonly atLeast: readonly [Operand, Operand] }
	| { readonly lessThan: readonly [Operand, Operand] }
	/** value, low, high: low <= value <= high */
	| { readonly between: readonly [Operand, Operand, Operand] };

/** Sorts every fact into exactly one state: the first whose predicate holds; the last has none. */
export interface Classification {
	readonly states: readonly (readonly [state: string, when: Predicate | null])[];
}
