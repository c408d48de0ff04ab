import { dayFromNumber, dayNumber } from '#lib/base/civil-day.ts';

const PARTS = /^(\d{1,2})([./-])(\d{1,2})\2\d{4}/;
const ISO = /^\d{4}-(\d{2})-(\d{2})/;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const EXCEL_START = dayNumber('1899-12-30');
const LAST_MONTH = 12;
/** Dates of either kind that are no chance. */
const ENOUGH = 5;

/** A date as far as a spreadsheet's misreading shows: how it is written, its first and its second number. */
interface Parts {
	readonly form: string;
	readonly first: number;
	readonly second: number;
}

function partsOf(cell: string): Parts | null {
	const numbers = PARTS.exec(cell);
	if (numbers) {
		return { form: numbers[2] ?? '', first: Number(numbers[1]), second: Number(numbers[3]) };
	}
	const iso =
		ISO.exec(cell) ??
		(SERIAL.test(cell) ? ISO.exec(dayFromNumber(EXCEL_START + parseInt(cell, 10))) : null);
	return iso ? { form: 'converted', first: Number(iso[2]), second: Number(iso[1]) } : null;
}

/**
 * Whether a spreadsheet that expects the month first took some of a column's dates for its own and left the
 * others as text: one way of writing has only days over 12, another only numbers up to 12. In those that it
 * took day and month have changed places.
 */
export function isHalfConverted(cells: readonly string[]): boolean {
	const forms = new Map<string, Parts[]>();
	for (const cell of cells) {
		const parts = partsOf(cell);
		if (!parts) continue;
		const alike = forms.get(parts.form);
		if (alike) alike.push(parts);
		else forms.set(parts.form, [parts]);
	}
	const many = [...forms.values()].filter((all) => all.length >= ENOUGH);
	const left = many.filter((all) => all.every(({ first }) => first > LAST_MONTH));
	const taken = many.filter((all) =>
		all.every(({ first, second }) => first <= LAST_MONTH && second <= LAST_MONTH)
	);
	return left.length > 0 && taken.length > 0;
}
