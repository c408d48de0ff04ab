import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Size } from './demo-file.ts';
import { type BenchFormat, benchFormats } from './files.ts';

export interface BenchOptions {
	/** What is imported in Chromium and drawn there. */
	readonly size: Size;
	/** Further sizes, imported as CSV only, to be set beside it. */
	readonly larger: readonly Size[];
	/** Sizes whose questions are asked natively, the smallest first. */
	readonly scale: readonly Size[];
	readonly seed: number;
	/** Filter changes measured per page. */
	readonly changes: number;
	/** Formats to import, the first of them first; the pages are measured on its data. */
	readonly formats: readonly BenchFormat[];
	/** An earlier checkout, its packages installed, that imports the same file; undefined: none. */
	readonly against: string | undefined;
	/** Where the JSON goes; undefined: nowhere. */
	readonly out: string | undefined;
}

/**
 * Reads `--size N[xU],… --against FOLDER --scale N[xU],… --seed S --changes C --format csv,parquet,xlsx --out FILE` (N events, U units); throws on
 * an unknown option or a bad number.
 */
export function benchOptions(args: readonly string[]): BenchOptions {
	const { values } = parseArgs({
		args: args.filter((arg) => arg !== '--'),
		options: {
			size: { type: 'string', default: '1000000' },
			scale: { type: 'string', default: '200000,1000000,1000000x300' },
			seed: { type: 'string', default: '1' },
			changes: { type: 'string', default: '40' },
			format: { type: 'string', default: 'csv' },
			against: { type: 'string' },
			out: { type: 'string' }
		}
	});
	const path = (given: string | undefined) => given && resolve(process.env.INIT_CWD ?? '.', given);
	const whole = (name: 'size' | 'scale' | 'seed' | 'changes', text: string = values[name]) => {
		const number = Number(text);
		if (!Number.isInteger(number) || number < 1) throw new Error(`--${name}: ${text}`);
		return number;
	};
	const size = (name: 'size' | 'scale', text: string): Size => {
		const [events = '', units] = text.split('x');
		return { events: whole(name, events), units: units ? whole(name, units) : undefined };
	};
	const [first, ...larger] = values.size.split(',').map((text) => size('size', text)) as [Size];
	const formats = values.format.split(',').map((name) => {
		const format = benchFormats.find((known) => known === name);
		if (!format) throw new Error(`--format: ${name}`);
		return format;
	});
	return {
		formats,
		size: first,
		larger,
		scale: values.scale === '' ? [] : values.scale.split(',').map((text) => size('scale', text)),
		seed: whole('seed'),
		changes: whole('changes'),
		against: path(values.against),
		out: path(values.out)
	};
}
