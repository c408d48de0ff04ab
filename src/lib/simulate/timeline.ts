import { childProtection } from './child-protection.ts';
import { dayText, firstDay, lastDay, monthOf, openDayFrom, type DayNumber } from './calendar.ts';
import type { Stage } from './client.ts';
import { familyCounselling, studentWelfare } from './counselling.ts';
import { unitOf, type UnitId } from './county.ts';
import { dental } from './dental.ts';
import { dropIn } from './drop-in.ts';
import { elderCare } from './elder-care.ts';
import { familyCentre } from './family-centre.ts';
import { healthCentre } from './health-centre.ts';
import { incomeSupport } from './income-support.ts';
import type { Episode, Life } from './life.ts';
import type { Prng } from './prng.ts';
import { referOn } from './referrals.ts';
import { therapy } from './therapy.ts';

/** A kind of service a client may turn to. `refers`: share of its episodes that end in a referral. */
interface Service {
	readonly episode: Episode;
	readonly unit: (life: Life) => UnitId;
	readonly refers: number;
	/** Whether clients can turn to it in writing when offices are closed. */
	readonly always?: boolean;
	/** Whether it takes in nothing new from 12 December to the end of the year. */
	readonly pauses?: boolean;
	readonly below?: number;
}

const services = {
	health: {
		episode: healthCentre,
		unit: (life) => life.client.healthCentre,
		refers: 0.16,
		always: true
	},
	dental: { episode: dental, unit: () => 'demo-suu', refers: 0, always: true },
	therapy: { episode: therapy, unit: () => 'demo-nmt', refers: 0, always: true },
	protection: {
		episode: childProtection,
		unit: () => 'demo-las',
		pauses: true,
		refers: 0,
		always: true,
		below: 18
	},
	family: {
		episode: familyCentre,
		unit: (life) => life.client.familyCentre,
		pauses: true,
		refers: 0.18,
		always: true,
		below: 18
	},
	school: {
		episode: studentWelfare,
		unit: () => 'demo-oph',
		pauses: true,
		refers: 0.25,
		below: 20
	},
	elder: { episode: elderCare, unit: () => 'demo-iak', pauses: true, refers: 0, always: true },
	income: {
		episode: incomeSupport,
		unit: () => 'demo-ttk',
		pauses: true,
		refers: 0.16,
		always: true
	},
	meeting: { episode: dropIn, unit: () => 'demo-pai', refers: 0.18 },
	parish: { episode: familyCounselling, unit: () => 'demo-srk', refers: 0.18 }
} as const satisfies Readonly<Record<string, Service>>;
type ServiceName = keyof typeof services;

const wishes: Readonly<Record<Stage, Partial<Readonly<Record<ServiceName, number>>>>> = {
	child: { health: 46, dental: 18, family: 24, protection: 12 },
	youth: { health: 28, dental: 14, therapy: 16, school: 20, protection: 10, family: 12 },
	adult: { health: 44, dental: 18, income: 20, meeting: 10, parish: 8 },
	elder: { health: 50, dental: 12, elder: 38 }
};

/** Demand by month against the busiest: holidays and July are quiet. */
const demand = [1, 0.95, 0.95, 0.9, 0.9, 0.7, 0.5, 0.85, 1, 1, 1, 0.7];

/** Silence between two matters of a client: longer than every window and every gap that joins a path. */
const SILENCE = 91;

/** Days before the data begin in which matters come and go unseen, so that the first month is like any other. */
const WARM_UP = 700;

/** Plays a client's matters one after the other until the data end. */
export function live(life: Life): void {
	const { prng } = life.world;
	let day = firstDay - WARM_UP + prng.int(0, 230);
	while (day < firstDay) day += prng.int(10, 60) + pause(prng);
	while (day <= lastDay) {
		day = inSeason(prng, day);
		if (day > lastDay) return;
		const service: Service = services[wish(life, day)];
		const start = service.always === true && prng.chance(0.08) ? day : openDayFrom(day);
		if (start > lastDay) return;
		const unit = unitOf(service.unit(life));
		const left = service.episode(life, unit, start, prng.chance(service.refers));
		if (left && left.day <= lastDay) referOn(life, unit, left);
		day = Math.max(life.journal.latest, start) + pause(prng);
	}
}

/** Days between two matters of a client. Powers of one half stand in for a logarithm, which may differ by platform. */
function pause(prng: Prng): number {
	let days = SILENCE + prng.int(0, 60);
	while (prng.chance(0.5)) days += prng.int(0, 120);
	return days;
}

function wish(life: Life, day: DayNumber): ServiceName {
	const { prng } = life.world;
	const name = prng.weighted(wishes[life.client.stage] as Record<ServiceName, number>);
	const { below, pauses }: Service = services[name];
	if (below !== undefined && life.age(day) >= below) return 'health';
	if (pauses && dayText(day).slice(5) >= '12-12') return 'health';
	const month = monthOf(day);
	return name === 'school' && (month === 6 || month === 7) ? 'therapy' : name;
}

/** Puts off what begins in a quiet month: some of it to a busier one. */
function inSeason(prng: Prng, day: DayNumber): DayNumber {
	let later = day;
	while (later <= lastDay && !prng.chance(demand[monthOf(later) - 1] as number))
		later += prng.int(14, 100);
	return later;
}
