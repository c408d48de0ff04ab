import { daysBetween } from '#lib/base/civil-day.ts';
import type { PathEvent, PathUnit } from './path-events.ts';
import type { FactRow } from './path-facts.ts';
import type { Path, PathRules } from './path-oracle.ts';

export interface PathFacts {
	readonly paths: readonly FactRow[];
	readonly visits: readonly FactRow[];
	readonly moves: readonly FactRow[];
}

const least = (days: readonly number[]) => (days.length > 0 ? Math.min(...days) : null);

/** A path unit is a hub when every unit that its events name is one. */
export function hubsOf(
	events: readonly PathEvent[],
	units: readonly PathUnit[],
	{ group }: PathRules
): (unit: string) => boolean {
	const known = (name: string) => units.find(({ unit }) => unit === name);
	const unitOf = (name: string) => (group === 'unit_group' && known(name)?.group) || name;
	const named = [...new Set(events.map(({ unit }) => unit).filter(Boolean))];
	return (unit) =>
		named.filter((name) => unitOf(name) === unit).every((name) => known(name)?.hub === true);
}

/** The rows of the three tables of facts, each read off the paths by itself. */
export function naiveFacts(paths: readonly Path[], isHub: (unit: string) => boolean): PathFacts {
	const all = paths.map((path) => {
		const { key, client, start, age, visited, steps } = path;
		const own = { client_key: client ?? -1, path_key: key, start_day: start, age };
		const moves = steps.slice(1).map((next, i) => {
			const from = steps[i]!;
			const earlier = steps.slice(0, i + 1).findLastIndex(({ unit }) => unit === next.unit);
			return {
				...own,
				unit: from.unit,
				to_unit: next.unit,
				day: next.day,
				return_days:
					steps[i - 1]?.unit === next.unit && !from.served ? daysBetween(from.day, next.day) : null,
				goes_back: earlier >= 0 && i + 1 - earlier > 2,
				from_hub: isHub(from.unit),
				to_hub: isHub(next.unit)
			};
		});
		const bounced = (some: typeof moves) => {
			const returns = some.filter(({ return_days }) => return_days !== null);
			const hubless = returns.filter(({ from_hub, to_hub }) => !from_hub && !to_hub);
			return {
				return_days: least(returns.map(({ return_days }) => return_days!)),
				hubless_return_days: least(hubless.map(({ return_days }) => return_days!))
			};
		};
		const whole = { ...own, transitions: moves.length };
		const visits = visited.map((unit) => ({
			...whole,
			unit,
			...bounced(moves.filter((move) => move.unit === unit))
		}));
		return { paths: [{ ...whole, ...bounced(moves) }], visits, moves };
	});
	return {
		paths: all.flatMap((one) => one.paths),
		visits: all.flatMap((one) => one.visits),
		moves: all.flatMap((one) => one.moves)
	};
}
