import { officeDaysAfter, type DayNumber } from './calendar.ts';
import type { Unit, UnitId } from './county.ts';
import type { Handover, Life } from './life.ts';
import { onward } from './onward.ts';
import { specialistCare } from './specialist.ts';
import { answerReferral } from './referral-days.ts';
import { addAppointment } from './visits.ts';
import { addSeries } from './series.ts';

const none: ReadonlySet<DayNumber> = new Set();

/** A referral on its way: between which units, in which cases, and when it arrived. */
interface Referral {
	readonly id: string;
	readonly from: Unit;
	readonly to: Unit;
	readonly caseId: string;
	readonly received: DayNumber;
}

/**
 * Sends a client on from a unit and plays the referral to its end: accepted and cared for, passed on to a
 * third unit, or returned to the sender, who takes the client back. Only the planted returns lead back to
 * a unit of the path: a third unit is never the first, and 90 silent days follow every episode.
 */
export function referOn(life: Life, from: Unit, left: Handover): void {
	const target = onward(life, from, left.day, []);
	if (!target) return;
	const referral = send(life, from, target, left.day, left.caseId);
	const answered = answerReferral(life, target, referral.received);
	const third = onward(life, target, answered, [from.id]);
	const fate = life.world.draw(`${target.id} referral`);
	const bounce = bounces[target.id] ?? 0.04;
	if (fate < bounce) takeBack(life, referral, answered, left.caseId);
	else if (third && fate < bounce + 0.5) passOn(life, referral, answered, third, left.caseId);
	else careFor(life, referral, answered);
}

/** Probability that a unit returns what it is sent, where it is not the usual 4 %; a hub never does. */
const bounces: Partial<Readonly<Record<UnitId, number>>> = {
	'demo-npp': 0.13,
	'demo-las': 0.07,
	'demo-nmt': 0.05,
	'demo-pep': 0.07,
	'demo-pee': 0.07,
	'demo-pai': 0.03,
	'demo-iak': 0
};

function send(life: Life, from: Unit, to: Unit, day: DayNumber, caseId: string): Referral {
	const id = life.issue('l');
	const ends = { from_unit: from.id, to_unit: to.id, referral_id: id };
	life.journal.add(day, 'referral_sent', from.id, {
		...ends,
		case_id: caseId,
		referral_status: 'sent'
	});
	const received = officeDaysAfter(day, life.world.prng.int(0, 2));
	const ownCase = life.issue('k');
	life.journal.add(received, 'referral_received', to.id, {
		...ends,
		case_id: ownCase,
		referral_status: 'received'
	});
	return { id, from, to, caseId: ownCase, received };
}

/** The receiving unit says what it does with the referral. */
function answer(
	life: Life,
	referral: Referral,
	day: DayNumber,
	verdict: 'accepted' | 'returned',
	backTo: Unit
): void {
	const accepted = verdict === 'accepted';
	life.journal.add(day, accepted ? 'referral_received' : 'referral_returned', referral.to.id, {
		case_id: referral.caseId,
		referral_id: referral.id,
		from_unit: accepted ? backTo.id : referral.to.id,
		to_unit: accepted ? referral.to.id : backTo.id,
		referral_status: verdict,
		...(!accepted && { reason_code: 'vaara_paikka' })
	});
}

function careFor(life: Life, referral: Referral, answered: DayNumber): void {
	const { to } = referral;
	const fields = { case_id: referral.caseId };
	answer(life, referral, answered, 'accepted', referral.from);
	if (to.area === 'erikoissairaanhoito' || to.area === 'mielenterveys')
		return specialistCare(life, to, referral.received, answered, fields);
	const { agenda, prng } = life.world;
	const met = agenda.book(to.id, answered + 1, answered + 30, none) ?? answered;
	const worker = { ...fields, profession: to.sector === 'health' ? 'laakari' : 'sosiaaliohjaaja' };
	addAppointment(life, to, answered, met, worker);
	const last = prng.chance(0.5) ? addSeries(life, to, met, prng.int(1, 4), 14, worker, none) : met;
	life.journal.add(last, 'case_closed', to.id, { ...fields, close_reason: 'hoidettu' });
}

function passOn(
	life: Life,
	first: Referral,
	answered: DayNumber,
	third: Unit,
	senderCase: string
): void {
	answer(life, first, answered, 'accepted', first.from);
	const second = send(life, first.to, third, answered, first.caseId);
	const ruled = isRuled(first.to);
	if (ruled) close(life, first, second.received);
	const settled = answerReferral(life, third, second.received);
	if (ruled || life.world.draw(`${third.id} onward`) >= 0.06) return careFor(life, second, settled);
	answer(life, second, settled, 'returned', first.from);
	const back = comeBack(life, first.from, settled, senderCase, false);
	if (isRuled(third)) close(life, second, back);
}

/** The sender takes the client back; where no clock is at stake, health centres send a few a second time. */
function takeBack(life: Life, referral: Referral, answered: DayNumber, senderCase: string): void {
	const { from, to } = referral;
	const { ledger, prng } = life.world;
	answer(life, referral, answered, 'returned', from);
	const again = from.area === 'perusterveydenhuolto' && !isRuled(to) && prng.chance(0.35);
	const back = comeBack(life, from, answered, senderCase, !again);
	ledger.directReturn(to.id, back);
	if (isRuled(to)) close(life, referral, back);
	if (!again) return;
	const second = send(life, from, to, back, senderCase);
	const settled = answerReferral(life, to, second.received);
	answer(life, second, settled, 'returned', from);
	const backAgain = comeBack(life, from, settled, senderCase, true);
	ledger.directReturn(from.id, second.received);
	ledger.directReturn(to.id, backAgain);
}

/** The client is back at the sender: a call by the professional, or a planned visit. */
function comeBack(
	life: Life,
	unit: Unit,
	from: DayNumber,
	caseId: string,
	mayMeet: boolean
): DayNumber {
	const { prng } = life.world;
	const day = officeDaysAfter(from, prng.int(0, 3));
	const profession = unit.sector === 'health' ? 'laakari' : 'sosiaaliohjaaja';
	const fields = { case_id: caseId, profession };
	if (mayMeet && day > from && prng.chance(0.5)) addAppointment(life, unit, from, day, fields);
	else
		life.journal.add(day, 'contact', unit.id, {
			...fields,
			channel: 'phone',
			initiator: 'professional'
		});
	return day;
}

/** Whether clocks run on referrals to the unit, so that its case must not stay open without care. */
function isRuled(unit: Unit): boolean {
	return unit.area === 'erikoissairaanhoito' || unit.area === 'mielenterveys';
}

function close(life: Life, referral: Referral, day: DayNumber): void {
	life.journal.add(day, 'case_closed', referral.to.id, {
		case_id: referral.caseId,
		close_reason: 'ei_tarvetta'
	});
}
