import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { attachStatement, type AttachedName, type DatabaseFiles } from './database-files.ts';
import type { Session } from './port.ts';
import { writeEmpty } from './write-empty.ts';

/** A page that lets go of a file takes a moment to close it. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 100;
const HELD = /Access Handles cannot be created|NoModificationAllowed/i;

/** Database files in the origin private file system of the page; paths such as `sujuva/a.db`. */
export function opfsFiles(db: AsyncDuckDB, load: Pick<Session, 'run'>): DatabaseFiles {
	const attached = new Map<AttachedName, string>();

	const letGo = async (path: string) => {
		await db.dropFile(path);
		await db.dropFile(`${path}.wal`);
	};

	const detach = async (name: AttachedName) => {
		const path = attached.get(name);
		if (path === undefined) return;
		await load.run(`DETACH DATABASE IF EXISTS ${name}`);
		await letGo(path);
		attached.delete(name);
	};

	return {
		async attach(file, name, how) {
			await detach(name);
			if (how === 'create') await writeEmpty(file);
			const path = `opfs://${file}`;
			try {
				await holding(() => db.registerOPFSFileName(path));
				// The engine looks for a log beside the file and fails where the name is unknown.
				await holding(() => db.registerOPFSFileName(`${path}.wal`));
				// A new file is not new to the engine: its storage version stands in its bytes.
				await load.run(attachStatement(path, name, how).replace(/ \(STORAGE_VERSION .*$/, ''));
			} catch (thrown) {
				await letGo(path).catch(() => undefined);
				throw thrown;
			}
			attached.set(name, path);
		},
		detach
	};
}

async function holding(open: () => Promise<unknown>): Promise<void> {
	for (let waited = 0; ; waited += PAUSE_MS) {
		try {
			await open();
			return;
		} catch (thrown) {
			if (waited >= PATIENCE_MS || !HELD.test(String(thrown))) throw thrown;
			await new Promise((resume) => setTimeout(resume, PAUSE_MS));
		}
	}
}
