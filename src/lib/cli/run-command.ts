import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gateWords } from '#lib/gate/words.ts';
import { t } from '#lib/i18n/messages.ts';
import { defaultThreshold, type Setting, type Threshold } from '#lib/gate/threshold.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { shownReport, type ShownReport } from '#lib/reports/shown-report.ts';
import { parseCommand, type Command, type MeasureCommand } from './arguments.ts';
import { convert } from './convert.ts';
import { csvOutput } from './csv-output.ts';
import { demo } from './demo.ts';
import { facts } from './facts.ts';
import { exitCodes, failureOf } from './failure.ts';
import { help } from './help.ts';
import { issueLines } from './issue-lines.ts';
import { importBlock } from './import-block.ts';
import { inspect } from './inspect.ts';
import { measure, type MeasureOutput } from './measure.ts';
import { usageError } from './usage-error.ts';

/** Where a command reads and writes. */
export interface Surroundings {
	/** Absolute folder that paths of the command line resolve against. */
	readonly folder: string;
	readonly data: (text: string) => void;
	readonly message: (text: string) => void;
}

/** Runs a command line to its exit code; everything that goes wrong ends as a message and a code. */
export async function runCommand(
	args: readonly string[],
	surroundings: Surroundings
): Promise<number> {
	try {
		return await run(parseCommand(args), surroundings);
	} catch (thrown) {
		const { code, text } = failureOf(thrown);
		surroundings.message(`sujuva: ${text}\n`);
		return code;
	}
}

async function run(command: Command, surroundings: Surroundings): Promise<number> {
	const { folder, data, message } = surroundings;
	const note = (text: string) => message(`${text}\n`);
	switch (command.name) {
		case 'help':
			data(help);
			return exitCodes.done;
		case 'inspect':
			await write(json(await inspect(command, folder, note)), command.out, surroundings);
			return exitCodes.done;
		case 'demo':
			for (const path of await demo(command, folder)) message(`written: ${path}\n`);
			return exitCodes.done;
		case 'convert': {
			const report = await convert(command, folder, note);
			message(importText(report, defaultThreshold));
			note(`written: ${resolve(folder, command.out)}`);
			return importCode(report, command.allowRejected);
		}
		case 'facts': {
			const report = await facts(command, folder, note);
			message(importText(report, defaultThreshold));
			note(`written: ${resolve(folder, command.out)}`);
			return importCode(report, command.allowRejected);
		}
		case 'measure':
			return runMeasure(command, surroundings);
	}
}

async function runMeasure(command: MeasureCommand, surroundings: Surroundings): Promise<number> {
	const { folder, message } = surroundings;
	const output = await measure(command, folder, (text) => message(`${text}\n`));
	const setting = command.unsuppressed ? 0 : command.k;
	const text =
		command.format === 'csv'
			? csvOutput(
					output.metrics,
					command.unsuppressed,
					command.context ? contextOf(command, output) : []
				)
			: json({ ...output, import: importBlock(shownReport(output.import, setting), command.k) });
	await write(text, command.out, surroundings);
	message(importText(output.import, command.k, setting));
	return importCode(output.import, command.allowRejected);
}

/** What a CSV says of itself before its header. */
function contextOf(
	{ from, to, where }: MeasureCommand,
	{ import: report, protection, metrics }: MeasureOutput
): string[] {
	const params = Object.entries(metrics).map(
		([id, { params }]) => `${id}: ${JSON.stringify(params)}`
	);
	return [
		`Sujuva, ${report.files.join(', ')}; data ${report.data_start} to ${report.data_end}, as of ${report.as_of}, fingerprint ${report.data_hash}`,
		`from ${from ?? report.data_start}, to ${to ?? 'the end of the data'}${to ? ' (left out)' : ''}; ${where.join(', ') || 'no filter'}`,
		`protection: ${protection}. ${t(gateWords, 'en', 'not_for_publication')}`,
		...params
	];
}

const importCode = ({ rejected }: ImportReport, allowed: boolean) =>
	rejected > 0 && !allowed ? exitCodes.rejected : exitCodes.done;

/** What an import did, after the gate too: messages are logged and looked at. */
function importText(report: ImportReport, k: Threshold, setting: Setting = k): string {
	const { rows, used, rejected, duplicates, issues }: ShownReport = shownReport(report, setting);
	const ledger = `rows ${rows} = used ${used} + rejected ${rejected} + duplicates ${duplicates}\n`;
	return [ledger, ...issues.map((issue) => issueLines(issue, k))].join('');
}

async function write(text: string, out: string | undefined, { folder, data }: Surroundings) {
	if (out === undefined) return data(text);
	const path = resolve(folder, out);
	await writeFile(path, text).catch(() => {
		throw usageError('--out', out, ['a path that can be written']);
	});
}

const json = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;
