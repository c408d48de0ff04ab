import { writeSync } from 'node:fs';
import type { importNative } from './native.ts';

/** `import-once.ts FOLDER FILE`: imports a file natively by the checkout in a folder; tells `OwnImport` as JSON. */
const [folder = '', path = ''] = process.argv.slice(2);
const native = (await import(`${folder}/scripts/bench/native.ts`)) as {
	readonly importNative: typeof importNative;
};
const times = await native.importNative(path);
writeSync(1, JSON.stringify({ ...times, peak: process.resourceUsage().maxRSS * 1024 }));
