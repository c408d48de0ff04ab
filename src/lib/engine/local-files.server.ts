import { writeFile } from 'node:fs/promises';
import { attachStatement, type AttachedName, type DatabaseFiles } from './database-files.ts';
import { emptyDatabase } from './empty-database.ts';
import type { Session } from './port.ts';

/** Database files in the file system of this Node process, by path: the browser's in tests of what is kept. */
export function localFiles(load: Pick<Session, 'run'>): DatabaseFiles {
	const attached = new Set<AttachedName>();
	return {
		async attach(file, name, how) {
			if (how === 'create') await writeFile(file, await emptyDatabase(), { mode: 0o600 });
			await load.run(attachStatement(file, name, how));
			attached.add(name);
		},
		async detach(name) {
			if (attached.delete(name)) await load.run(`DETACH ${name}`);
		}
	};
}
