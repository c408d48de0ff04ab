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

const encodings = [
	{
		ending: '.br',
		/** @param {Buffer} bytes @returns {Promise<Buffer>} */
		encode: (bytes) =>
			promisify(brotliCompress)(bytes, {
				params: {
					[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
					[constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
					[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
				}
			})
	},
	{
		ending: '.gz',
		/** @param {Buffer} bytes @returns {Promise<Buffer>} */
		encode: (bytes) => promisify(gzip)(bytes, { level: 9 })
	}
];

/**
 * Writes `.br` and `.gz` beside every compressible file of a folder. The engine takes minutes, so results
 * are kept by content hash in `cache` and copied from there.
 * @param {string} folder @param {string} cache
 */
export async function precompress(folder, cache) {
	mkdirSync(cache, { recursive: true });
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
		compressible.test(path)
	);
	for (const path of files) {
		const bytes = readFileSync(`${folder}/${path}`);
		const hash = createHash('sha256').update(bytes).digest('hex');
		for (const { ending, encode } of encodings) {
			const kept = `${cache}/${hash}${ending}`;
			if (!existsSync(kept)) writeFileSync(kept, await encode(bytes));
			copyFileSync(kept, `${folder}/${path}${ending}`);
		}
	}
	console.log(`Precompressed ${files.length} files in ${folder}.`);
}
