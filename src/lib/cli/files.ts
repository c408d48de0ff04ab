import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { globbed, isGlob } from './glob.ts';
import { usageError } from './usage-error.ts';
import { type DiskFile, sourceFile } from './disk-file.ts';

/**
 * The files that paths and globs name, in the order given, each glob's own in order of name; paths resolve
 * against `folder`. `*` and `?` stand for any text within one name. Throws AppError `wrong_usage` for one
 * that names no file.
 */
export function sourceFiles(paths: readonly string[], folder: string): DiskFile[] {
	return paths.flatMap((path) => {
		const absolute = resolve(folder, path);
		const found = existsSync(absolute) ? [absolute] : isGlob(path) ? globbed(absolute) : [];
		const files = found.filter((file) => statSync(file).isFile());
		if (files.length === 0)
			throw usageError('FILE', path, ['an existing file, or a pattern that matches one']);
		return files.map(sourceFile);
	});
}
