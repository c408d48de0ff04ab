import { addDays, dayFromNumber, type Day } from '#lib/base/civil-day.ts';
import { firstDay } from './calendar.ts';
import { municipalities, type UnitId } from './county.ts';
import type { Prng } from './prng.ts';

/** A stage of life when the data begin; it decides which services a client meets. */
export type Stage = 'child' | 'youth' | 'adult' | 'elder';

/** A person who does not exist. */
export interface Client {
	/** Pseudonym of letters only, so that no detector of identifiers can take it for one. */
	readonly id: string;
	readonly stage: Stage;
	readonly birth: Day;
	readonly sex: 'male' | 'female';
	readonly municipality: string;
	readonly healthCentre: UnitId;
	readonly familyCentre: UnitId;
}

const stages: Readonly<Record<Stage, { share: number; ages: readonly [number, number] }>> = {
	child: { share: 23, ages: [1, 11] },
	youth: { share: 23, ages: [12, 21] },
	adult: { share: 34, ages: [22, 63] },
	elder: { share: 20, ages: [66, 92] }
};
const shares = Object.fromEntries(
	Object.entries(stages).map(([stage, { share }]) => [stage, share])
) as Readonly<Record<Stage, number>>;

/** Makes the client of a running number, 0 and up. */
export function makeClient(prng: Prng, number: number): Client {
	const stage = prng.weighted(shares);
	const [youngest, oldest] = stages[stage].ages;
	const age = prng.int(youngest, oldest);
	return {
		id: pseudonym(number),
		stage,
		birth: addDays(dayFromNumber(firstDay), -Math.floor(age * 365.25) - prng.int(1, 365)),
		sex: prng.chance(0.56) ? 'female' : 'male',
		municipality: prng.weighted(municipalities),
		healthCentre: prng.chance(0.58) ? 'demo-kta' : 'demo-ita',
		familyCentre: prng.chance(0.5) ? 'demo-pep' : 'demo-pee'
	};
}

/** The pseudonym of a running number, 0 to 2^32 - 1. */
export function pseudonym(number: number): string {
	return `${syllables(number >>> 16)}-${syllables(number & 0xffff)}`;
}

const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';

/** Sixteen bits as a pronounceable word of five letters (proquint, arXiv:0901.4016). */
function syllables(bits: number): string {
	const consonant = (shift: number) => CONSONANTS[(bits >>> shift) & 15] as string;
	const vowel = (shift: number) => VOWELS[(bits >>> shift) & 3] as string;
	return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}
