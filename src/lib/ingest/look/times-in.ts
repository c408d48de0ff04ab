import { DAY_MICROS } from '../times/civil.ts';
import { readClock } from '../times/read-clock.ts';
import { readTime } from '../times/read-time.ts';

/** Cells of a column whose numbers are tried as times: what all are shows in a few. */
const TRIED = 200;

/**
 * Shares of cells that can be read as times and as times of day, 0-1, and whether most times tell a clock that is
 * not always midnight. Of many cells every n-th is tried.
 */
export function timesIn(filled: readonly string[]) {
	const step = Math.ceil(filled.length / TRIED);
	const cells = step > 1 ? filled.filter((_, index) => index % step === 0) : filled;
	const read = cells.flatMap((cell) => readTime(cell) ?? []);
	const told = read.filter(({ hasClock }) => hasClock);
	const share = (count: number) => (cells.length > 0 ? count / cells.length : 0);
	return {
		times: share(read.length),
		clocks: share(cells.filter((cell) => readClock(cell) !== null).length),
		withTime: told.length > read.length / 2 && told.some(({ micros }) => micros % DAY_MICROS !== 0)
	};
}
