/** Under which name a database file of the device stands beside the data in memory. */
export type AttachedName = 'kept' | 'keeping';

/** Database files beside the data in memory. Their tables are reachable as `<name>.<table>`. */
export interface DatabaseFiles {
	/**
	 * Attaches a file: `read` one there is, for reading only; `create` an empty one, in place of whatever
	 * stands there. What is attached under the name makes way, whatever had hindered letting go of it. Rejects when the
	 * file cannot be opened, is no database, or another page holds it.
	 */
	attach(file: string, name: AttachedName, how: 'read' | 'create'): Promise<void>;
	/** Detaches the file and lets go of it; what was committed is on the device from then on. No-op when there is none. */
	detach(name: AttachedName): Promise<void>;
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * The statement that attaches a database file. Every commit goes straight to the file (threshold 0): a log
 * beside it would be a second file that a kill could leave behind, and OPFS cannot write it anyway.
 */
export function attachStatement(path: string, name: AttachedName, how: 'read' | 'create'): string {
	const mode = how === 'read' ? ' (READ_ONLY)' : '';
	return `SET checkpoint_threshold = '0KB'; ATTACH ${literal(path)} AS ${name}${mode}`;
}
