import { expect, it } from 'vitest';
import { barText, type BarState } from './bar-text.ts';

const say = (state: BarState) => barText(state, 'fi').text.replaceAll('\u00a0', ' ');
const counted = (used: number, whole = true) => ({
	whole,
	report: { rows: 300, used, rejected: 300 - used, duplicates: 0 }
});

it('says how many rows come in and how many choices wait', () => {
	expect(say({ ready: true, open: 3, result: counted(99) })).toBe(
		'300 rivistä 99 tulee käyttöön, 3 valintaa puuttuu.'
	);
	expect(say({ ready: true, open: 1, result: counted(99, false) })).toBe(
		'Alun 300 rivistä 99 tulee käyttöön, 1 valinta puuttuu.'
	);
});

it('never calls all well where rows are lost', () => {
	expect(say({ ready: true, open: 0, result: counted(300) })).toBe(
		'300 rivistä 300 tulee käyttöön.'
	);
	expect(say({ ready: true, open: 0, result: counted(99) })).toBe(
		'300 rivistä 99 tulee käyttöön, 201 riviä hylätään.'
	);
	expect(barText({ ready: true, open: 0, result: counted(99) }, 'sv').concern).toBe(true);
});

it('tells what is missing where nothing can be counted', () => {
	expect(say({ ready: false, open: 2, result: null })).toBe(
		'Rivejä ei voi vielä laskea, 2 valintaa puuttuu.'
	);
	expect(say({ ready: false, open: 0, result: null })).toBe('Lisää tiedosto, jossa on tapahtumia.');
	expect(say({ ready: true, open: 1, result: null })).toBe('Lasketaan rivejä, 1 valinta puuttuu.');
	expect(say({ ready: true, open: 0, result: { whole: false, cause: new Error('x') } })).toBe(
		'Lataus ei onnistuisi näin.'
	);
});
