import { contractColumns } from '#lib/events/columns.ts';
import { headersIn } from './headers.ts';
import type { Proposal } from './propose.ts';
import type { Profile } from './ready-profiles.ts';
import type { FileShape } from '../look/file-shape.ts';
import type { Settled } from './draft.ts';
import { valuesOf } from './proposal-details.ts';
import { recalled, type Remembered } from './remembered.ts';
import type { SavedProfile } from './saved-profiles.ts';

/** The reader's own profiles, those that ship with the app, and choices made since the page was opened. */
export interface KnownProfiles {
	readonly saved: {
		find(headers: readonly string[]): { profile: SavedProfile; all: boolean } | null;
	};
	readonly ready: readonly Pick<Profile, 'name' | 'passes'>[];
	readonly remembered?: readonly Remembered[];
}

/**
 * The mapping a new table starts with: the reader's own profile for its headers, else the choices made for such a file
 * in this session, else what is proposed.
 * It is certain, and needs no questions, when every header is known and no row is in doubt.
 */
export function settle(
	shape: FileShape,
	proposal: Proposal,
	{ saved, ready, remembered = [] }: KnownProfiles
): Settled {
	const own = saved.find(shape.headers);
	if (own) {
		const { name, mapping } = own.profile;
		return { proposal, mapping, recognised: { by: 'saved', name, certain: own.all } };
	}
	const again = recalled(remembered, shape.headers, proposal);
	if (again) {
		const types = valuesOf(again.mapping, shape.columns)['event_type'] ?? [];
		const certain = types.every(({ value }) => value !== null);
		const recognised = { by: 'session', name: again.file, certain } as const;
		return { proposal, mapping: again.mapping, recognised };
	}
	const { mapping } = proposal;
	if (canonical(shape.headers, proposal))
		return { proposal, mapping, recognised: { by: 'contract', name: '', certain: true } };
	if (proposal.profile === null) return { proposal, mapping, recognised: null };
	const profile = ready.find(({ name }) => name === proposal.profile);
	const used = headersIn(mapping);
	const certain =
		shape.headers.every((header) => used.includes(header) || profile?.passes(header)) &&
		!Object.values(proposal.confidence).includes('low') &&
		proposal.missing.length === 0 &&
		proposal.unknownValues['event_type'] === undefined &&
		Object.values(proposal.dateOrders).every((order) => order.certain);
	return { proposal, mapping, recognised: { by: 'ready', name: proposal.profile, certain } };
}

/** Whether a file is in the contract's own form, so that nothing needs to be asked. */
function canonical(headers: readonly string[], proposal: Proposal): boolean {
	const known = new Set(contractColumns.map(({ name }) => name));
	return (
		headers.every((header) => known.has(header)) &&
		proposal.missing.length === 0 &&
		Object.keys(proposal.unknownValues).length === 0
	);
}
