import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isDay, type Day } from '#lib/base/civil-day.ts';
import { leastUnits } from '#lib/simulate/sites.ts';
import {
	defaultThreshold,
	parseThreshold,
	thresholds,
	type Threshold
} from '#lib/gate/threshold.ts';
import { usageError } from './usage-error.ts';

export interface InspectCommand {
	readonly name: 'inspect';
	readonly files: readonly string[];
	/** The sheet of a workbook to read; undefined: all of them. */
	readonly sheet: string | undefined;
	readonly out: string | undefined;
}

/** What to import and how. */
export interface ImportOptions {
	readonly files: readonly string[];
	/** Mapping files and names of ready-made profiles; a table takes the first that fits it. */
	readonly mappings: readonly string[];
	/** The sheet of a workbook to read; undefined: all that give events. */
	readonly sheet: string | undefined;
	readonly units: string | undefined;
	readonly asOf: Day | undefined;
	readonly allowRejected: boolean;
}

export interface ConvertCommand extends ImportOptions {
	readonly name: 'convert';
	readonly out: string;
}

export interface FactsCommand extends ImportOptions {
	readonly name: 'facts';
	/** The folder to write into. */
	readonly out: string;
}

export interface MeasureCommand extends ImportOptions {
	readonly name: 'measure';
	/** Half-open: `to` is the first day left out. */
	readonly from: Day | null;
	readonly to: Day | null;
	readonly metrics: readonly string[];
	/** `<metric>.<param>=<value>`, not yet looked up. */
	readonly settings: readonly string[];
	readonly by: readonly string[];
	/** `<dimension>=<value>`, not yet looked up. */
	readonly where: readonly string[];
	readonly format: 'json' | 'csv';
	readonly out: string | undefined;
	/** The figure's context before CSV, as lines that begin with #. */
	readonly context: boolean;
	readonly k: Threshold;
	readonly unsuppressed: boolean;
}

export interface DemoCommand {
	readonly name: 'demo';
	readonly events: number;
	readonly seed: number;
	/** Units of the county in all. */
	readonly units: number;
	readonly out: string;
}

interface HelpCommand {
	readonly name: 'help';
}

export type Command =
	InspectCommand | MeasureCommand | ConvertCommand | FactsCommand | DemoCommand | HelpCommand;

const commandNames = ['inspect', 'measure', 'convert', 'facts', 'demo'];
const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

const importOptions = {
	mapping: texts,
	sheet: text,
	units: text,
	'as-of': text,
	'allow-rejected': flag,
	out: text
} as const;

const measureOptions = {
	...importOptions,
	from: text,
	to: text,
	metric: texts,
	set: texts,
	by: texts,
	where: texts,
	format: text,
	context: flag,
	k: text,
	unsuppressed: flag
} as const;

/** The command that arguments spell. Throws AppError `wrong_usage` {option, given, allowed}. */
export function parseCommand(args: readonly string[]): Command {
	const [name = '', ...rest] = args;
	if (args.includes('--help') || args.includes('-h') || name === 'help') return { name: 'help' };
	if (name === 'inspect') return inspectCommand(rest);
	if (name === 'measure') return measureCommand(rest);
	if (name === 'convert') return convertCommand(rest);
	if (name === 'facts') return factsCommand(rest);
	if (name === 'demo') return demoCommand(rest);
	throw usageError('command', name, commandNames);
}

function inspectCommand(args: readonly string[]): InspectCommand {
	const { values, positionals } = parsed(args, { sheet: text, out: text });
	return {
		name: 'inspect',
		files: atLeastOne(positionals),
		sheet: values.sheet,
		out: values.out
	};
}

function convertCommand(args: readonly string[]): ConvertCommand {
	const { values, positionals } = parsed(args, importOptions);
	const imported = importedBy(values, positionals);
	if (values.out === undefined)
		throw usageError('--out', '', ['a path ending in .parquet or .csv']);
	return { name: 'convert', ...imported, out: values.out };
}

function factsCommand(args: readonly string[]): FactsCommand {
	const { values, positionals } = parsed(args, importOptions);
	const imported = importedBy(values, positionals);
	if (values.out === undefined) throw usageError('--out', '', ['a new or empty folder']);
	return { name: 'facts', ...imported, out: values.out };
}

function importedBy(
	values: Partial<Readonly<Record<'sheet' | 'units' | 'as-of', string>>> & {
		readonly mapping?: readonly string[] | undefined;
		readonly 'allow-rejected'?: boolean | undefined;
	},
	positionals: readonly string[]
): ImportOptions {
	return {
		files: atLeastOne(positionals),
		mappings: values.mapping ?? [],
		sheet: values.sheet,
		units: values.units,
		asOf: day('--as-of', values['as-of']),
		allowRejected: values['allow-rejected'] ?? false
	};
}

function measureCommand(args: readonly string[]): MeasureCommand {
	const { values, positionals } = parsed(args, measureOptions);
	const format = values.format ?? 'json';
	if (format !== 'json' && format !== 'csv') throw usageError('--format', format, ['json', 'csv']);
	const [from, to] = [day('--from', values.from), day('--to', values.to)];
	if (from && to && from >= to) throw usageError('--to', to, [`a day after ${from}`]);
	return {
		name: 'measure',
		...importedBy(values, positionals),
		from: from ?? null,
		to: to ?? null,
		metrics: listed(values.metric),
		settings: values.set ?? [],
		by: listed(values.by),
		where: values.where ?? [],
		format,
		out: values.out,
		context: values.context ?? false,
		k: threshold(values.k),
		unsuppressed: values.unsuppressed ?? false
	};
}

function demoCommand(args: readonly string[]): DemoCommand {
	const { values, positionals } = parsed(args, {
		events: text,
		seed: text,
		units: text,
		out: text
	});
	if (positionals[0] !== undefined) throw usageError('demo', positionals[0]);
	if (values.out === undefined) throw usageError('--out', '', ['the path of the export']);
	return {
		name: 'demo',
		events: wholeNumber('--events', values.events ?? '200000', 1),
		seed: wholeNumber('--seed', values.seed ?? '1', 0),
		units: wholeNumber('--units', values.units ?? String(leastUnits), leastUnits),
		out: values.out
	};
}

function parsed<Options extends NonNullable<ParseArgsConfig['options']>>(
	args: readonly string[],
	options: Options
) {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
	} catch (cause) {
		if (!(cause instanceof TypeError)) throw cause;
		const option = /--?[\w-]+/.exec(cause.message)?.[0] ?? 'option';
		const known = Object.keys(options).map((name) => `--${name}`);
		if (known.includes(option)) throw usageError(option, '', ['a value']);
		throw usageError('option', option, known);
	}
}

function atLeastOne(files: readonly string[]): readonly string[] {
	if (files.length === 0) throw usageError('FILE', '', ['one or more files to read']);
	return files;
}

function day(option: string, value: string | undefined): Day | undefined {
	if (value !== undefined && !isDay(value)) throw usageError(option, value, ['YYYY-MM-DD']);
	return value;
}

function threshold(value: string | undefined): Threshold {
	if (value === undefined) return defaultThreshold;
	const known = parseThreshold(value);
	if (known === null) throw usageError('--k', value, thresholds.map(String));
	return known;
}

function wholeNumber(option: string, value: string, least: number): number {
	const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
	if (!(number >= least)) throw usageError(option, value, [`a whole number from ${least}`]);
	return number;
}

/** Items of a list written `a,b`, given once or several times. */
function listed(values: readonly string[] | undefined): string[] {
	return (values ?? []).flatMap((value) => value.split(',')).filter((item) => item !== '');
}
