import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Component {
	readonly name: string;
	readonly version: string;
	readonly purl: string;
	readonly hashes: readonly { readonly content: string }[];
}

const componentsOf = (bill: string) => (JSON.parse(bill) as { components: Component[] }).components;
const components = componentsOf(readFileSync('build/sbom.json', 'utf8'));
const names = components.map(({ name }) => name);

test('the bill of materials has every dependency that a browser gets, and not the native engine', () => {
	const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		dependencies: Record<string, string>;
	};
	const sent = Object.keys(dependencies).filter((name) => name !== '@duckdb/node-api');
	expect(names).toEqual(expect.arrayContaining([...sent, 'svelte', '@sveltejs/kit', 'd3-scale']));
	expect(names.filter((name) => /node-|^(vite|rolldown|typescript|d3-force)$/.test(name))).toEqual(
		[]
	);
});

test('it names each as npm’s own bill does', () => {
	const asked = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
	const npms = componentsOf(execFileSync('npm', [...asked, '--offline'], { encoding: 'utf8' }));
	for (const { purl, hashes } of components)
		expect([purl, npms.find((one) => one.purl === purl)?.hashes]).toEqual([purl, hashes]);
});

test('the notices bring the licence of each, in words', () => {
	const notices = readFileSync('build/THIRD-PARTY-NOTICES.txt', 'utf8');
	const parts = new Map(
		components.map(({ name, version }) => {
			const [, part = ''] = notices.split(`\n${'='.repeat(80)}\n${name} ${version} (`);
			return [name, part.split(`\n${'='.repeat(80)}\n`)[0] ?? ''];
		})
	);
	for (const [name, part] of parts)
		expect([name, part]).toEqual([
			name,
			expect.stringMatching(/permi(ssion|tted)|Apache License|free and unencumbered/i)
		]);
	expect(parts.get('@fontsource-variable/inter')).toContain('SIL OPEN FONT LICENSE');
});
