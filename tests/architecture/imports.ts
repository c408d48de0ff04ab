import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const pattern =
	/(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g;

/** Code of the product: paths from the project root, without tests. */
export const productFiles = (): string[] =>
	readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(ts|js|svelte)$/.test(path) && !/\.test(-d)?\.ts$/.test(path))
		.map((path) => `src/${path}`);

/** What a file imports, as written. */
export const specifiersOf = (file: string): string[] =>
	[...readFileSync(file, 'utf8').matchAll(pattern)].map(([, named, bare]) => named ?? bare ?? '');

/** Files of the project that a file imports, as paths from the project root. */
export function importsOf(file: string): string[] {
	return specifiersOf(file).flatMap((specifier) => {
		const path = specifier.replace(/\?.*$/, '');
		const target = path.startsWith('.')
			? join(dirname(file), path)
			: path.startsWith('#lib/')
				? `src/lib/${path.slice(5)}`
				: '';
		return existsSync(target) ? [target] : [];
	});
}
