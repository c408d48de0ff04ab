import { rules, type Rule } from '#lib/rules/load.ts';

/** Cases of one rule with a clock, under limits of one length; days are numbers since 1970-01-01. */
export interface ShapePart {
	/** What the part is known by. */
	readonly name: string;
	/** `version_key` of the rule: its place in `rules`, from 1. */
	readonly version: number;
	readonly limitDays: number;
	/** Neither stopped, settled, closed nor invalid. */
	readonly open: number;
	/** Day of every start, and of every stop that counts. */
	readonly starts: readonly number[];
	readonly stops: readonly number[];
	/** Days from start to stop of every case that stopped. */
	readonly waits: readonly number[];
}

/** First and last day of the file. */
export interface Extent {
	readonly dataStart: number;
	readonly dataEnd: number;
}

/** When the waits of a file were observed, and by how long they are. */
export interface Observation {
	/** First day on which stops are recorded. */
	readonly from: number;
	/** Stops before this day came within a median wait of the first. */
	readonly earlyUntil: number;
	/** First day on which the whole queue is seen, where the one at the beginning is missing. */
	readonly stockFrom: number;
}

/** Clock of each version: equal start and stop events are one. */
const clocks = rules.map(({ start, stop, assessment }) =>
	JSON.stringify([start, stop, assessment])
);
const leastCases = 100;
const quarterDays = 91;

/**
 * The parts by which a file's shape is judged: of the clocks with 100 cases or more under limits of at least 7 days or
 * workdays. None: the shape is unknown, and nothing is withheld.
 * Source: domain.md part 0, second round (Shape of the export).
 */
export function judgedParts(parts: readonly ShapePart[]): readonly ShapePart[] {
	const long = parts.filter(isLong);
	const cases = new Map<string | undefined, number>();
	const clockOf = ({ version }: ShapePart) => clocks[version - 1];
	for (const part of long)
		cases.set(clockOf(part), (cases.get(clockOf(part)) ?? 0) + part.starts.length);
	return long.filter((part) => cases.get(clockOf(part))! >= leastCases);
}

/** Whether only what has stopped is in a file, by its judged parts; null = unknown. */
export function isChosenByStop(judged: readonly ShapePart[], extent: Extent): boolean | null {
	if (judged.length === 0) return null;
	if (judged.every(({ open }) => open === 0)) return true;
	return hasDriedUp(
		judged.flatMap(({ starts }) => starts),
		judged.flatMap(({ stops }) => stops),
		extent
	);
}

/**
 * Observation of a file whose stops are recorded from day `from` on (null: nothing ever stops), by its judged parts;
 * null where none of them has stopped.
 */
export function observationOf(
	judged: readonly ShapePart[],
	from: number | null
): Observation | null {
	const lengths = judged.flatMap(({ waits }) => waits).sort((a, b) => a - b);
	const [median, long] = [quantile(lengths, 0.5), quantile(lengths, 0.95)];
	if (from === null || median === null || long === null) return null;
	return { from, earlyUntil: Math.ceil(from + median), stockFrom: from + Math.ceil(long) };
}

/** Of the early stops, under a fifth began before observation; null without any: unknown. */
export function lacksOpeningQueue(early: number, begunBefore: number): boolean | null {
	return early === 0 ? null : begunBefore < early / 5;
}

function isLong({ version, limitDays }: ShapePart): boolean {
	const { unit, limit } = ruleOf(version);
	if (unit === 'own') return limitDays >= 7;
	return unit === 'week' || unit === 'month' || limit! >= 7;
}

/** The last quarter's starts are under half of the median earlier quarter, its stops over half of theirs. */
function hasDriedUp(
	begun: readonly number[],
	ended: readonly number[],
	{ dataStart, dataEnd }: Extent
): boolean {
	const quarters = Math.floor((dataEnd - dataStart + 1) / quarterDays);
	if (quarters < 2) return false;
	const count = (days: readonly number[]) => {
		const counts = Array.from({ length: quarters }, () => 0);
		for (const day of days) {
			const quarter = Math.floor((dataEnd - day) / quarterDays);
			if (quarter >= 0 && quarter < quarters) counts[quarter]! += 1;
		}
		const [last = 0, ...earlier] = counts;
		const median = quantile(
			earlier.sort((a, b) => a - b),
			0.5
		);
		return { last, median: median ?? 0 };
	};
	const [starts, stops] = [count(begun), count(ended)];
	return starts.last < starts.median / 2 && stops.last > stops.median / 2;
}

/** Type 7 quantile of ascending values; null of none. */
function quantile(values: readonly number[], q: number): number | null {
	const place = (values.length - 1) * q;
	const low = values[Math.floor(place)];
	const high = values[Math.ceil(place)];
	return low === undefined || high === undefined ? null : low + (high - low) * (place % 1);
}

const ruleOf = (version: number): Rule => {
	const rule = rules[version - 1];
	if (!rule) throw new Error(`no rule version: ${version}`);
	return rule;
};
