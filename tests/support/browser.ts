import { type Browser, chromium } from 'playwright-core';

/** Real Chromium, kept from talking to anyone of its own accord. */
export const launchBrowser = (): Promise<Browser> =>
	chromium.launch({
		executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
		args: [
			'--no-sandbox',
			'--disable-quic',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	});
