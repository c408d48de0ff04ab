import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const quiet = [
	'--headless=new',
	'--no-sandbox',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--remote-debugging-port=0'
];

/** A real browser with a profile on disk, as on somebody's computer. */
export interface Device {
	/** Starts the browser with what the profile holds. */
	start(): Promise<{ context: BrowserContext; page: Page }>;
	/** Ends every process of the browser at once, as a power cut would. */
	kill(): Promise<void>;
	/** Kills the browser and removes the profile. */
	discard(): Promise<void>;
}

/** A device with a fresh profile. */
export async function newDevice(): Promise<Device> {
	const profile = await mkdtemp(join(tmpdir(), 'sujuva-device-'));
	let running: ReturnType<typeof spawn> | null = null;

	const port = async () => {
		for (let tries = 0; tries < 200; tries += 1) {
			const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
			if (text.includes('\n')) return text.split('\n')[0];
			await new Promise((resume) => setTimeout(resume, 100));
		}
		throw new Error('device: the browser did not start');
	};

	const kill = async () => {
		const { pid } = running ?? {};
		if (!running || pid === undefined) return;
		const ended = new Promise((resume) => running?.once('exit', resume));
		// Its own process group: the browser with all its children.
		process.kill(-pid, 'SIGKILL');
		await ended;
		running = null;
	};

	return {
		async start() {
			await rm(join(profile, 'DevToolsActivePort'), { force: true });
			running = spawn(
				process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
				[...quiet, `--user-data-dir=${profile}`, 'about:blank'],
				{ detached: true, stdio: 'ignore' }
			);
			const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await port()}`);
			const context = browser.contexts()[0];
			if (!context) throw new Error('device: no profile');
			return { context, page: await context.newPage() };
		},
		kill,
		async discard() {
			await kill();
			await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
		}
	};
}
