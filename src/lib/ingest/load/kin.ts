import type { Session } from '#lib/engine/port.ts';
import { sendTable, tableSql } from './load-tables.ts';

/**
 * Joins whoever is linked, directly or through others: a kin bears the least number among its members.
 * `links` are pairs of numbers; returns `[member, kin]` for every number that is in a link, ascending by member.
 * Union-find with path halving (Tarjan & van Leeuwen 1984): all but linear in the links.
 */
export function kinOf(links: Iterable<readonly [number, number]>): [number, number][] {
	const above = new Map<number, number>();
	const top = (member: number): number => {
		let at = member;
		for (;;) {
			const next = above.get(at) ?? at;
			if (next === at) return at;
			const further = above.get(next) ?? next;
			above.set(at, further);
			at = further;
		}
	};
	for (const [one, other] of links) {
		const [a, b] = [top(one), top(other)];
		above.set(Math.max(a, b), Math.min(a, b));
		above.set(Math.min(a, b), Math.min(a, b));
	}
	return [...above.keys()].sort((a, b) => a - b).map((member) => [member, top(member)]);
}

/** Makes the scratch table `shared_kin` of the clients that share cases; to be run once the keys are settled. */
export async function settleKin(session: Session): Promise<void> {
	const { numRows, column } = await session.query(tableSql('settle/shared-cases'));
	const [ones, others] = [column('one'), column('other')];
	const links = Array.from({ length: numRows }, (_, index): [number, number] => [
		Number(ones[index]),
		Number(others[index])
	]);
	await sendTable(
		session,
		'shared_kin',
		{ client_key: 'INTEGER', kin_key: 'INTEGER' },
		kinOf(links)
	);
}
