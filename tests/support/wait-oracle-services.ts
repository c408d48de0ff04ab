import { addDays } from '#lib/base/civil-day.ts';
import type { Placed } from './wait-oracle.ts';

const openings = ['contact', 'notification', 'application', 'case_opened'];

/** The services of a client in some areas, each as a test of whether it runs when something comes in. */
export function serviceRuns(
	mine: readonly Placed[],
	all: readonly Placed[],
	areas: readonly string[]
): ((at: Placed) => boolean)[] {
	const begun = mine.filter(({ type, area }) => type === 'service_started' && areas.includes(area));
	return begun.map((service) => {
		const inArea = mine.filter(({ area }) => area === service.area);
		const inCase = all.filter((event) => event.case === service.case);
		const ends = service.case ? inCase : inArea.filter((event) => event.case === undefined);
		const end = ends.find(
			(event) => ['service_ended', 'case_closed'].includes(event.type) && event.key > service.key
		);
		const signs = service.case ? inCase : inArea.filter((event) => !openings.includes(event.type));
		return (at) =>
			service.key < at.key &&
			(end === undefined || end.key > at.key) &&
			signs.some(
				(event) =>
					event.key >= service.key && event.key < at.key && addDays(event.day, 90) >= at.day
			);
	});
}
