import { contractColumn } from '#lib/events/columns.ts';
import { joinedDateOrder, type DateOrder } from '../look/date-order.ts';
import type { ColumnSource, Mapping } from '#lib/events/mapping.ts';
import { hasValueList, valueProposals, type ValueProposal } from './propose-values.ts';
import type { ColumnProfile } from '../look/file-shape.ts';

/** The profiles of the columns that fill each contract column, of rows and of their events. */
export function profilesOf(
	mapping: Mapping,
	profiles: readonly ColumnProfile[]
): Map<string, ColumnProfile[]> {
	const found = new Map<string, ColumnProfile[]>();
	const add = (name: string, source: ColumnSource | undefined) => {
		const list = found.get(name) ?? [];
		const isTime = contractColumn(name).type === 'time';
		for (const header of [source ?? []].flat().slice(0, isTime ? 1 : undefined)) {
			const profile = profiles.find((candidate) => candidate.header === header);
			if (profile && !list.includes(profile)) list.push(profile);
		}
		if (list.length > 0) found.set(name, list);
	};
	for (const [name, source] of Object.entries(mapping.columns)) add(name, source);
	for (const { time, columns } of mapping.events ?? []) {
		add('event_time', time);
		for (const [name, source] of Object.entries(columns ?? {})) add(name, source);
	}
	return found;
}

/** Order of day and month per time column of a mapping, as the sample shows it; none without dates. */
export function dateOrders(
	mapping: Mapping,
	profiles: readonly ColumnProfile[]
): Record<string, DateOrder> {
	return Object.fromEntries(
		[...profilesOf(mapping, profiles)].flatMap(([name, filling]) => {
			if (contractColumn(name).type !== 'time') return [];
			const order = joinedDateOrder(filling.map(({ dateOrder }) => dateOrder));
			return order ? [[name, order]] : [];
		})
	);
}

/**
 * What a mapping makes of every raw value of its columns with a closed list, commonest first. A column
 * with more than 200 different values, which is no list, is left out.
 */
export function valuesOf(
	mapping: Mapping,
	profiles: readonly ColumnProfile[]
): Record<string, readonly ValueProposal[]> {
	const lists = [...profilesOf(mapping, profiles)].flatMap(([name, filling]) => {
		const column = contractColumn(name);
		if (!hasValueList(column)) return [];
		const counts = new Map<string, ValueProposal>();
		for (const profile of filling) {
			for (const proposal of valueProposals(column, profile, mapping.values?.[name])) {
				const { raw } = proposal;
				const count = (counts.get(raw)?.count ?? 0) + proposal.count;
				counts.set(raw, { ...proposal, count });
			}
		}
		const sorted = [...counts.values()].sort((one, other) => other.count - one.count);
		return sorted.length > 0 ? [[name, sorted] as const] : [];
	});
	return Object.fromEntries(lists);
}
