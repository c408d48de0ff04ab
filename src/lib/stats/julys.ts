/** So many months make Julys known for what they are. */
const MONTHS = 24;

/**
 * Indices of the Julys of a monthly series (`YYYY-MM`), to be set aside on a control chart; none in a series
 * under 24 months. The holiday month would else be a signal each year. Source: domain.md part 0 "SPC".
 */
export function julys(months: readonly string[]): number[] {
	if (months.length < MONTHS) return [];
	return [...months.keys()].filter((i) => months[i]!.endsWith('-07'));
}
