import { dominantClients } from '#lib/events/dominant-client.ts';
import { isMissingId } from '#lib/events/missing-words.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { FileShape } from './file-shape.ts';
import { clientHeaders } from './identifier-findings.ts';

/** A column of client ids with one, or some, that hold a share of its cells no person can have. */
export interface HeavyIds {
	readonly header: string;
	/** Their share of the sampled cells with somebody's id, 0-1. */
	readonly share: number;
}

/**
 * Columns of client ids whose sample alone shows what `dominantClients` tells of a whole file. What stands for nobody,
 * by itself or by what the mapping says, is nobody's share.
 */
export function heavyIds(shape: FileShape, mapping: Mapping): HeavyIds[] {
	const said = new Map(
		Object.entries(mapping.values?.['client_id'] ?? {}).map(([raw, id]) => [raw.toLowerCase(), id])
	);
	const isNobody = (text: string) => {
		const own = said.get(text.toLowerCase());
		return own === undefined ? isMissingId(text) : own === '';
	};
	const headers = clientHeaders(mapping);
	return shape.columns.flatMap(({ header, filled, distinct, heaviest }) => {
		if (!headers.includes(header)) return [];
		const nobody = heaviest.filter(({ value }) => isNobody(value));
		const own = heaviest.filter(({ value }) => !isNobody(value)).map(({ count }) => count);
		const events = nobody.reduce((left, { count }) => left - count, filled);
		const clients = distinct - nobody.length;
		const found = dominantClients({ events, clients, heaviest: own });
		const held = own.slice(0, found).reduce((sum, count) => sum + count, 0);
		return found > 0 ? [{ header, share: held / events }] : [];
	});
}
