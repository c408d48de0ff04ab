import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gateWords } from '#lib/gate/words.ts';
import { groupNames } from '#lib/metrics/group.ts';
import { stations } from './stations.js';
import { stripWords } from '#lib/ui/page/strip-words.ts';

const readme = readFileSync('README.md', 'utf8');

/** Text below a heading of the second level. Throws when there is none. */
function section(heading: string): string {
	const found = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
	if (found === undefined) throw new Error(`no section: ${heading}`);
	return found;
}

/** Files that a section says every folder has: the first word of an item. */
const itemFiles = (text: string) => [...text.matchAll(/^- `([\w.]+)`/gm)].map(([, file]) => file!);

/** Paths below `src` that a section names. */
const paths = (text: string) => [...text.matchAll(/`(src\/[\w./-]+)`/g)].map(([, path]) => path!);

const folders = (room: string) =>
	readdirSync(room, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => [name, readdirSync(`${room}/${name}`)] as const);

describe('what README says of adding', () => {
	const metric = section('Add a metric');
	const family = section('Add a fact family');

	test('names files, and paths that are there', () => {
		expect(itemFiles(metric)).toEqual(['index.ts', 'words.ts', 'method.md']);
		expect(itemFiles(family)).toEqual(['family.ts']);
		for (const path of [...paths(metric), ...paths(family)])
			expect([path, existsSync(path)]).toEqual([path, true]);
	});

	test.each(folders('src/lib/metrics'))('a metric is true of %s', (_, files) => {
		expect(files).toEqual(expect.arrayContaining(itemFiles(metric)));
		expect(files.filter((file) => file.endsWith('.test.ts'))).not.toEqual([]);
		expect(files.filter((file) => file.endsWith('.sql'))).toEqual([]);
	});

	test.each(folders('src/lib/facts'))('a fact family is true of %s', (_, files) => {
		expect(files).toEqual(expect.arrayContaining(itemFiles(family)));
		expect(files.filter((file) => file.endsWith('.sql'))).not.toEqual([]);
	});
});

test('README quotes words as the page shows them', () => {
	const text = readme.replaceAll(/\s+/g, ' ');
	for (const words of [
		gateWords.fi.not_for_publication,
		gateWords.fi.show_small,
		stripWords.fi.none
	])
		expect(text).toContain(`"${words}"`);
});

test('README names every room', () => {
	const named = [...section('The rooms').matchAll(/`(\w+)`/g)].map(([, room]) => room!);
	const rooms = readdirSync('src/lib', { withFileTypes: true }).filter((e) => e.isDirectory());
	const folders = [...rooms.map(({ name }) => name), ...stations.ingest!, ...stations.ui!];
	expect([...new Set(named)].filter((name) => name !== 'routes').sort()).toEqual(
		[...new Set(folders)].sort()
	);
});

test('README names every group that the command line knows', () => {
	const sentence = /`--by` takes ([^.]+)\./.exec(readme)?.[1] ?? '';
	const named = [...sentence.matchAll(/`(\w+)`/g)].map(([, name]) => name);
	expect(named.sort()).toEqual([...groupNames].sort());
});
