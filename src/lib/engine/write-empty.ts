import { emptyDatabase } from './empty-database.ts';

/** Writes a database without tables in the origin private file system; folders of the path are made. */
export async function writeEmpty(file: string): Promise<void> {
	const parts = file.split('/');
	let folder = await navigator.storage.getDirectory();
	for (const part of parts.slice(0, -1)) {
		folder = await folder.getDirectoryHandle(part, { create: true });
	}
	const handle = await folder.getFileHandle(parts.at(-1)!, { create: true });
	const stream = await handle.createWritable();
	await stream.write(await emptyDatabase());
	await stream.close();
}
