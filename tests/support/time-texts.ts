import fc from 'fast-check';

const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
const number = (from: number, to: number) =>
	fc
		.tuple(fc.integer({ min: from, max: to }), fc.boolean())
		.map(([value, padded]) => (padded ? String(value).padStart(2, '0') : String(value)));
const joined = (...parts: fc.Arbitrary<string>[]) =>
	fc.tuple(...parts).map((found) => found.join(''));

const year = fc.integer({ min: 1895, max: 2203 }).map(String);
const recent = oneOf('2024', '2025');
const anyYear = fc.oneof({ weight: 3, arbitrary: recent }, { weight: 1, arbitrary: year });
const shortYear = number(0, 99).map((text) => text.padStart(2, '0'));
const mark = oneOf('.', '.', '/', '-');
const numbers = mark.chain((between) =>
	joined(
		number(0, 32),
		fc.constant(between),
		number(0, 14),
		fc.constant(between),
		fc.oneof(anyYear, shortYear)
	)
);
const monthFirst = joined(
	number(1, 12),
	fc.constant('/'),
	number(1, 31),
	fc.constant('/'),
	anyYear
);
const iso = joined(anyYear, fc.constant('-'), number(0, 13), fc.constant('-'), number(0, 32));
const serial = joined(
	fc.integer({ min: 19_990, max: 60_010 }).map(String),
	oneOf('', ',5', '.25', '.0')
);
const minutes = fc.integer({ min: 0, max: 61 }).map((value) => String(value).padStart(2, '0'));
const clock = oneOf(':', '.').chain((between) =>
	joined(
		number(0, 25),
		fc.constant(between),
		minutes,
		fc.oneof(
			fc.constant(''),
			minutes.map((text) => between + text)
		)
	)
);
const fraction = fc.oneof(
	{ weight: 3, arbitrary: fc.constant('') },
	{
		weight: 1,
		arbitrary: joined(oneOf('.', ','), fc.integer({ min: 0, max: 999_999_999 }).map(String))
	}
);
const offset = fc.oneof(
	{ weight: 3, arbitrary: fc.constant('') },
	{
		weight: 1,
		arbitrary: oneOf('Z', 'z', '+02:00', '+03:00', '-0330', '+02', ' +0200', '-10:00', ' Z')
	}
);
const between = oneOf(' ', ' ', 'T', 't', ' klo ', ', ', ' kl. ', '  ', '\u00a0', ',klo ');

/** Texts that are times, nearly times or out of range, in the notations that Finnish exports hold. */
export const timeText: fc.Arbitrary<string> = fc.oneof(
	fc.oneof(numbers, monthFirst, iso, serial),
	joined(fc.oneof(numbers, monthFirst, iso), between, clock, fraction, offset)
);

/** The same with a character lost, added or exchanged here and there. */
export const spoiltTimeText: fc.Arbitrary<string> = fc
	.tuple(timeText, fc.nat(30), oneOf('', '0', '1', ' ', '-', '.', ':', 'x', 'T'), fc.nat(1))
	.map(([text, at, put, taken]) => text.slice(0, at) + put + text.slice(at + taken));
