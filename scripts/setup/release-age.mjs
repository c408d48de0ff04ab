#!/usr/bin/env node
/**
 * Asks the registry how old the releases are that the lockfile has and an earlier one had not, and fails when one
 * is younger than a week: a package taken over is mostly found out within days. It needs a network, so it runs on
 * request: `node scripts/setup/release-age.mjs [commit]`; without a commit, against the last one.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const DAYS = 7;

/**
 * Packages of one lockfile that another does not have in that version.
 * @param {string} now @param {string} before text of the lockfiles @returns {{ name: string; version: string }[]}
 */
export function changedPackages(now, before) {
	const known = new Set(packagesOf(before).map(({ name, version }) => `${name}@${version}`));
	return packagesOf(now).filter(({ name, version }) => !known.has(`${name}@${version}`));
}

/** @param {string} lock @returns {{ name: string; version: string }[]} */
const packagesOf = (lock) =>
	Object.entries(JSON.parse(lock).packages)
		.filter(([path]) => path !== '')
		.map(([path, { name, version }]) => ({
			name: name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
			version
		}));

/**
 * Whether a release is younger than the days asked for; one without a moment counts as young.
 * @param {string | undefined} released @param {number} now milliseconds
 */
export const isYoung = (released, now) =>
	!(released && now - Date.parse(released) >= DAYS * 24 * 3_600_000);

/** @param {string} name @param {string} version @returns {string | undefined} */
function released(name, version) {
	const times = execFileSync('npm', ['view', name, 'time', '--json'], { encoding: 'utf8' });
	return JSON.parse(times)[version];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const commit = process.argv[2] ?? 'HEAD';
	const earlier = ['show', `${commit}:package-lock.json`];
	const before = execFileSync('git', earlier, { encoding: 'utf8', maxBuffer: 1e8 });
	const changed = changedPackages(readFileSync('package-lock.json', 'utf8'), before);
	const young = changed.filter(({ name, version }) => isYoung(released(name, version), Date.now()));
	console.log(`${changed.length} releases are new since ${commit}.`);
	for (const { name, version } of young)
		console.error(`Younger than ${DAYS} days: ${name} ${version}`);
	process.exit(young.length === 0 ? 0 : 1);
}
