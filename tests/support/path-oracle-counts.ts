import { daysBetween } from '#lib/base/civil-day.ts';
import type { Path } from './path-oracle.ts';

export interface CountRules {
	/** Longest direct return in days, -1 = any. */
	readonly window: number;
	/** Units that are neither A nor B of a direct return. */
	readonly isHub: (unit: string) => boolean;
	/** The units looked at together; default: the whole. */
	readonly units?: readonly string[];
	/** Days of the period; default: all. */
	readonly within?: (day: string) => boolean;
}

/** What the metric counts of some paths: the paths by their first day, handovers and returns by the day of arrival. */
export function naiveCounts(
	paths: readonly Path[],
	{ window, isHub, units, within = () => true }: CountRules
) {
	const asked = (unit: string) => !units || units.includes(unit);
	const returnsOf = ({ steps }: Path) =>
		steps.flatMap((b, i) => {
			const [a, back] = [steps[i - 1], steps[i + 1]];
			if (!a || !back || a.unit !== back.unit || b.served || !asked(b.unit)) return [];
			if (isHub(a.unit) || isHub(b.unit)) return [];
			return window < 0 || daysBetween(b.day, back.day) <= window ? [back.day] : [];
		});
	const indirectOf = ({ steps }: Path) =>
		steps.flatMap(({ unit, day }, i) => {
			const earlier = steps.slice(0, i).findLastIndex((step) => step.unit === unit);
			return earlier >= 0 && i - earlier > 2 && asked(unit) ? [day] : [];
		});
	const leftOf = ({ steps }: Path) =>
		steps.slice(1).flatMap(({ day }, i) => (asked(steps[i]!.unit) ? [day] : []));
	const clients = (chosen: readonly Path[]) => new Set(chosen.map((path) => path.client)).size;
	const dated = (daysOf: (path: Path) => readonly string[]) => {
		const days = paths.map((path) => daysOf(path).filter(within).length);
		return {
			count: days.reduce((all, n) => all + n, 0),
			clients: clients(paths.filter((_, i) => days[i]! > 0))
		};
	};
	const seen = paths.filter(({ visited, start }) => visited.some(asked) && within(start));
	const eligible = seen.filter(({ steps }) => steps.length >= 3);
	const returned = eligible.filter((path) => returnsOf(path).length > 0);
	const straight = eligible.filter((path) => returnsOf(path).length === 0);
	return {
		paths: seen.length,
		eligible_paths: eligible.length,
		handovers: dated(leftOf).count,
		direct_returns: dated(returnsOf).count,
		paths_with_direct_return: returned.length,
		paths_without_direct_return: straight.length,
		indirect_returns: dated(indirectOf).count,
		clients: clients(seen),
		clients_eligible: clients(eligible),
		clients_handed_over: dated(leftOf).clients,
		clients_bounced: clients(returned),
		clients_not_bounced: clients(straight),
		clients_gone_back: dated(indirectOf).clients
	};
}
