import { rules, type Rule } from '#lib/rules/load.ts';

/** One wait as the shape of an export is judged by; days are numbers since 1970-01-01. */
export interface ShapeWait {
	/** `version_key` of the rule: its place in `rules`, from 1. */
	readonly version: number;
	readonly start: number;
	/** A stop that counts. */
	readonly stop: number | null;
	/** Neither stopped, settled, closed nor invalid. */
	readonly isOpen: boolean;
	readonly limitDays: number;
}

/** Waits of one version under limits of one length: all that tells whether a file was chosen by stop. */
export interface ShapePart {
	readonly version: number;
	readonly limitDays: number;
	readonly open: number;
	/** Day of every start, and of every stop that counts. */
	readonly starts: readonly number[];
	readonly stops: readonly number[];
}

export interface ShapeOptions {
	readonly dataStart: number;
	readonly dataEnd: number;
	/** First day on which stops were recorded, where the mapping says. */
	readonly observedFrom?: number;
}

/** What the cut of a file lets it tell; null = unknown, and nothing is withheld. */
export interface ExportShape {
	readonly isChosenByStop: boolean | null;
	readonly lacksOpeningQueue: boolean | null;
	/** First day of observation; null where nothing ever stops. */
	readonly observedFrom: number | null;
	/** First day on which the whole queue is seen, where the opening queue is missing. */
	readonly stockFrom: number | null;
}

/** Clock of each version: equal start and stop events are one. */
const clocks = rules.map(({ start, stop, assessment }) =>
	JSON.stringify([start, stop, assessment])
);
const leastCases = 100;
const quarterDays = 91;

/**
 * How a file was cut, judged on all its waits at `dataEnd`: whether only what has stopped is in it, and whether the queue
 * at its beginning is missing. Pools the clocks with 100 cases or more under limits of at least 7 days or workdays.
 * Source: domain.md part 0, second round (Shape of the export).
 */
export function shapeOfExport(waits: readonly ShapeWait[], options: ShapeOptions): ExportShape {
	const stops = waits.flatMap(({ stop }) => stop ?? []);
	const observedFrom =
		options.observedFrom ??
		stops.reduce<number | null>((first, day) => Math.min(first ?? day, day), null);
	const pool = pooled(waits, () => 1);
	if (pool.length === 0)
		return { isChosenByStop: null, lacksOpeningQueue: null, observedFrom, stockFrom: null };
	const lengths = pool
		.flatMap(({ start, stop }) => (stop === null ? [] : stop - start))
		.sort((a, b) => a - b);
	const lacksOpeningQueue = queueMissing(pool, observedFrom, quantile(lengths, 0.5));
	return {
		isChosenByStop:
			!pool.some(({ isOpen }) => isOpen) ||
			hasDriedUp(
				pool.map(({ start }) => start),
				pool.flatMap(({ stop }) => stop ?? []),
				options
			),
		lacksOpeningQueue,
		observedFrom,
		stockFrom:
			lacksOpeningQueue && observedFrom !== null
				? observedFrom + Math.ceil(quantile(lengths, 0.95) ?? 0)
				: null
	};
}

/** Whether only what has stopped is in a file, as `shapeOfExport` tells it; null = unknown. */
export function isChosenByStop(
	parts: readonly ShapePart[],
	options: Omit<ShapeOptions, 'observedFrom'>
): boolean | null {
	const pool = pooled(parts, ({ starts }) => starts.length);
	if (pool.length === 0) return null;
	if (pool.every(({ open }) => open === 0)) return true;
	const [starts, stops] = [pool.flatMap((part) => part.starts), pool.flatMap((part) => part.stops)];
	return hasDriedUp(starts, stops, options);
}

/** Those of the clocks that are judged. */
function pooled<Part extends Pick<ShapeWait, 'version' | 'limitDays'>>(
	parts: readonly Part[],
	casesOf: (part: Part) => number
): Part[] {
	const long = parts.filter(isLong);
	const cases = new Map<string | undefined, number>();
	const clockOf = ({ version }: Part) => clocks[version - 1];
	for (const part of long)
		cases.set(clockOf(part), (cases.get(clockOf(part)) ?? 0) + casesOf(part));
	return long.filter((part) => cases.get(clockOf(part))! >= leastCases);
}

function isLong({ version, limitDays }: Pick<ShapeWait, 'version' | 'limitDays'>): boolean {
	const { unit, limit } = ruleOf(version);
	if (unit === 'own') return limitDays >= 7;
	return unit === 'week' || unit === 'month' || limit! >= 7;
}

/** The last quarter's starts are under half of the median earlier quarter, its stops over half of theirs. */
function hasDriedUp(
	begun: readonly number[],
	ended: readonly number[],
	{ dataStart, dataEnd }: Pick<ShapeOptions, 'dataStart' | 'dataEnd'>
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
		return {
			last,
			median:
				quantile(
					earlier.sort((a, b) => a - b),
					0.5
				) ?? 0
		};
	};
	const [starts, stops] = [count(begun), count(ended)];
	return starts.last < starts.median / 2 && stops.last > stops.median / 2;
}

/** Of the stops within a median wait of the first day of observation, under a fifth began before it. */
function queueMissing(
	pool: readonly ShapeWait[],
	from: number | null,
	median: number | null
): boolean | null {
	if (from === null || median === null) return null;
	const early = pool.filter(({ stop }) => stop !== null && stop >= from && stop < from + median);
	if (early.length === 0) return null;
	return early.filter(({ start }) => start < from).length < early.length / 5;
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
