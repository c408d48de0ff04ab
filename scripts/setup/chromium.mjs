import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * Path of a Chromium to test in: CHROMIUM_PATH, an installed one, Debian's package when root,
 * Playwright's own; else says exactly what to do and exits.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named) return existsSync(named) ? named : giveUp(`CHROMIUM_PATH names no file: ${named}`);
	const playwrights = await playwrightPath();
	const found = installed() ?? (existsSync(playwrights) ? playwrights : undefined);
	if (found) return found;
	if (process.getuid?.() === 0 && which('apt-get')) {
		console.log('Installing Chromium from Debian packages …');
		spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
		spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
		const debian = installed();
		if (debian) return debian;
	}
	console.log("Installing Playwright's Chromium …");
	spawnSync('node_modules/.bin/playwright-core', ['install', 'chromium'], { stdio: 'inherit' });
	return existsSync(playwrights)
		? playwrights
		: giveUp('No Chromium was found or could be installed.');
}

async function playwrightPath() {
	const { chromium } = await import('playwright-core');
	return chromium.executablePath();
}

function installed() {
	return names.map(which).find(Boolean) ?? places.find((path) => existsSync(path));
}

/** @param {string} name @returns {string | undefined} */
function which(name) {
	const { stdout, status } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
	return status === 0 ? stdout.trim() : undefined;
}

/** @param {string} why @returns {never} */
function giveUp(why) {
	console.error(`${why}
The browser tests need Chromium or Chrome. Do one of these and run npm test again:
  - install it (Debian, Ubuntu: sudo apt-get install chromium), or
  - set CHROMIUM_PATH to the program, for example CHROMIUM_PATH=/usr/bin/chromium npm test`);
	process.exit(1);
}
