import { writeFileSync } from 'node:fs';
import { gzip } from 'pako';
import { demoFiles } from '#tests/support/demo-files.ts';

/** Writes what the demo's first charts are made of beside its events: after every change of their SQL. */
const { cells, columns } = await demoFiles();
for (const [name, bytes] of Object.entries({ cells, columns })) {
	const file = gzip(bytes, { level: 9 });
	writeFileSync(`data/sample/demo.${name}.gz`, file);
	console.log(`demo.${name}.gz: ${bytes.length} bytes, packed ${file.length}`);
}
