import { existsSync, readdirSync, readFileSync } from 'node:fs';

const licenceFile = /^(licen[cs]e|copying|notice|ofl)([._-].*)?$/i;

const head = `Sujuva is under the Apache License 2.0. Of the packages below something is in this site: code, styles, fonts
or a compiled engine. What went into the compiled engines (DuckDB, parquet-wasm) before they were packed is told
by those projects themselves.`;

/**
 * The licence texts of some packages, in their order.
 * @param {readonly import('./bundled-packages.mjs').Bundled[]} packages
 */
export const notices = (packages) => `${[head, ...packages.map(notice)].join(`\n\n${rule}\n`)}\n`;

const rule = '='.repeat(80);

/** @param {import('./bundled-packages.mjs').Bundled} bundled */
function notice({ name, version, licence, folder }) {
	const files = readdirSync(folder).filter((file) => licenceFile.test(file));
	const texts = files.sort().map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
	if (texts.length === 0) texts.push(fromProject(name));
	const tidy = texts.map((text) => text.replaceAll('\r\n', '\n').trim());
	return [`${name} ${version} (${licence ?? 'licence: see its text'})`, ...tidy].join('\n\n');
}

/** The text of a project whose package leaves it out. @param {string} name */
function fromProject(name) {
	const project = name.replace(/^@[^/]+\//, '');
	const file = new URL(`licences/${project}.txt`, import.meta.url);
	if (existsSync(file)) return readFileSync(file, 'utf8');
	throw new Error(
		`${name} brings no licence text: put its project's in scripts/site/licences/${project}.txt`
	);
}
