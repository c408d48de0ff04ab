const DAMAGED = /^\d(?:[.,]\d+)?[eE]\+?\d{2,3}$/;
const POINT_ZERO = /^(\d+)[.,]0+$/;

/** Whether text is a number that a spreadsheet shortened (`1,23E+15`): the digits of the id are gone. */
export function isDamagedId(text: string): boolean {
	return DAMAGED.test(text);
}

/** Whether text is a whole number with the `.0` or `,0` of a program that took it for a measurement. */
export function isPointZero(text: string): boolean {
	return POINT_ZERO.test(text);
}

/**
 * An id as it is told from others: `123.0` and `123,0` are `123`. Only for columns all of whose numbers are
 * whole (`ColumnProfile.pointZero`), for `3.0` may stand beside `3.1`.
 */
export function idText(text: string): string {
	return POINT_ZERO.exec(text)?.[1] ?? text;
}
