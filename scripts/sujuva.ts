import { runCommand } from '#lib/cli/run-command.ts';

/** `npm run --silent sujuva -- <command>`; npm changes the folder and keeps the reader's own in INIT_CWD. */
const args = process.argv.slice(2).filter((arg, place) => place > 0 || arg !== '--');

// A reader that closes the pipe early, such as head, has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit();
	process.stderr.write(`sujuva: ${error.message}\n`);
	process.exit(1);
});

process.exitCode = await runCommand(args, {
	folder: process.env.INIT_CWD ?? process.cwd(),
	data: (text) => process.stdout.write(text),
	message: (text) => process.stderr.write(text)
});
