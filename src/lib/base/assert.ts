/** Throws `Error("what: value")` when a programmer's assumption does not hold. */
export function assert(condition: unknown, what: string, value?: unknown): asserts condition {
	if (!condition) throw new Error(value === undefined ? what : `${what}: ${String(value)}`);
}
