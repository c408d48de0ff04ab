import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changedPackages, isYoung } from '../../scripts/setup/release-age.mjs';

interface Locked {
	readonly version: string;
	readonly integrity?: string;
	readonly hasInstallScript?: boolean;
}

const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
};
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, Locked>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const asked = Object.entries({ ...own.dependencies, ...own.devDependencies });

describe('what is installed', () => {
	test('is named by exact versions, which are those of the lockfile', () => {
		expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
		for (const [name, version] of asked)
			expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
	});

	test('is held to a hash, package by package', () => {
		expect(locked.length).toBeGreaterThan(100);
		expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
	});

	test('runs nothing when installed, and no package asks to', () => {
		const settings = readFileSync('.npmrc', 'utf8').split('\n');
		expect(settings).toEqual(expect.arrayContaining(['ignore-scripts=true', 'min-release-age=7']));
		expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
	});
});

describe('the age of releases', () => {
	const lockfile = (packages: Record<string, string>) =>
		JSON.stringify({
			packages: Object.fromEntries([
				['', { name: 'own' }],
				...Object.entries(packages).map(([path, version]) => [path, { version }])
			])
		});

	test('is asked of new and changed packages only, nested ones too', () => {
		const before = lockfile({ 'node_modules/a': '1.0.0', 'node_modules/b': '1.0.0' });
		const now = lockfile({
			'node_modules/a': '1.0.0',
			'node_modules/b': '1.0.1',
			'node_modules/a/node_modules/@c/d': '2.0.0'
		});
		expect(changedPackages(now, before)).toEqual([
			{ name: 'b', version: '1.0.1' },
			{ name: '@c/d', version: '2.0.0' }
		]);
	});

	test('is a week at least; a release without a moment is young', () => {
		const now = Date.parse('2026-01-08T12:00:00Z');
		expect(isYoung('2026-01-01T12:00:00Z', now)).toBe(false);
		expect(isYoung('2026-01-01T12:00:01Z', now)).toBe(true);
		expect(isYoung(undefined, now)).toBe(true);
	});
});
