import type { UnitId } from './county.ts';

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
export const routes: Partial<Readonly<Record<UnitId, readonly Route[]>>> = {
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
