import fc from 'fast-check';

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const hex = (count: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${count}}$`));
const two = (min: number, max: number) =>
	fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));
const joined = (mark: string, ...parts: readonly fc.Arbitrary<string>[]) =>
	fc.tuple(...parts).map((texts) => texts.join(mark));
const day = joined(
	'.',
	two(1, 28),
	two(1, 12),
	digits(2).map((year) => `20${year}`)
);

/** Texts that are no identity codes and look like some: what the columns of exports hold. */
export const lookAlikes: Readonly<Record<string, fc.Arbitrary<string>>> = {
	'Y-tunnus': joined('-', digits(7), digits(1)),
	'mobile number': digits(7).map((rest) => `040${rest}`),
	'grouped phone': joined(' ', fc.constant('+358 50'), digits(3), digits(4)),
	'landline with a hyphen': joined('-', two(2, 19), digits(7)),
	OID: joined('.', fc.constant('1.2.246.10'), digits(8), fc.constant('19'), digits(5)),
	date: day,
	'date and time': joined(' ', day, joined(':', two(0, 23), two(0, 59))),
	'date and short time': joined(' ', day, joined('', two(0, 23), two(0, 59))),
	'ISO instant': joined(
		'T',
		joined('-', fc.constant('2024'), two(1, 12), two(1, 28)),
		joined(':', two(0, 23), two(0, 59))
	),
	'time stamp': joined('', fc.constant('2024'), two(1, 12), two(1, 28), two(0, 23), two(0, 59)),
	'case number by year': joined('-', fc.constant('AS-2024'), digits(6)),
	'case number by day': joined(
		'-',
		joined('', fc.constant('2024'), two(1, 12), two(1, 28)),
		digits(4)
	),
	'registry number': joined('/', digits(4), fc.constant('05.01.02'), fc.constant('2024')),
	GUID: joined('-', hex(8), hex(4), hex(4), hex(4), hex(12)),
	'hash of 64': hex(64),
	'hash of 16': hex(16),
	amount: joined(',', digits(6), digits(2)),
	'amounts from to': joined(' - ', digits(6), digits(6)),
	'invoice number': joined('-', digits(4), digits(6)),
	'reference number': digits(12)
};

/** Numbers of the very form of a code: a day (1 in 27), then a check that agrees (1 in 31). */
export const codeShaped: fc.Arbitrary<string> = joined('-', digits(6), digits(4));
