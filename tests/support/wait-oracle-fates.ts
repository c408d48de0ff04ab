import { rules, type Rule } from '#lib/rules/load.ts';
import { agesWithin, matches, type ExpectedWait, type OracleSetting } from './wait-oracle.ts';
import { inOrder, type WaitEvent } from './wait-tables.ts';

const withoutClock = ['existing_client', 'no_assessment', 'need_not_recorded'];

/** What became of every event that may start a clock of some rules, `rule event fate`, read event by event. */
export function expectedFates(
	events: readonly WaitEvent[],
	used: ReadonlySet<string>,
	waits: readonly ExpectedWait[],
	setting: OracleSetting
): string[] {
	const statuses = new Map(
		waits.map(({ rule, start_key, status }) => [`${rule} ${start_key}`, status])
	);
	const fates = inOrder(events).flatMap((event, index) =>
		[...used].flatMap((rule) => {
			const versions = rules.filter(
				({ id, areas, start }) =>
					id === rule &&
					areas.includes(event.area) &&
					start.some((wanted) => matches(event, wanted, setting))
			);
			if (versions.length === 0) return [];
			const name = `${rule} ${index + 1}`;
			const status = statuses.get(name);
			if (status === undefined) return [`${name} ${fateOf(event, versions)}`];
			return [`${name} ${withoutClock.includes(status) ? status : 'fact'}`];
		})
	);
	return fates.sort();
}

function fateOf({ client, day, age }: WaitEvent, versions: readonly Rule[]): string {
	if (client === null) return 'no_client';
	const inForce = versions.filter(
		({ valid_from, valid_to }) => valid_from <= day && (valid_to === null || day <= valid_to)
	);
	if (inForce.length === 0) return 'not_in_force';
	const within = inForce.map((rule) => (rule.age ? agesWithin(rule.age, age) : 'all'));
	if (within.includes('all')) return 'running';
	return within.includes('some') ? 'age_unknown' : 'not_covered';
}
