import { firstDay, lastDay, openDayFrom } from './calendar.ts';
import type { SimulatedEvent } from './journal.ts';
import type { Prng } from './prng.ts';

const topics = {
	mieliala: 5,
	yksinaisyys: 4,
	ihmissuhteet: 4,
	opiskelu: 3,
	paihteet: 2,
	talous: 2
};

/**
 * Visits to the low-threshold point for young people, which asks nobody who they are: `count` events in
 * order of time, none with a client; the last one on the last day of the data.
 */
export function* anonymousVisits(prng: Prng, count: number): Generator<SimulatedEvent> {
	const span = lastDay - firstDay;
	for (let index = 1; index <= count; index += 1) {
		const day = openDayFrom(firstDay + Math.floor((span * index) / count));
		const minute = 12 * 60 + Math.floor(((index * 7) % 97) * 3.5) + prng.int(0, 3);
		const inPerson = prng.chance(0.7);
		yield {
			day,
			minute,
			type: inPerson ? 'visit' : 'contact',
			unit: 'demo-nuo',
			fields: {
				channel: inPerson ? 'office' : prng.pick(['phone', 'digital_message']),
				initiator: 'client',
				topic_code: prng.weighted(topics),
				profession: 'muu',
				...(inPerson && { planned: 'false', status: 'done' })
			}
		};
	}
}
