import type { DayNumber } from './calendar.ts';
import { unitOf, type Unit, type UnitId } from './county.ts';
import type { Life } from './life.ts';
import { routes } from './routes.ts';

/** A unit that a unit may send the client on to, none of `visited`; null when there is none. */
export function onward(
	life: Life,
	from: Unit,
	day: DayNumber,
	visited: readonly UnitId[]
): Unit | null {
	const age = life.age(day);
	const { familyCentre, healthCentre } = life.client;
	const open = (routes[from.id] ?? [])
		.filter(({ ages }) => age >= ages[0] && age < ages[1])
		.map(({ to }) => (to === 'family' ? familyCentre : to === 'health' ? healthCentre : to))
		.filter((to) => to !== from.id && !visited.includes(to));
	return open.length > 0 ? unitOf(life.world.prng.pick(open)) : null;
}
