import { contractColumn, type ContractColumn } from '#lib/events/columns.ts';
import type { DateOrder } from '../look/date-order.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { openColumns } from '#lib/events/open-columns.ts';
import { recognise, type Profile } from './ready-profiles.ts';
import { dateOrders, profilesOf, valuesOf } from './proposal-details.ts';
import {
	confidenceOf,
	fitOf,
	type Confidence,
	type Match,
	type Reason
} from './propose-columns.ts';
import { mappingOfUnknown } from './propose-unknown.ts';
import type { ValueProposal } from './propose-values.ts';
import type { ColumnProfile, FileShape } from '../look/file-shape.ts';

/** A mapping to be looked over: why each column is in it, how sure that is, and what is still open. */
export interface Proposal {
	readonly mapping: Mapping;
	/** The ready-made profile whose headers the file has; null where the mapping was put together. */
	readonly profile: string | null;
	/** What proposed each contract column; those that only events fill included. */
	readonly reasons: Readonly<Record<string, Reason>>;
	/** How sure each of them is; the rule stands at `confidenceOf`. */
	readonly confidence: Readonly<Record<string, Confidence>>;
	/** Order of day and month per time column, with cells of the sample that settle it or leave it open. */
	readonly dateOrders: Readonly<Record<string, DateOrder>>;
	/** What becomes of each raw value of the sample, per mapped column with a closed list, commonest first. */
	readonly values: Readonly<Record<string, readonly ValueProposal[]>>;
	/** Raw values per contract column that no contract value was found for. */
	readonly unknownValues: Readonly<Record<string, readonly string[]>>;
	/** Contract columns that are still open, see `openColumns`: those needed, then those advised. */
	readonly missing: readonly string[];
}

/**
 * Proposes a mapping for a file: that of the ready-made profile whose headers it has, else one put
 * together from headers and cells. A canonical export maps to itself with nothing open. Columns that
 * identify people are never proposed.
 */
export function proposeMapping(shape: FileShape): Proposal {
	const known = recognise(shape);
	const { mapping: found, matches } = known ? { ...known, matches: [] } : mappingOfUnknown(shape);
	const orders = dateOrders(found, shape.columns);
	const mapping = withShortYears(found, orders);
	const values = valuesOf(mapping, shape.columns);
	const columns = [...profilesOf(mapping, shape.columns)].map(([name, filling]) => {
		const column = contractColumn(name);
		const match = matches.find((candidate) => candidate.column === column);
		const [first] = filling as [ColumnProfile];
		return { name, ...judged(column, first, match, known?.profile, values[name]) };
	});
	const unknown = Object.entries(values).flatMap(([name, list]) => {
		const open = list.filter(({ value }) => value === null).map(({ raw }) => raw);
		return open.length > 0 ? [[name, open] as const] : [];
	});
	const { needed, advised } = openColumns(mapping);
	return {
		mapping,
		profile: known?.profile.name ?? null,
		reasons: Object.fromEntries(columns.map(({ name, reason }) => [name, reason])),
		confidence: Object.fromEntries(columns.map(({ name, confidence }) => [name, confidence])),
		dateOrders: orders,
		values,
		unknownValues: Object.fromEntries(unknown),
		missing: [...needed, ...advised]
	};
}

/** The mapping with the order said where years of two digits come first for certain. */
function withShortYears(mapping: Mapping, orders: Readonly<Record<string, DateOrder>>): Mapping {
	const known = Object.values(orders);
	const yearFirst = known.some(
		({ order, certain, shortYear }) => order === 'ymd' && certain && shortYear
	);
	if (!yearFirst) return mapping;
	return { ...mapping, format: { ...mapping.format, dateOrder: 'ymd' } };
}

/**
 * What proposed a column and how sure that is; a column that only events fill is named by its header. Event types
 * some of which only the `*` of a profile catches are never sure: it says what to do with them, not what they are.
 */
function judged(
	column: ContractColumn,
	filling: ColumnProfile,
	match: Match | undefined,
	profile: Profile | undefined,
	values: readonly ValueProposal[] = []
): { reason: Reason; confidence: Confidence } {
	if (match) return match;
	const explained = values.filter(({ value }) => value !== null).length / values.length;
	const fit = values.length > 0 ? explained : fitOf(column, filling);
	const reason = profile?.knows(filling.header) ? 'profile' : 'name';
	const confidence = confidenceOf('whole', fit);
	const isCaught = column.name === 'event_type' && values.some(({ caught }) => caught);
	return { reason, confidence: isCaught && confidence === 'high' ? 'medium' : confidence };
}
