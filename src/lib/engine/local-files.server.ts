import { writeFile } from 'node:fs/promises';
import { attachStatement, type AttachedName, type DatabaseFiles } from './database-files.ts';
import { emptyDatabase } from './empty-database.ts';
import type { Session } from './port.ts';

/** Database files in the file system of this Node process, by path: the browser's in tests of what is kept. */
export function localFiles(load: Pick<Session, 'run'>): DatabaseFiles {
	const attached = new Set<AttachedName>();
	const detach = async (name: AttachedName) => {
		if (!attached.has(name)) return;
		await load.run(`DETACH DATABASE IF EXISTS ${name}`);
		attached.delete(name);
	};
	return {
		async attach(file, name, how) {
			await detach(name);
			if (how === 'create') await writeFile(file, await emptyDatabase(), { mode: 0o600 });
			await load.run(attachStatement(file, name, how));
			attached.add(name);
		},
		detach
	};
}
