/** One step on the way from the bytes of a file to those a scanner reads, fed piece by piece. */
export interface ByteStage {
	/** What can be said so far, until the next push in memory of the stage's own; the rest waits for the next piece. */
	push(bytes: Uint8Array): Uint8Array;
	/** What is left when nothing follows. */
	end(): Uint8Array;
}

/** Two stretches of bytes as one; an empty one costs no copy. */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	if (first.length === 0) return second;
	if (second.length === 0) return first;
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}

const encoder = new TextEncoder();

/** A stage that turns bytes into text, which it writes as UTF-8. */
export function decoding(decode: (bytes: Uint8Array, last: boolean) => string): ByteStage {
	return {
		push: (bytes) => encoder.encode(decode(bytes, false)),
		end: () => encoder.encode(decode(new Uint8Array(), true))
	};
}

/** Stages one after the other. */
export function chained(stages: readonly ByteStage[]): ByteStage {
	const [only] = stages;
	if (stages.length === 1 && only) return only;
	return {
		push: (bytes) => stages.reduce((passed, stage) => stage.push(passed), bytes),
		end: () =>
			stages.reduce<Uint8Array>(
				(passed, stage) => joined(stage.push(passed), stage.end()),
				new Uint8Array()
			)
	};
}
