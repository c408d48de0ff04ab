import fc from 'fast-check';

const CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
/** Years that each sign of the century is used for (domain.md 8.3). */
export const centuryYears: Readonly<Record<string, readonly [number, number]>> = {
	'+': [1850, 1899],
	...Object.fromEntries([...'-YXWVU'].map((sign) => [sign, [1900, 1999] as const])),
	...Object.fromEntries([...'ABCDEF'].map((sign) => [sign, [2000, 2030] as const]))
};

/** A made-up identity code by its parts: a day of the calendar, the sign, and the last four characters. */
export interface MadeCode {
	/** Day of birth as `YYYY-MM-DD`. */
	readonly day: string;
	readonly sign: string;
	readonly lastFour: string;
}

/** Codes out of a calendar, independent of the code under test. */
export const madeCodes: fc.Arbitrary<MadeCode> = fc
	.constantFrom(...Object.entries(centuryYears))
	.chain(([sign, [first, last]]) =>
		fc.tuple(
			fc.constant(sign),
			fc.date({
				min: new Date(Date.UTC(first, 0, 1)),
				max: new Date(Date.UTC(last, 11, 31)),
				noInvalidDate: true
			}),
			fc.integer({ min: 2, max: 999 })
		)
	)
	.map(([sign, date, number]) => {
		const day = date.toISOString().slice(0, 10);
		const serial = String(number).padStart(3, '0');
		return { day, sign, lastFour: serial + CHECKS[Number(shortDay(day) + serial) % 31] };
	});

/** The six digits that a code begins with. */
export function shortDay(day: string): string {
	const [year, month, date] = day.split('-') as [string, string, string];
	return date + month + year.slice(2);
}

/** A code as it is written. */
export function written({ day, sign, lastFour }: MadeCode): string {
	return shortDay(day) + sign + lastFour;
}
