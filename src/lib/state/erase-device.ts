/** What is left in the browser after erasing. */
export interface Leftovers {
	readonly files: number;
	readonly databases: number;
	readonly entries: number;
}

export interface EraseChoice {
	/** Also saved column choices, language and appearance: all entries of this app in the browser's storage. */
	readonly settings: boolean;
}

/**
 * Removes what this app may have left in the browser besides files: databases, entries of its storage, caches
 * other than that of the app itself, which holds pages and code but no data.
 */
export async function eraseBrowser({ settings }: EraseChoice): Promise<void> {
	for (const name of await databaseNames()) await deleted(indexedDB.deleteDatabase(name));
	sessionStorage.clear();
	if (settings) localStorage.clear();
	for (const name of 'caches' in globalThis ? await caches.keys() : []) {
		if (!name.startsWith(APP_CACHE)) await caches.delete(name);
	}
}

/** Counts what is left; `files` are those of the app's own file system. */
export async function leftovers(files: number): Promise<Leftovers> {
	return { files, databases: (await databaseNames()).length, entries: localStorage.length };
}

/** The service worker's cache of the app itself. */
const APP_CACHE = 'sujuva-';

/** Settles when a database is gone, or stays because another tab has it open. */
const deleted = (request: IDBOpenDBRequest): Promise<unknown> =>
	new Promise((settle) => {
		request.onsuccess = request.onerror = request.onblocked = settle;
	});

async function databaseNames(): Promise<string[]> {
	if (!('databases' in indexedDB)) return [];
	return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
}
