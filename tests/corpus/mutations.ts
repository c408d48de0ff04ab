import fc from 'fast-check';

/** One change to a file's bytes; places are shares of its length, so that it fits any file. */
type Mutation =
	| {
			readonly kind: 'flip' | 'delete' | 'repeat' | 'cut';
			readonly at: number;
			readonly size: number;
	  }
	| { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array };

/** Without bias: fast-check loves the ends of a range, and a file's start is soon refused as a whole. */
const share = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((n) => n / 10_000);
/** Bytes that mean something to some decoder. */
const telling = fc.constantFrom(
	...[
		'"',
		';',
		',',
		'\r',
		'\n',
		'\u0000',
		'<',
		'>',
		'{',
		'[',
		'}',
		']',
		'&',
		'PK',
		'131052-308T',
		'""'
	]
);

/** One to four changes: bytes flipped, left out, doubled, cut off behind a place, or put in between. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
	fc.oneof(
		fc.record({
			kind: fc.constantFrom('flip' as const, 'delete' as const, 'repeat' as const, 'cut' as const),
			at: share,
			size: fc.integer({ min: 1, max: 40 })
		}),
		fc.record({
			kind: fc.constant('insert' as const),
			at: share,
			bytes: fc.oneof(
				fc.uint8Array({ minLength: 1, maxLength: 12 }),
				telling.map((text) => new TextEncoder().encode(text))
			)
		})
	),
	{ minLength: 1, maxLength: 4 }
);

/** A copy of a file with changes made one after another. */
export function mutated(file: Uint8Array, changes: readonly Mutation[]): Uint8Array {
	return changes.reduce((bytes, change) => {
		const at = Math.floor(change.at * bytes.length);
		const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
		if (change.kind === 'insert') return join(before, change.bytes, after);
		if (change.kind === 'delete') return join(before, after.subarray(change.size));
		if (change.kind === 'repeat') return join(before, after.subarray(0, change.size), after);
		// Mostly near the end, where a cut is hardest to notice.
		if (change.kind === 'cut') return bytes.slice(0, Math.max(1, bytes.length - change.size));
		const copy = Uint8Array.from(bytes);
		for (let i = at; i < Math.min(at + change.size, copy.length); i += 7) copy[i]! ^= 1 << (i % 8);
		return copy;
	}, file);
}

const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
