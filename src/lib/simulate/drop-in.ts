import { openDayFrom } from './calendar.ts';
import { contactDays } from './contacts.ts';
import { addRepeats } from './repeats.ts';
import type { Fields } from './contract-columns.ts';
import type { Episode } from './life.ts';

/**
 * A meeting place for people with substance use, run by an association: people drop in without an
 * appointment, and some join a group that meets weekly.
 */
export const dropIn: Episode = (life, unit, start, refer) => {
	const { prng } = life.world;
	const fields: Fields = { case_id: life.issue('k'), profession: 'muu' };
	const unplanned: Fields = { ...fields, planned: 'false', status: 'done' };
	const days = contactDays(life, unit, start, 'office');
	if (refer) {
		life.journal.add(start, 'contact', unit.id, {
			...fields,
			channel: 'phone',
			initiator: 'client'
		});
		addRepeats(life, unit.id, days, fields);
		return { day: openDayFrom(days.at(-1) ?? start), caseId: fields.case_id as string };
	}
	const visit = { ...unplanned, channel: 'office', initiator: 'client' };
	life.journal.add(start, 'visit', unit.id, visit);
	addRepeats(life, unit.id, days, unplanned, 'visit');
	if (!prng.chance(0.3)) return null;
	const series = life.issue('s');
	const group = {
		...fields,
		series_id: series,
		group_flag: 'true',
		planned: 'true',
		status: 'done'
	};
	const weeks = prng.int(3, 8);
	for (let week = 1; week <= weeks; week += 1) {
		const day = openDayFrom((days.at(-1) ?? start) + week * 7);
		life.journal.add(day, 'group_visit', unit.id, { ...group, channel: 'office' });
	}
	return null;
};
