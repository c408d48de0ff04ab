import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readMapping, type Mapping } from '#lib/ingest/mapping.ts';
import { usageError } from './usage-error.ts';

/** A mapping out of its file. Throws AppError `wrong_usage` when it cannot be read, `bad_mapping` when it is none. */
export function readMappingFile(path: string): Mapping {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch {
		throw usageError('--mapping', path, ['an existing mapping file']);
	}
	return readMapping(basename(path), text);
}
