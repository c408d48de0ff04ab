import { describe, expect, it } from 'vitest';
import { rules } from '#lib/rules/load.ts';
import { isChosenByStop, shapeOfExport, type ShapeWait } from './shape-of-export.ts';

const version = rules.findIndex(({ id }) => id === 'SUU_4KK_ALL') + 1;
const sameDay = rules.findIndex(({ id }) => id === 'PTH_HTA_0VRK') + 1;

/** One case a day that waits `days`; open where the stop would come after the end. */
function daily(from: number, to: number, days: number, end: number): ShapeWait[] {
	return Array.from({ length: to - from + 1 }, (_, index) => {
		const start = from + index;
		const stop = start + days <= end ? start + days : null;
		return { version, start, stop, isOpen: stop === null, limitDays: 120 };
	});
}
const whole = { dataStart: 1, dataEnd: 364 };

it('versions of one rule have one clock and one limit: its name tells enough to judge by', () => {
	const told = (names: readonly string[]) => new Set(names).size;
	const judgedBy = rules.map(({ id, start, stop, assessment, unit, limit }) =>
		JSON.stringify([id, start, stop, assessment, unit, limit])
	);
	expect(told(judgedBy)).toBe(told(rules.map(({ id }) => id)));
});

it('by starts and stops alone a file is chosen by stop where its waits say so', () => {
	const ended = daily(1, 364, 20, 364).filter(({ stop }) => stop !== null);
	const open: ShapeWait = { version, start: 300, stop: null, isOpen: true, limitDays: 120 };
	const files = [
		daily(1, 364, 20, 364),
		ended,
		[...daily(1, 280, 90, 364), open],
		daily(1, 99, 3, 364)
	];
	const told = files.map((waits) => {
		const part = {
			version,
			limitDays: 120,
			open: waits.filter(({ isOpen }) => isOpen).length,
			starts: waits.map(({ start }) => start),
			stops: waits.flatMap(({ stop }) => stop ?? [])
		};
		return isChosenByStop([part], whole);
	});
	expect(told).toEqual([false, true, true, null]);
	expect(told).toEqual(files.map((waits) => shapeOfExport(waits, whole).isChosenByStop));
});

describe('a file', () => {
	it('with a queue at both ends withholds nothing', () => {
		const shape = shapeOfExport(daily(-60, 364, 20, 364), { ...whole, observedFrom: 1 });
		expect(shape).toEqual({
			isChosenByStop: false,
			lacksOpeningQueue: false,
			observedFrom: 1,
			stockFrom: null
		});
	});

	it('of what has stopped is chosen by stop', () => {
		const ended = daily(1, 364, 20, 364).filter(({ stop }) => stop !== null);
		expect(shapeOfExport(ended, whole).isChosenByStop).toBe(true);
	});

	it('whose starts dry up while stops go on is chosen by stop, open cases or not', () => {
		const few = daily(1, 280, 90, 364);
		const open: ShapeWait = { version, start: 300, stop: null, isOpen: true, limitDays: 120 };
		expect(shapeOfExport([...few, open], whole).isChosenByStop).toBe(true);
		expect(shapeOfExport(daily(1, 330, 90, 364), whole).isChosenByStop).toBe(false);
	});

	it('where hardly any early stop began before observation lacks its opening queue', () => {
		const shape = shapeOfExport(daily(1, 364, 40, 364), { ...whole, observedFrom: 30 });
		expect(shape).toMatchObject({ lacksOpeningQueue: false, stockFrom: null });
		const begun = [...daily(30, 364, 20, 364), ...daily(30, 330, 5, 364)];
		expect(shapeOfExport(begun, { ...whole, observedFrom: 30 })).toMatchObject({
			lacksOpeningQueue: true,
			stockFrom: 50
		});
	});

	it('with no clock of a hundred cases and seven days is unknown', () => {
		const unknown = { isChosenByStop: null, lacksOpeningQueue: null, stockFrom: null };
		expect(shapeOfExport(daily(1, 99, 3, 364), whole)).toMatchObject(unknown);
		const short = daily(1, 364, 0, 364).map((wait) => ({ ...wait, version: sameDay }));
		expect(shapeOfExport(short, whole)).toMatchObject(unknown);
		expect(shapeOfExport([], whole)).toMatchObject({ ...unknown, observedFrom: null });
	});
});
