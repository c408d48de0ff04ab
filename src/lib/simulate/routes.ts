import type { DayNumber } from './calendar.ts';
import { unitOf, type Unit, type UnitId } from './county.ts';
import type { Life } from './life.ts';

interface Route {
	readonly to: UnitId | 'family' | 'health';
	readonly ages: readonly [from: number, below: number];
}

const youth = [12, 23] as const;
const minors = [0, 18] as const;
const adults = [18, 120] as const;
const everyone = [0, 120] as const;

const fromHealth: readonly Route[] = [
	{ to: 'demo-nmt', ages: youth },
	{ to: 'demo-npp', ages: youth },
	{ to: 'family', ages: [0, 12] },
	{ to: 'demo-pai', ages: [18, 65] },
	{ to: 'demo-ttk', ages: [18, 65] },
	{ to: 'demo-iak', ages: [66, 120] }
];
const fromFamily: readonly Route[] = [
	{ to: 'demo-las', ages: minors },
	{ to: 'demo-npp', ages: youth }
];

/** Where each unit sends its clients on, by age; a unit that is missing sends nobody on. */
const routes: Partial<Readonly<Record<UnitId, readonly Route[]>>> = {
	'demo-kta': fromHealth,
	'demo-ita': fromHealth,
	'demo-nmt': [{ to: 'demo-npp', ages: youth }],
	'demo-oph': [
		{ to: 'demo-nmt', ages: youth },
		{ to: 'demo-npp', ages: youth },
		{ to: 'family', ages: minors }
	],
	'demo-pep': fromFamily,
	'demo-pee': fromFamily,
	'demo-las': [{ to: 'demo-npp', ages: youth }],
	'demo-ttk': [
		{ to: 'demo-pai', ages: adults },
		{ to: 'health', ages: adults }
	],
	'demo-pai': [
		{ to: 'demo-ttk', ages: adults },
		{ to: 'health', ages: adults }
	],
	'demo-srk': [
		{ to: 'demo-pai', ages: adults },
		{ to: 'demo-ttk', ages: adults }
	],
	'demo-iak': [{ to: 'health', ages: everyone }]
};

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
