import { AppError } from '#lib/base/errors.ts';
import { fits, headersIn } from '#lib/ingest/mapping/mapping-headers.ts';
import type { Proposal } from '#lib/ingest/mapping/propose.ts';
import type { Profile } from '#lib/ingest/mapping/ready-profiles.ts';
import type { FileShape } from '#lib/ingest/look/file-shape.ts';
import { canonical } from './intake-files.ts';
import type { Settled, TableGroup } from './intake-draft.ts';
import type { IntakeFailure, MappingFile } from './intake-open.ts';
import type { Profiles } from './profiles.svelte.ts';

/** The reader's own profiles, and those that ship with the app. */
export interface KnownProfiles {
	readonly saved: Pick<Profiles, 'find'>;
	readonly ready: readonly Pick<Profile, 'name' | 'passes'>[];
}

/**
 * The mapping a new table starts with: the reader's own profile for its headers, else what is proposed.
 * It is certain, and needs no questions, when every header is known and no row is in doubt.
 */
export function settle(
	shape: FileShape,
	proposal: Proposal,
	{ saved, ready }: KnownProfiles
): Settled {
	const own = saved.find(shape.headers);
	if (own) {
		const { name, mapping } = own.profile;
		return { proposal, mapping, recognised: { by: 'saved', name, certain: own.all } };
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

/** Gives mapping files to the groups whose headers they name; one that fits none is a failure. */
export function appliedMappings(
	groups: readonly TableGroup[],
	mappings: readonly MappingFile[]
): { groups: readonly TableGroup[]; failures: readonly IntakeFailure[] } {
	const failures: IntakeFailure[] = [];
	let changed = groups;
	for (const { file, mapping } of mappings) {
		const fitting = ({ shape }: TableGroup) => fits(mapping, shape.headers);
		const recognised = { by: 'file', name: file, certain: true } as const;
		if (changed.some(fitting)) {
			changed = changed.map((group) =>
				fitting(group) ? { ...group, mapping, recognised } : group
			);
		} else if (groups[0]) failures.push({ file, cause: misfit(file, mapping, groups[0].shape) });
	}
	return { groups: changed, failures };
}

function misfit(file: string, mapping: MappingFile['mapping'], shape: FileShape): AppError {
	const header = headersIn(mapping).find((name) => !shape.headers.includes(name)) ?? '';
	const column = Object.entries(mapping.columns).find(([, source]) =>
		[source].flat().includes(header)
	);
	return new AppError('bad_mapping', { file, column: column?.[0] ?? header, header });
}
