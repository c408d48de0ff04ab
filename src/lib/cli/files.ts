import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, parse, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { SourceFile } from '#lib/ingest/decode/source.ts';
import { usageError } from './usage-error.ts';

const pattern = /[*?]/;

/**
 * The files that paths and globs name, in the order given, each glob's own in order of name; paths resolve
 * against `folder`. `*` and `?` stand for any text within one name. Throws AppError `wrong_usage` for one
 * that names no file.
 */
export function sourceFiles(paths: readonly string[], folder: string): SourceFile[] {
	return paths.flatMap((path) => {
		const absolute = resolve(folder, path);
		const found = existsSync(absolute) ? [absolute] : pattern.test(path) ? globbed(absolute) : [];
		const files = found.filter((file) => statSync(file).isFile());
		if (files.length === 0)
			throw usageError('FILE', path, ['an existing file, or a pattern that matches one']);
		return files.map(sourceFile);
	});
}

/** A file on disk as decoders read it; nothing is read before `stream` is called. */
function sourceFile(path: string): SourceFile {
	return {
		name: basename(path),
		size: statSync(path).size,
		stream: () =>
			Readable.toWeb(
				createReadStream(path, { highWaterMark: 1 << 20 })
			) as ReadableStream<Uint8Array>
	};
}

function globbed(path: string): string[] {
	const { root } = parse(path);
	const names = path.slice(root.length).split(sep);
	return names.reduce<string[]>(
		(folders, name) =>
			folders.flatMap((folder) => {
				if (!pattern.test(name)) return [join(folder, name)].filter((next) => existsSync(next));
				if (!statSync(folder).isDirectory()) return [];
				return readdirSync(folder)
					.filter((entry) => matches(name, entry))
					.sort()
					.map((entry) => join(folder, entry));
			}),
		[root]
	);
}

function matches(glob: string, name: string): boolean {
	const source = glob
		.replace(/[.+^${}()|[\]\\]/g, '\\$&')
		.replaceAll('*', '.*')
		.replaceAll('?', '.');
	return (
		(glob.startsWith('.') || !name.startsWith('.')) && new RegExp(`^${source}$`, 'u').test(name)
	);
}
