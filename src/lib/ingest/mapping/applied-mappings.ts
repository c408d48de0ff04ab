import { AppError } from '#lib/base/errors.ts';
import { fits, headersIn } from './headers.ts';
import type { FileShape } from '../look/file-shape.ts';
import type { TableGroup } from './draft.ts';
import type { IntakeFailure, MappingFile } from './open-files.ts';

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
