import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveFiles, openApp, settled, type OpenApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { textRows, workbook } from '#tests/support/workbook.ts';
import { zip } from '#tests/support/zip-file.ts';
import { contactsExport, legendTable, visitsExport } from '#tests/support/wizard-files.ts';

const load = (page: Page) => page.locator('[data-action="load"]');
const counted = (page: Page) => page.locator('[data-counted="whole"]');
const group = (page: Page, name: string): Locator =>
	page.getByRole('region', { name: new RegExp(name) });
const flat = (text: string) => text.replace(/\s+/g, ' ');

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens the folded part of the check that has a title. */
async function unfold(within: Locator, title: string): Promise<Locator> {
	const part = within.locator('details', { has: within.page().locator(`h4:text-is("${title}")`) });
	if ((await part.getAttribute('open')) === null) await part.locator('summary').first().click();
	return part;
}

describe('files of different shape, and one that cannot be read', () => {
	let app: OpenApp;
	beforeAll(async () => {
		app = await openApp(browser, { path: 'data' });
		await giveFiles(app.page, [
			{ name: 'yhteydenotot.csv', bytes: contactsExport() },
			{ name: 'roska.bin', bytes: Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256) },
			{ name: 'hetu.csv', bytes: 'asiakas;pvm\n131052-308T;1.2.2025\nA;2.2.2025\n' }
		]);
		await load(app.page).waitFor();
	});
	afterAll(() => app.context.close());

	test('leave the readable one usable, and say what is wrong with the others', async () => {
		const alert = await app.page.getByRole('alert').innerText();
		expect(alert).toMatch(/roska\.bin/);
		expect(alert).toMatch(/hetu\.csv/);
		expect(flat(alert)).toMatch(/henkilötunnuksia sarakkeessa asiakas, yhteensä 1 rivillä/);
		expect(alert).not.toMatch(/131052/);
		expect(await group(app.page, 'yhteydenotot').isVisible()).toBe(true);
	});

	test('show twenty rows with identifying columns masked', async () => {
		const preview = app.page.getByRole('region', { name: 'Tiedoston ensimmäiset rivit' });
		expect(await preview.locator('tbody tr').count()).toBe(20);
		expect(await preview.innerText()).toMatch(/peitetty/);
		expect(await app.page.locator('main').innerText()).not.toMatch(/0401234|pitkän tarinan/);
	});

	test('count the rows that a load would reject, and why, as choices are made', async () => {
		const { page } = app;
		await counted(page).waitFor();
		const counts = page.locator('[data-counted]');
		expect(flat(await counts.innerText())).toMatch(
			/Kaikista 241 rivistä käytetään 213, hylätään 28, kaksoisrivejä on 0\./
		);
		expect(flat(await counts.innerText())).toMatch(/·· Tapahtuman lajia ei tunneta/);
		expect(flat(await counts.innerText())).toMatch(/<5 Aikaa ei voitu lukea/);
		await page.getByLabel('Tapahtuman laji: Takaisinsoitto').selectOption('contact');
		await page.getByText(/käytetään 240, hylätään 1,/).waitFor();
		await page.getByText('<5 Aikaa ei voitu lukea').waitFor();
		await page.getByLabel('Näytä pienet luvut').check();
		await page.getByText('1 Aikaa ei voitu lukea').waitFor();
		await page.getByLabel('Näytä pienet luvut').uncheck();
	});

	test('ask which way dates are to be read, with examples', async () => {
		const { page } = app;
		const choice = page.getByRole('radio', {
			name: /Kuukausi ensin: 4\/3\/2025 on 3\. huhtikuuta/
		});
		await choice.check();
		expect(await page.getByText('valitse järjestys').count()).toBe(0);
	});

	test('take more files beside those waiting, and say what these still need', async () => {
		const { page } = app;
		await giveFiles(page, [
			{ name: 'käynnit.csv', bytes: visitsExport() },
			{ name: 'selite.csv', bytes: legendTable }
		]);
		await group(page, 'käynnit').waitFor();
		expect(await group(page, 'yhteydenotot').isVisible()).toBe(true);
		expect(await load(page).isDisabled()).toBe(true);
		expect(flat(await page.locator('main').innerText())).toMatch(
			/selite\.csv: valitsematta Asiakkaan peitetunniste/
		);
		await page.getByLabel('Ota mukaan selite.csv').uncheck();
		const unitless = page.locator('[data-note="no_unit_column"]');
		expect(await unitless.innerText()).toContain('(käynnit.csv)');
		expect(await load(page).isEnabled()).toBe(true);
		await page.getByLabel('Paikka').selectOption('unit_name');
		await unitless.waitFor({ state: 'detached' });
		expect(await load(page).isEnabled()).toBe(true);
	});

	test('load into one history, with the counts that were shown', async () => {
		const { page } = app;
		await page.getByText(/Kaikista 301 rivistä käytetään 300, hylätään 1,/).waitFor();
		await load(page).click();
		await page.getByRole('button', { name: 'Muuta sarakkeita' }).waitFor();
		await settled(page);
		const text = flat(await page.locator('main').innerText());
		expect(text).toMatch(/301 ?luettua riviä/);
		expect(text).toMatch(/300 ?käytettyä/);
		expect(text).toMatch(/1 ?hylätty/);
		expect(await page.locator('header').first().innerText()).toMatch(/1\.3\.2025|3\.2025/);
		expect(app.errors).toEqual([]);
	});
});

describe('saved profiles', () => {
	let app: OpenApp;
	beforeAll(async () => {
		app = await openApp(browser, { path: 'data' });
	});
	afterAll(() => app.context.close());

	test('are saved under a name, and hold no cell of the data', async () => {
		const { page } = app;
		await giveFiles(page, [{ name: 'kaynnit.csv', bytes: visitsExport() }]);
		await page.getByLabel('Paikka').selectOption('unit_name');
		const part = await unfold(group(page, 'kaynnit'), 'Tallenna pohjaksi');
		await part.getByLabel('Pohjan nimi').fill('Käynnit');
		await part.getByRole('button', { name: 'Tallenna pohja' }).click();
		await page.getByText('Pohja Käynnit tallennettu.').waitFor();
		const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
		expect(kept).toMatch(/Käyntipäivä/);
		expect(kept).not.toMatch(/P12|Keskusta/);
	});

	test('are recognised after a reload, load at once and can be changed again', async () => {
		const { page } = app;
		await page.reload({ waitUntil: 'networkidle' });
		await giveFiles(page, [{ name: 'huhtikuu.csv', bytes: visitsExport() }]);
		await page.getByText('Käytössä tallennettu pohja: Käynnit.').waitFor();
		await settled(page);
		expect(flat(await page.locator('main').innerText())).toMatch(/60 ?luettua riviä/);
		await page.getByRole('button', { name: 'Muuta sarakkeita' }).click();
		await load(page).waitFor();
		expect(await page.getByLabel('Paikka').inputValue()).toBe('unit_name');
	});

	test('are renamed, exported as the mapping file, deleted, imported', async () => {
		const { page } = app;
		await page.getByRole('button', { name: 'Nimeä pohja Käynnit uudelleen' }).click();
		await page.getByLabel('Uusi nimi pohjalle Käynnit').fill('Vastaanotto');
		await page.keyboard.press('Enter');
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Lataa pohja Vastaanotto tiedostona' }).click()
		]);
		const text = await readFile(await file.path(), 'utf8');
		expect(JSON.parse(text)).toMatchObject({
			name: 'Vastaanotto',
			columns: { client_id: 'Potilas', event_time: 'Käyntipäivä', unit_name: 'Paikka' }
		});
		await page.getByRole('button', { name: 'Poista pohja Vastaanotto' }).click();
		await page.getByText('Pohja Vastaanotto poistettu.').waitFor();
		expect(await page.evaluate(() => localStorage.getItem('sujuva.profiles'))).toBeNull();
		await page.reload({ waitUntil: 'networkidle' });
		await giveFiles(page, [{ name: 'pohja.json', bytes: text }]);
		await page.getByText('Pohja Vastaanotto tuotiin.').waitFor();
		await giveFiles(page, [{ name: 'toukokuu.csv', bytes: visitsExport() }]);
		await load(page).waitFor();
		expect(await page.getByLabel('Paikka').inputValue()).toBe('unit_name');
	});
});

describe('by keyboard alone', () => {
	test('a file is mapped and loaded, and the focus is never lost', async () => {
		const app = await openApp(browser, { path: 'data' });
		const { page } = app;
		await giveFiles(page, [{ name: 'kaynnit.csv', bytes: visitsExport() }]);
		await page.locator('h2:focus').waitFor();
		expect(await page.locator('h2:focus').innerText()).toBe('Tarkista ja lataa');
		await tabTo(page, page.getByLabel('Paikka'));
		for (let presses = 0; presses < 12; presses++) {
			if ((await page.getByLabel('Paikka').inputValue()) === 'unit_name') break;
			await page.keyboard.press('ArrowDown');
		}
		expect(await page.getByLabel('Paikka').inputValue()).toBe('unit_name');
		// The keys passed the client's and the time's choice on the way, and took nothing from them.
		expect(await page.getByLabel('Potilas').inputValue()).toBe('client_id');
		expect(await page.getByLabel('Käyntipäivä').inputValue()).toBe('event_time');
		await counted(page).waitFor();
		await tabTo(page, load(page));
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Muuta sarakkeita' }).waitFor();
		await settled(page);
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
		await app.context.close();
	});

	/** Presses Tab until an element has the focus. */
	async function tabTo(page: Page, target: Locator): Promise<void> {
		for (let presses = 0; presses < 120; presses++) {
			if (await target.evaluate((element) => element === document.activeElement)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error('never reached by Tab');
	}
});

describe('identifiers', () => {
	test('become running numbers where the reader says so', async () => {
		const app = await openApp(browser, { path: 'data' });
		const { page } = app;
		const rows = Array.from(
			{ length: 40 },
			(_, n) => `0401234${100 + (n % 20)};${1 + (n % 9)}.3.2025;Käynti;A`
		);
		const bytes = ['Puhelin;Pvm;Tapahtuma;Yksikkö', ...rows].join('\n');
		await giveFiles(page, [{ name: 'puhelin.csv', bytes }]);
		await page.getByText('Vielä valitsematta: Asiakkaan peitetunniste.').first().waitFor();
		await page.getByRole('radio', { name: /Korvaa juoksevilla numeroilla/ }).check();
		await page.getByLabel('Puhelin', { exact: true }).selectOption('client_id');
		await counted(page).waitFor();
		await load(page).click();
		await page.getByRole('button', { name: 'Muuta sarakkeita' }).waitFor();
		await settled(page);
		expect(await page.locator('main').innerText()).not.toMatch(/0401234/);
		expect(app.errors).toEqual([]);
		await app.context.close();
	});
});

describe('an archive and a workbook', () => {
	test('show each table, leave out what holds no events, and count the rest', async () => {
		const app = await openApp(browser, { path: 'data' });
		const { page } = app;
		const cells = visitsExport()
			.split('\n')
			.map((line) => line.split(','));
		const book = await workbook({
			sheets: [
				{ name: 'Käynnit', rows: textRows([['Raportti'], ...cells]) },
				{
					name: 'Selite',
					rows: textRows([
						['Koodi', 'Selite'],
						['1', 'Yksi']
					])
				}
			]
		});
		const archive = await zip({ 'maalis.csv': contactsExport(), 'vajaa.csv': 'asiakas;pvm\n' });
		await giveFiles(page, [
			{ name: 'kirja.xlsx', bytes: book },
			{ name: 'vienti.zip', bytes: archive }
		]);
		await load(page).waitFor();
		expect(await page.getByRole('alert').innerText()).toMatch(/vajaa\.csv/);
		expect(await page.getByLabel(/Ota mukaan .*Selite/).isChecked()).toBe(false);
		expect(await page.getByLabel(/Ota mukaan .*Käynnit/).isChecked()).toBe(true);
		await page.getByLabel('Paikka').selectOption('unit_name');
		await page.getByText(/Kaikista 301 rivistä/).waitFor();
		await app.context.close();
	});
});

describe('the header row', () => {
	test('is chosen among the first rows', async () => {
		const app = await openApp(browser, { path: 'data' });
		const { page } = app;
		const text = `Vuosi;Kvartaali;Alue;Raportti\n${visitsExport().replaceAll(',', ';')}`;
		await giveFiles(page, [{ name: 'raportti.csv', bytes: text }]);
		await load(page).waitFor();
		await page.getByRole('button', { name: 'Muuta lukutapaa: raportti.csv' }).click();
		await page.getByRole('radio', { name: 'Rivi 1 on otsikkorivi' }).check();
		await page.getByLabel('Kvartaali').waitFor();
		await page.keyboard.press('ArrowDown');
		await page.getByLabel('Paikka').waitFor();
		await page.getByText('Otsikot ovat rivillä 2').waitFor();
		expect(await page.getByLabel('Kvartaali').count()).toBe(0);
		await app.context.close();
	});
});
