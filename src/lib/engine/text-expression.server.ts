import { DuckDBTypeId, type DuckDBType } from '@duckdb/node-api';

/** A column of a file as text: its name, the names of structs around it before it, and SQL for one cell, NULL where it is missing. */
export interface TextExpression {
	readonly name: string;
	readonly sql: string;
	/** Whether a cell may hold a comma, a quote or a line end. */
	readonly free: boolean;
	/** SQL that is true where a cell is raw bytes without text. */
	readonly wordless?: string;
}

/** SQL of a text in quotes. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
/** SQL of a name. */
export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;
const text = (sql: string) => `CAST(${sql} AS VARCHAR)`;
const element = (depth: number) => `element_${depth}`;

const { BLOB, BIT, INTERVAL, STRUCT, LIST, ARRAY, MAP, FLOAT, DOUBLE, DATE, TIME_TZ } =
	DuckDBTypeId;
const { TIMESTAMP, TIMESTAMP_S, TIMESTAMP_MS, TIMESTAMP_NS, TIMESTAMP_TZ, VARCHAR, ENUM } =
	DuckDBTypeId;
const wordless: readonly DuckDBTypeId[] = [BIT, INTERVAL, DuckDBTypeId.SQLNULL];
const freeTypes: readonly DuckDBTypeId[] = [
	VARCHAR,
	BLOB,
	ENUM,
	LIST,
	ARRAY,
	MAP,
	DuckDBTypeId.UNION
];
const quoted: readonly DuckDBTypeId[] = [
	DATE,
	DuckDBTypeId.TIME,
	TIME_TZ,
	TIMESTAMP,
	TIMESTAMP_S,
	TIMESTAMP_MS,
	TIMESTAMP_NS,
	TIMESTAMP_TZ,
	DuckDBTypeId.UUID
];

/**
 * The columns of a result as text, cell by cell the same as `ingest/decode/arrow-cells.ts` writes them:
 * structs as a column per field, lists and maps as JSON, raw bytes as the text they are, intervals left out.
 */
export function textExpressions(
	names: readonly string[],
	types: readonly DuckDBType[]
): TextExpression[] {
	return names.flatMap((name, index) => leaves(name, identifier(name), types[index] as DuckDBType));
}

/** Names of columns that have no text in any cell. */
export function wordlessNames(names: readonly string[], types: readonly DuckDBType[]): string[] {
	return names.flatMap((name, index) => wordlessIn(name, types[index] as DuckDBType));
}

function wordlessIn(name: string, type: DuckDBType): string[] {
	if (type.typeId !== STRUCT) return wordless.includes(type.typeId) ? [name] : [];
	return type.entryNames.flatMap((field, index) =>
		wordlessIn(`${name}.${field}`, type.entryTypes[index] as DuckDBType)
	);
}

function leaves(name: string, sql: string, type: DuckDBType): TextExpression[] {
	if (type.typeId !== STRUCT) {
		if (wordless.includes(type.typeId)) return [];
		const told = { name, sql: cell(sql, type), free: freeTypes.includes(type.typeId) };
		return [
			type.typeId === BLOB
				? { ...told, wordless: `${sql} IS NOT NULL AND ${told.sql} IS NULL` }
				: told
		];
	}
	return type.entryNames.flatMap((field, index) =>
		leaves(
			`${name}.${field}`,
			`struct_extract(${sql}, ${literal(field)})`,
			type.entryTypes[index] as DuckDBType
		)
	);
}

function cell(sql: string, type: DuckDBType): string {
	switch (type.typeId) {
		case FLOAT:
		case DOUBLE:
			return `CASE WHEN isnan(${sql}) THEN NULL
				WHEN ${sql} = trunc(${sql}) AND abs(${sql}) < 9007199254740991 THEN ${text(`CAST(${sql} AS BIGINT)`)}
				ELSE regexp_replace(${text(sql)}, '\\.0$', '') END`;
		case DATE:
			return inRange(sql, text(sql));
		case TIMESTAMP:
		case TIMESTAMP_S:
		case TIMESTAMP_MS:
		case TIMESTAMP_NS:
			return inRange(`CAST(${sql} AS TIMESTAMP)`, text(sql));
		case TIMESTAMP_TZ: {
			const civil = `make_timestamp(epoch_us(${sql}))`;
			return inRange(civil, `replace(${text(civil)}, ' ', 'T') || 'Z'`);
		}
		case TIME_TZ:
			return text(`CAST(${sql} AS TIME)`);
		case BLOB:
			return `CASE WHEN NOT regexp_matches(try(decode(${sql})), '${CONTROLS}') THEN try(decode(${sql}))
				WHEN octet_length(${sql}) = 16 THEN ${text(`CAST(lower(hex(${sql})) AS UUID)`)} END`;
		case LIST:
		case ARRAY:
		case MAP:
			return json(sql, type, 0);
		default:
			return text(sql);
	}
}

/** Characters that no text has, as `isPlainText` of the browser's decoder. */
const CONTROLS = String.raw`[\x00-\x08\x0b\x0c\x0e-\x1f]`;

const inRange = (time: string, words: string) =>
	`CASE WHEN ${time} IS NULL THEN NULL
		WHEN ${time} >= TIMESTAMP '0001-01-01' AND ${time} < TIMESTAMP '10000-01-01' THEN ${words}
		ELSE 'out of range' END`;

/** SQL for a value as JSON text, NULL where there is none. */
function json(sql: string, type: DuckDBType, depth: number): string {
	const orNull = (words: string) => `coalesce(${words}, 'null')`;
	const over = (list: string, words: string) =>
		`coalesce(array_to_string(list_transform(${list}, lambda ${element(depth)}: ${words}), ','), '')`;
	const present = (words: string) => `CASE WHEN ${sql} IS NULL THEN NULL ELSE ${words} END`;
	const within = (inner: string, of: DuckDBType) => orNull(json(inner, of, depth + 1));
	switch (type.typeId) {
		case LIST:
		case ARRAY:
			return present(`'[' || ${over(sql, within(element(depth), type.valueType))} || ']'`);
		case MAP: {
			const key = `${element(depth)}.key`;
			const name = `to_json(${type.keyType.typeId === VARCHAR ? key : cell(key, type.keyType)})`;
			const pair = `${name} || ':' || ${within(`${element(depth)}.value`, type.valueType)}`;
			return present(`'{' || ${over(`map_entries(${sql})`, pair)} || '}'`);
		}
		case STRUCT: {
			const fields = type.entryNames.map((field, index) => {
				const value = `struct_extract(${sql}, ${literal(field)})`;
				const own = literal(`${JSON.stringify(field)}:`);
				return `${own} || ${within(value, type.entryTypes[index] as DuckDBType)}`;
			});
			return present(`'{' || ${fields.join(` || ',' || `)} || '}'`);
		}
		case VARCHAR:
		case ENUM:
			return text(`to_json(${text(sql)})`);
		case FLOAT:
		case DOUBLE:
			return `CASE WHEN isinf(${sql}) THEN '"' || ${cell(sql, type)} || '"' ELSE ${cell(sql, type)} END`;
		default:
			if (type.typeId === BLOB || wordless.includes(type.typeId)) return 'NULL';
			return quoted.includes(type.typeId) ? `'"' || ${cell(sql, type)} || '"'` : cell(sql, type);
	}
}
