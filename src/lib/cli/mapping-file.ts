import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '#lib/base/errors.ts';
import type { Mapping } from '#lib/ingest/mapping.ts';
import { usageError } from './usage-error.ts';

/** A mapping out of its file. Throws AppError `wrong_usage` when it cannot be read, `bad_mapping` when it is none. */
export function readMapping(path: string): Mapping {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch {
		throw usageError('--mapping', path, ['an existing mapping file']);
	}
	const file = basename(path);
	try {
		const parsed: unknown = JSON.parse(text);
		if (isMapping(parsed)) return parsed;
	} catch (cause) {
		throw new AppError('bad_mapping', { file, column: file }, cause);
	}
	throw new AppError('bad_mapping', { file, column: file });
}

function isMapping(value: unknown): value is Mapping {
	if (typeof value !== 'object' || value === null || !('columns' in value)) return false;
	return typeof value.columns === 'object' && value.columns !== null;
}
