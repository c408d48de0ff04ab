import { writeSync } from 'node:fs';
import { runCommand } from '#lib/cli/run-command.ts';

/** `measure-once.ts FILE OPTION…`: processor time of `sujuva measure` (`Spent`) and what it wrote, as JSON. */
let written = '';
const before = process.cpuUsage();
const code = await runCommand(['measure', ...process.argv.slice(2)], {
	folder: process.cwd(),
	data: (text) => (written += text),
	message: (text) => process.stderr.write(text)
});
const spent = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
const cpu = { whole: spent(process.cpuUsage()), work: spent(process.cpuUsage(before)) };
writeSync(1, JSON.stringify({ cpu, code, written }));
