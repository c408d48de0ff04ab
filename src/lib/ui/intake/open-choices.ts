import { contractColumn } from '#lib/events/columns.ts';
import { openColumns } from '#lib/events/open-columns.ts';
import type { TableGroup } from '#lib/ingest/mapping/draft.ts';
import { valueProposals } from '#lib/ingest/mapping/propose-values.ts';
import { dateColumns, valueLists } from './mapping-view.ts';

/**
 * How many choices of a group are still the reader's to make before all its rows can be used: needed columns, event
 * types that nobody knows (each loses its rows), and the order of day and month where the dates leave it open.
 */
export function openChoices({ mapping, shape }: Pick<TableGroup, 'mapping' | 'shape'>): number {
	const { needed } = openColumns(mapping);
	const given = mapping.values?.['event_type'];
	const types = valueLists(mapping, shape)
		.filter(({ column }) => column.name === 'event_type')
		.flatMap(({ profile }) => valueProposals(contractColumn('event_type'), profile, given))
		.filter(({ value }) => value === null);
	const undated =
		mapping.format?.dateOrder === undefined &&
		dateColumns(mapping, shape).some(({ order }) => !order.certain);
	return needed.length + new Set(types.map(({ raw }) => raw)).size + (undated ? 1 : 0);
}
