import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AppError } from '#lib/base/errors.ts';
import { readMapping, type Mapping } from '#lib/events/mapping.ts';
import { fits, readyProfiles } from '#lib/ingest/mapping/ready-profiles.ts';
import type { FileShape } from '#lib/ingest/look/file-shape.ts';
import { usageError } from './usage-error.ts';

/** A way to read tables that the command names: a mapping file or a ready-made profile. */
export interface MappingChoice {
	readonly name: string;
	/** What it says about how a file is built. */
	readonly format: Mapping['format'];
	/**
	 * The mapping it gives a table, whether or not that has all its headers.
	 * Throws AppError `bad_mapping` for one that is not of a profile's kind.
	 */
	mappingFor(shape: FileShape): Mapping;
	/** Whether a table has the headers it needs. */
	fits(shape: FileShape): boolean;
}

/**
 * What `--mapping` names: a file where there is one, else a ready-made profile.
 * Throws AppError `wrong_usage` when it is neither, `bad_mapping` when the file is no mapping.
 */
export function mappingChoice(given: string, folder: string): MappingChoice {
	const path = resolve(folder, given);
	if (existsSync(path)) return fromFile(path);
	const profile = readyProfiles.find(({ name }) => name === given);
	if (!profile) {
		const names = readyProfiles.map(({ name }) => name);
		throw usageError('--mapping', given, ['an existing mapping file', ...names]);
	}
	return {
		name: profile.name,
		format: undefined,
		mappingFor: (shape) => {
			if (profile.recognises(shape.headers)) return profile.mappingFor(shape);
			throw new AppError('bad_mapping', { file: shape.file, column: profile.name });
		},
		fits: ({ headers }) => profile.recognises(headers)
	};
}

function fromFile(path: string): MappingChoice {
	const name = basename(path);
	const mapping = readMapping(name, readFileSync(path, 'utf8'));
	return {
		name,
		format: mapping.format,
		mappingFor: () => mapping,
		fits: ({ headers }) => fits(mapping, headers)
	};
}
