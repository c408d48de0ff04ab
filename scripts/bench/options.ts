import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchFormat, benchFormats } from './files.ts';

export interface BenchOptions {
	readonly events: number;
	readonly seed: number;
	/** Filter changes measured per page. */
	readonly changes: number;
	/** Formats to import, the first of them first; the pages are measured on its data. */
	readonly formats: readonly BenchFormat[];
	/** Where the JSON goes; undefined: nowhere. */
	readonly out: string | undefined;
}

/** Reads `--events N --seed S --changes C --format csv,parquet,xlsx --out FILE`; throws on an unknown option or a bad number. */
export function benchOptions(args: readonly string[]): BenchOptions {
	const { values } = parseArgs({
		args: args.filter((arg) => arg !== '--'),
		options: {
			events: { type: 'string', default: '1000000' },
			seed: { type: 'string', default: '1' },
			changes: { type: 'string', default: '40' },
			format: { type: 'string', default: benchFormats.join() },
			out: { type: 'string' }
		}
	});
	const whole = (name: 'events' | 'seed' | 'changes') => {
		const number = Number(values[name]);
		if (!Number.isInteger(number) || number < 1) throw new Error(`--${name}: ${values[name]}`);
		return number;
	};
	const formats = values.format.split(',').map((name) => {
		const format = benchFormats.find((known) => known === name);
		if (!format) throw new Error(`--format: ${name}`);
		return format;
	});
	return {
		formats,
		events: whole('events'),
		seed: whole('seed'),
		changes: whole('changes'),
		out: values.out && resolve(process.env.INIT_CWD ?? '.', values.out)
	};
}
