import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { readMapping } from '#lib/events/mapping.ts';
import { givenMapping, givenProfile, type GivenMapping } from '#lib/ingest/mapping/choose.ts';
import { readyProfiles } from '#lib/ingest/mapping/ready-profiles.ts';
import { usageError } from './usage-error.ts';

/**
 * What `--mapping` names: a file where there is one, else a ready-made profile.
 * Throws AppError `wrong_usage` when it is neither, `bad_mapping` when the file is no mapping.
 */
export function mappingChoice(given: string, folder: string): GivenMapping {
	const path = resolve(folder, given);
	if (existsSync(path))
		return givenMapping(readMapping(basename(path), readFileSync(path, 'utf8')));
	const profile = readyProfiles.find(({ name }) => name === given);
	if (profile) return givenProfile(profile);
	const names = readyProfiles.map(({ name }) => name);
	throw usageError('--mapping', given, ['an existing mapping file', ...names]);
}
