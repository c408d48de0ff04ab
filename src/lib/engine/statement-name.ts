const named = /^\s*--\s*([\w/-]+)(?::|\s*$)/;
const comments = /^\s*--.*$/gm;
/** Where else the name of a statement may stand, the surest place first. */
const places = [
	/^\s*CREATE\s+(?:OR\s+REPLACE\s+)?(?:TEMP\s+)?(?:TABLE|VIEW|MACRO)\s+(?:IF\s+NOT\s+EXISTS\s+)?([\w.]+)/i,
	/^\s*INSERT\s+INTO\s+([\w.]+)/i,
	/\bFROM\s+([\w.]+)/i,
	/(\w+)/
];

/**
 * What a statement is called: the name its first comment gives (`-- contact_days: one row per …`), else what it
 * makes, fills or reads, else its first word.
 */
export function statementName(sql: string): string {
	const [first = ''] = sql.trimStart().split('\n', 1);
	const bare = sql.replace(comments, '');
	const found = named.exec(first) ?? places.map((place) => place.exec(bare)).find(Boolean);
	return found?.[1] ?? 'statement';
}
