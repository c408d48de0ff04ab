/** A declared name as it is placed in SQL. Throws `no plain name: …`, so that nothing but a name is ever placed. */
export function plain(name: string): string {
	if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`no plain name: ${name}`);
	return name;
}

/** A declared name as a text in SQL. */
export const quoted = (name: string): string => `'${plain(name)}'`;
