import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, parse, sep } from 'node:path';

const pattern = /[*?]/;

/** Whether a path stands for the files that match it. */
export function isGlob(path: string): boolean {
	return pattern.test(path);
}

/** The files that an absolute pattern names, in order of name; `*` and `?` stand for any text within one name. */
export function globbed(path: string): string[] {
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
