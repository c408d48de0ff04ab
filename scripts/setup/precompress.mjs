import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	writeFileSync
} from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(html|js|css|json|svg|wasm|txt|csv|webmanifest)$/;

/** @type {Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>>} */
const encoders = {
	'.br': (bytes) =>
		promisify(brotliCompress)(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
				[constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
			}
		}),
	'.gz': (bytes) => promisify(gzip)(bytes, { level: 9 })
};

/**
 * Path of some bytes' compressed form (`.br` or `.gz`), kept in `cache` by content hash.
 * @param {Buffer} bytes @param {string} ending @param {string} cache @returns {Promise<string>}
 */
export async function compressed(bytes, ending, cache) {
	mkdirSync(cache, { recursive: true });
	const hash = createHash('sha256').update(bytes).digest('hex');
	const kept = `${cache}/${hash}${ending}`;
	const encode = encoders[ending];
	if (!encode) throw new Error(`no such coding: ${ending}`);
	if (!existsSync(kept)) writeFileSync(kept, await encode(bytes));
	return kept;
}

/**
 * Writes `.br` and `.gz` beside every compressible file of a folder. The engine takes minutes, so results
 * are kept by content hash in `cache` and copied from there.
 * @param {string} folder @param {string} cache
 */
export async function precompress(folder, cache) {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
		compressible.test(path)
	);
	for (const path of files) {
		const bytes = readFileSync(`${folder}/${path}`);
		for (const ending of Object.keys(encoders))
			copyFileSync(await compressed(bytes, ending, cache), `${folder}/${path}${ending}`);
	}
	console.log(`Precompressed ${files.length} files in ${folder}.`);
}
