import { readFileSync } from 'node:fs';

/**
 * A CycloneDX bill of materials of some packages, in the terms of `npm sbom` and with no moment or serial number,
 * so that the same source gives the same bytes.
 * @param {readonly import('./bundled-packages.mjs').Bundled[]} packages
 */
export function sbom(packages) {
	const { name, version, license, description } = JSON.parse(readFileSync('package.json', 'utf8'));
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
	/** @type {(bundled: import('./bundled-packages.mjs').Bundled) => object} */
	const component = (bundled) => ({
		'bom-ref': `${bundled.name}@${bundled.version}`,
		type: 'library',
		name: bundled.name,
		version: bundled.version,
		purl: purl(bundled.name, bundled.version),
		hashes: [{ alg: 'SHA-512', content: sha512(lock, bundled) }],
		...(bundled.licence && { licenses: [licence(bundled.licence)] })
	});
	const bill = {
		$schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
		bomFormat: 'CycloneDX',
		specVersion: '1.5',
		version: 1,
		metadata: {
			component: {
				'bom-ref': `${name}@${version}`,
				type: 'application',
				name,
				version,
				description,
				licenses: [licence(license)]
			}
		},
		components: packages.map(component)
	};
	return `${JSON.stringify(bill, null, '\t')}\n`;
}

/** @param {string} name @param {string} version */
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** One licence by its SPDX name, or several as an expression. @param {string} spdx */
const licence = (spdx) =>
	/[ (]/.test(spdx) ? { expression: spdx.replace(/^\((.*)\)$/, '$1') } : { license: { id: spdx } };

/**
 * The hash by which the lockfile knows the package's archive.
 * @param {Record<string, { version?: string; integrity?: string }>} lock
 * @param {import('./bundled-packages.mjs').Bundled} bundled
 */
function sha512(lock, { name, version }) {
	const locked = Object.entries(lock).find(
		([path, entry]) => path.endsWith(`node_modules/${name}`) && entry.version === version
	);
	const [kind, hash = ''] = locked?.[1].integrity?.split('-') ?? [];
	if (kind !== 'sha512') throw new Error(`not in package-lock.json: ${name} ${version}`);
	return Buffer.from(hash, 'base64').toString('hex');
}
