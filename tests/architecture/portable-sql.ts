/** One line of the table of SQL that DuckDB and Spark share: what to write, and what finds the other spelling. */
interface PortableLine {
	readonly write: string;
	/** Whether SQL without comments and with empty literals has what the line forbids. */
	readonly broken: (sql: string) => boolean;
	/** Texts that break it, each with the twin that says the same on both engines. */
	readonly pairs: readonly (readonly [forbidden: string, allowed: string])[];
}

const has = (pattern: RegExp) => (sql: string) => pattern.test(sql);

/** Place after the parenthesis that closes the one at `open`; the end of the text where none does. */
function closing(sql: string, open: number): number {
	let depth = 0;
	for (let at = open; at < sql.length; at += 1) {
		if (sql[at] === '(') depth += 1;
		if (sql[at] === ')') depth -= 1;
		if (depth === 0) return at + 1;
	}
	return sql.length;
}

/** Items of a list that begins at `start`, up to the parenthesis or the word that ends it. */
function items(sql: string, start: number): string[] {
	const found = [''];
	for (let at = start; at < sql.length;) {
		if (/^[);]/.test(sql.slice(at))) break;
		if (/^\s(ROWS|RANGE|GROUPS|LIMIT|WINDOW)\b/i.test(sql.slice(at, at + 9))) break;
		const next = sql[at] === '(' ? closing(sql, at) : at + 1;
		if (sql[at] === ',') found.push('');
		else found[found.length - 1] += sql.slice(at, next);
		at = next;
	}
	return found.map((item) => item.trim());
}

function bareOrder(sql: string): boolean {
	return [...sql.matchAll(/\bORDER\s+BY\s/gi)].some(({ index, 0: words }) => {
		// An ordered-set aggregate leaves missing values out.
		if (/\bWITHIN\s+GROUP\s*\(\s*$/i.test(sql.slice(0, index))) return false;
		return !items(sql, index + words.length).every((item) => /\bNULLS\s+(LAST|FIRST)$/i.test(item));
	});
}

const filterOver = (sql: string) =>
	[...sql.matchAll(/\bFILTER\s*(?=\()/gi)].some(({ index, 0: word }) =>
		/^\s*OVER\b/i.test(sql.slice(closing(sql, index + word.length)))
	);

const bareSum = (sql: string) =>
	[...sql.matchAll(/\bSUM\s*\(/gi)].some(
		({ index }) => !/\bCAST\s*\(\s*$/i.test(sql.slice(0, index))
	);

/** Minus a day: a column named as one, the neighbour or the least of one, or a cast to one. */
const minusDay =
	/-\s*((LAG|LEAD|MIN|MAX|LEAST|GREATEST|COALESCE|FIRST_VALUE|LAST_VALUE)\s*\(\s*)*((\w+\.)?\w*(day|date|_end|_start|_time|as_of)\b|CAST\s*\([^()]*\bAS\s+DATE\b)/i;

/** The table of design, "Facts and scale"; every line was found by running both engines. */
export const portable: readonly PortableLine[] = [
	{
		write: 'plain SELECTs: the runner writes CREATE and INSERT',
		broken: has(/(^|;)\s*(CREATE|INSERT|UPDATE|DELETE|DROP|ALTER|SET|COPY|MERGE)\b/i),
		pairs: [['CREATE TABLE a AS SELECT 1 AS b', 'SELECT 1 AS b']]
	},
	{
		write: 'ORDER BY x NULLS LAST, windows too',
		broken: bareOrder,
		pairs: [
			[
				'SELECT a FROM b ORDER BY a, c NULLS LAST',
				'SELECT a FROM b ORDER BY a NULLS LAST, c NULLS LAST'
			],
			[
				'SELECT LAG(a) OVER (ORDER BY COALESCE(a, b) ROWS 1 PRECEDING) FROM c',
				'SELECT LAG(a) OVER (ORDER BY COALESCE(a, b) DESC NULLS LAST ROWS 1 PRECEDING) FROM c'
			],
			[
				'SELECT a FROM b WINDOW w AS (ORDER BY a)',
				'SELECT a FROM b WINDOW w AS (ORDER BY a NULLS LAST)'
			],
			[
				'SELECT a FROM b ORDER BY a',
				'SELECT percentile_cont(0.5e0) WITHIN GROUP (ORDER BY a) FROM b'
			]
		]
	},
	{
		write: 'integer day numbers, or days_between of the prelude',
		broken: (sql) => /\bDATE_?(DIFF|SUB)\s*\(/i.test(sql) || minusDay.test(sql),
		pairs: [
			[
				'SELECT e.event_day - s.start_day AS a FROM b',
				'SELECT days_between(s.start_day, e.event_day) AS a FROM b'
			],
			[
				'SELECT LEAD(day) OVER w - day AS a FROM b',
				'SELECT days_between(day, LEAD(day) OVER w) AS a FROM b'
			],
			['SELECT COALESCE(data_end, as_of) - day AS a FROM b', 'SELECT n_days - 1 AS a FROM b'],
			[`SELECT DATE_DIFF('day', a, b) AS c FROM d`, 'SELECT days_between(a, b) AS c FROM d'],
			['SELECT CAST(a AS DATE) - CAST(b AS DATE) AS c FROM d', 'SELECT day - 1 AS a FROM d']
		]
	},
	{
		write: 'month, week and workday from the joined calendar',
		broken: has(
			/\b(DATE_TRUNC|TRUNC|EXTRACT|DATE_PART|DAYOFWEEK|WEEKDAY|ISODOW|WEEK|WEEKOFYEAR|MONTH|MONTHS_BETWEEN|YEAR|QUARTER)\s*\(/i
		),
		pairs: [
			[
				`SELECT DATE_TRUNC('month', day) AS a FROM b`,
				'SELECT c.month FROM b JOIN calendar AS c ON c.day = b.day'
			],
			[
				'SELECT EXTRACT(dow FROM day) AS a FROM b',
				'SELECT c.is_workday FROM b JOIN calendar AS c ON c.day = b.day'
			],
			['SELECT MONTHS_BETWEEN(a, b) AS c FROM d', 'SELECT months_between_days AS c FROM d']
		]
	},
	{
		write: 'CAST(x AS STRING), typed booleans, CAST(SUM(x) AS BIGINT), doubles with an exponent',
		broken: (sql) =>
			/\b(VARCHAR|TEXT|DECIMAL|NUMERIC|HUGEINT)\b|::|\bWHEN\s+NULL\b|(?<![\w.])\d*\.\d+(?!\w)/i.test(
				sql
			) || bareSum(sql),
		pairs: [
			['SELECT CAST(a AS VARCHAR) AS b FROM c', 'SELECT CAST(a AS STRING) AS b FROM c'],
			['SELECT a::DATE AS b FROM c', 'SELECT CAST(a AS DATE) AS b FROM c'],
			[
				'SELECT CASE WHEN NULL THEN 1 END AS a FROM b',
				'SELECT CASE WHEN CAST(NULL AS BOOLEAN) THEN 1 END AS a FROM b'
			],
			['SELECT SUM(a) AS b FROM c', 'SELECT CAST(SUM(a) AS BIGINT) AS b FROM c'],
			[
				'SELECT COALESCE(SUM(a) OVER w, 0) AS b FROM c',
				'SELECT COALESCE(CAST(SUM(a) OVER w AS BIGINT), 0) AS b FROM c'
			],
			['SELECT a FROM b WHERE a > 0.95', 'SELECT a FROM b WHERE a > 95e-2']
		]
	},
	{
		write: 'a / NULLIF(b, 0) as DOUBLE',
		broken: has(/%|\/(?!\s*NULLIF\s*\()/i),
		pairs: [
			['SELECT a / b AS c FROM d', 'SELECT CAST(a AS DOUBLE) / NULLIF(b, 0) AS c FROM d'],
			[
				'SELECT a // b AS c FROM d',
				'SELECT CAST(FLOOR(CAST(a AS DOUBLE) / NULLIF(b, 0)) AS INTEGER) AS c FROM d'
			],
			['SELECT a % 7 AS b FROM c', 'SELECT a AS b FROM c']
		]
	},
	{
		write: 'SUM(CASE WHEN ...) OVER, MAX(CASE ...) OVER (... ROWS ...)',
		broken: (sql) => filterOver(sql) || /\bQUALIFY\b|\b(IGNORE|RESPECT)\s+NULLS\b/i.test(sql),
		pairs: [
			[
				'SELECT COUNT(*) FILTER (WHERE (a > 0)) OVER w AS b FROM c',
				'SELECT COUNT(CASE WHEN a > 0 THEN 1 END) OVER w AS b FROM c'
			],
			[
				'SELECT a FROM b QUALIFY ROW_NUMBER() OVER w = 1',
				'SELECT COUNT(*) FILTER (WHERE (a > 0)) AS n FROM b GROUP BY c'
			],
			[
				'SELECT LAG(a IGNORE NULLS) OVER w AS b FROM c',
				'SELECT MAX(CASE WHEN a > 0 THEN a END) OVER (PARTITION BY d ORDER BY e NULLS LAST ROWS UNBOUNDED PRECEDING) AS b FROM c'
			]
		]
	},
	{
		write: `COALESCE(a, '') || ...`,
		broken: has(/\bCONCAT(_WS)?\s*\(/i),
		pairs: [[`SELECT concat(a, '-') AS b FROM c`, `SELECT COALESCE(a, '') || '-' AS b FROM c`]]
	},
	{
		write: 'plain lower-case names that are no keywords',
		broken: has(/["`]/),
		pairs: [['SELECT "group" FROM a', 'SELECT unit_group FROM a']]
	},
	{
		write: 'percentile_cont WITHIN GROUP, max_by, FILTER with GROUP BY, named windows, semi join',
		broken: has(
			/\bQUANTILE\w*\s*\(|\bASOF\b|\bANTI\b|\bEXCLUDE\b|\bMACRO\b|->|\bLAMBDA\b|\b(GROUP|ORDER)\s+BY\s+ALL\b|(^|[;(])\s*FROM\b/i
		),
		pairs: [
			[
				'SELECT quantile_cont(a, 1) AS b FROM c',
				'SELECT percentile_cont(1) WITHIN GROUP (ORDER BY a) AS b FROM c'
			],
			['SELECT a FROM b ASOF JOIN c ON b.d >= c.d', 'SELECT max_by(a, d) AS a FROM b GROUP BY e'],
			['SELECT a FROM b ANTI JOIN c ON b.a = c.a', 'SELECT a FROM b SEMI JOIN c ON b.a = c.a'],
			['SELECT * EXCLUDE (a) FROM b', 'SELECT b.* FROM b'],
			['CREATE MACRO a(b) AS b + 1', 'SELECT days_between(a, b) AS c FROM d'],
			['SELECT list_transform(a, x -> x + 1) AS b FROM c', 'SELECT a - 1 > 0 AS b FROM c'],
			['SELECT a, COUNT(*) AS n FROM b GROUP BY ALL', 'SELECT a, COUNT(*) AS n FROM b GROUP BY a'],
			['FROM a', 'SELECT a FROM b'],
			['SELECT a FROM (FROM b)', 'SELECT a FROM (SELECT a FROM b) AS c']
		]
	}
];

/** What of a text is not SQL that both engines share: the `write` of every line of the table that it breaks. */
export function unportable(sql: string): string[] {
	const bare = sql.replaceAll(/\/\*[\s\S]*?\*\/|--[^\n]*/g, '').replaceAll(/'(?:[^']|'')*'/g, "''");
	return portable.filter(({ broken }) => broken(bare)).map(({ write }) => write);
}
