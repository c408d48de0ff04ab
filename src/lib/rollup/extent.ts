/** Least and highest of the values that are not `none`; 0 and -1 where there is none such. */
export function extentOf(values: ArrayLike<number>, none: number): { low: number; high: number } {
	let low = Infinity;
	let high = -Infinity;
	for (let row = 0; row < values.length; row += 1) {
		const value = values[row] as number;
		if (value === none) continue;
		if (value < low) low = value;
		if (value > high) high = value;
	}
	return high < low ? { low: 0, high: -1 } : { low, high };
}
