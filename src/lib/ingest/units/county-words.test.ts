import { describe, expect, it } from 'vitest';
import counties from '#data/codes/counties.json';
import municipalities from '#data/codes/municipalities.json';
import { engines, useEngine } from '#tests/support/engines.ts';
import { loadStory } from '#tests/support/story.ts';
import { countyOf, countyWords, municipalityOf, municipalityWords } from './county-words.ts';
import { foldHeader } from '#lib/events/header-fold.ts';

/** Expected by hand, one of every kind (domain.md 9.1). */
const expected: readonly (readonly [string, string])[] = [
	['Soite', '18'],
	['POHDE', '19'],
	['Varha', '05'],
	['Pirha', '08'],
	['Hyvaks', '15'],
	['Kymenhva', '10'],
	['Ekhva', '11'],
	['Eloisa', '12'],
	['Siun sote', '14'],
	['Hyvaep', '16'],
	['Luvn', '03'],
	['Vake', '04'],
	['Keusote', '02'],
	['Päijät-Sote', '09'],
	['Paijat sote', '09'],
	['Oma Häme', '07'],
	['OmaHäme', '07'],
	['Lapha', '21'],
	['Sata', '06'],
	['Vantaa-Kerava', '04'],
	['Vantaan ja Keravan hyvinvointialue', '04'],
	['Itä-Uusimaan', '01'],
	['itä-uudenmaan hva', '01'],
	['Pohjois-Savon hyvinvointialueen', '13'],
	['Birkaland', '08'],
	['Österbotten', '17'],
	['Mellersta Österbotten', '18'],
	['Egentliga Finland', '05'],
	['Tavastland', '07'],
	['Päijänne-Tavastland', '09'],
	['Östra Nylands välfärdsområde', '01'],
	['Kajanaland', '20'],
	['South Karelia wellbeing services county', '11'],
	['Lapin hyvinvointialue', '21'],
	['Helsingfors stad', '90'],
	['Åland', '91'],
	['HUS', 'HUS'],
	['hus-yhtymä', 'HUS'],
	['ulkomaat', 'muu'],
	['8', '08'],
	['08', '08'],
	['18.0', '18']
];

describe('a county', () => {
	it.each(expected)('is known as %s', (word, code) => expect(countyOf(word)).toBe(code));

	it.each(['Nyland', 'Suomi', '22', ''])('is not known as %j', (word) =>
		expect(countyOf(word)).toBeNull()
	);

	it('has no word in common with another, however it is folded', () => {
		const owners = new Map<string, Set<string>>();
		for (const { code, fi, sv, en, words } of counties) {
			for (const word of [fi, sv, en, ...words]) {
				const folded = foldHeader(word);
				owners.set(folded, (owners.get(folded) ?? new Set()).add(code));
				expect(countyOf(word)).toBe(code);
			}
		}
		expect([...owners].filter(([, codes]) => codes.size > 1)).toEqual([]);
		expect(new Set(countyWords.values()).size).toBe(counties.length);
	});
});

describe('a municipality', () => {
	it('is known by its code and its names, and each is one', () => {
		for (const { code, fi, sv } of municipalities) {
			for (const word of [code, String(Number(code)), fi, sv]) {
				expect([word, municipalityOf(word)]).toEqual([word, code]);
			}
		}
		expect(new Set(municipalityWords.values()).size).toBe(municipalities.length);
		expect(municipalityOf('Kuuskylä')).toBeNull();
	});
});

describe.each(engines)('in data on $name', (adapter) => {
	const engine = useEngine(adapter);

	it('the county of an event is found by every word, in any case of letters', async () => {
		const words = counties.flatMap(({ code, fi, sv, en, words: more }) =>
			[code, fi, sv.toUpperCase(), en, ...more].map((word) => [word, code] as const)
		);
		const pairs = [...words, ...expected];
		const rows = pairs.map(([word], index) => `c${index}|1.2.2024|contact|U|${word}`);
		const text = ['client_id|event_time|event_type|unit_id|hva_code', ...rows].join('\n');
		const report = await loadStory(engine, text);
		const { column } = await engine.query('SELECT county FROM event_rows ORDER BY row_no');
		expect([...column('county')]).toEqual(pairs.map(([, code]) => code));
		expect(report.issues.filter(({ code }) => code === 'unknown_county')).toEqual([]);
	});

	it('the home is found by code and by name; no known home is other', async () => {
		const homes = ['272', 'Kokkola', 'KARLEBY', '5', 'Åbo', '198', '199', '200', 'Kuuskylä'];
		const rows = homes.map((home, index) => `c${index}|1.2.2024|contact|U|${home}`);
		const text = ['client_id|event_time|event_type|unit_id|municipality_code', ...rows].join('\n');
		const report = await loadStory(engine, text);
		const { column } = await engine.query('SELECT home_county FROM events ORDER BY row_no');
		expect([...column('home_county')]).toEqual([
			...['18', '18', '18', '16', '05', 'muu', 'muu', 'muu'],
			''
		]);
		const codes = await engine.query(
			`SELECT DISTINCT municipality_code AS c FROM event_persons ORDER BY c`
		);
		expect([...codes.column('c')]).toEqual([
			...['005', '198', '199', '200', '272', '853'],
			'Kuuskylä'
		]);
		const unknown = report.issues.find(({ code }) => code === 'unknown_municipality');
		expect(unknown).toMatchObject({ count: 1, rows: [10] });
	});
});
