import type { DayNumber } from './calendar.ts';
import type { Unit } from './county.ts';
import type { Life } from './life.ts';
import { fixedLimits } from './fixed-limits.ts';
import type { Limit } from './limit.ts';

/** A booking that avoids no day. */
export const none: ReadonlySet<DayNumber> = new Set();

/** A late answer to a referral is late by at most this many days, so that returns stay within 60 days. */
const LATEST = 10;

/** The limits of a referral to a unit, where the law sets any for this client. */
function referralLimits(life: Life, unit: Unit, received: DayNumber): [Limit, Limit] | null {
	if (unit.area === 'erikoissairaanhoito')
		return [fixedLimits.hospitalReferral, fixedLimits.hospitalAssessment];
	if (unit.area === 'mielenterveys' && life.age(received) < 23)
		return [fixedLimits.youthReferral, fixedLimits.youthAssessment];
	return null;
}

/** The day a unit answers a referral, as often in time as it is where the law sets a limit. */
export function answerReferral(life: Life, unit: Unit, received: DayNumber): DayNumber {
	const { agenda, ledger } = life.world;
	const limits = referralLimits(life, unit, received);
	if (!limits) return agenda.book(unit.id, received, received + 12, none) ?? received;
	const [limit] = limits;
	const last = limit.due(received);
	const { kept, share } = life.world.limitKept(unit, 'referral', limit.rule, received);
	ledger.waitingCase(limit, received, share);
	const day = kept
		? agenda.book(unit.id, received, last, none)
		: agenda.book(unit.id, last + 1, last + LATEST, none);
	return day ?? received;
}

/** Day of the examinations: in time as promised, else late; never before the referral is accepted. */
export function examine(
	life: Life,
	unit: Unit,
	received: DayNumber,
	accepted: DayNumber
): DayNumber {
	const { agenda, ledger } = life.world;
	const limits = referralLimits(life, unit, received);
	if (!limits) return agenda.book(unit.id, accepted + 1, accepted + 40, none) ?? accepted;
	const [, limit] = limits;
	const last = limit.due(received);
	const { kept, share } = life.world.limitKept(unit, 'assessment', limit.rule, received);
	ledger.waitingCase(limit, received, share);
	const day = kept
		? agenda.book(unit.id, accepted + 1, last, none, 'even')
		: agenda.book(unit.id, last + 1, last + unit.longestDelay, none);
	return day ?? accepted;
}
