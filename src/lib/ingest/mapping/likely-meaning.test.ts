import { describe, expect, it } from 'vitest';
import { contractColumn } from '#lib/events/columns.ts';
import { foldHeader } from '#lib/events/header-fold.ts';
import { valueHints, valueWords } from '#lib/events/synonyms.ts';
import type { ColumnProfile } from '../look/file-shape.ts';
import { likelyMeaning } from './likely-meaning.ts';
import { proposeValues, valueProposals } from './propose-values.ts';

const profile = (...values: string[]) =>
	({ values: values.map((value) => ({ value, count: 1 })) }) as unknown as ColumnProfile;

/** What a word is taken for without asking; '?' before what it would only be asked for; null for nothing. */
function taken(column: string, raw: string): string | null {
	const [found] = valueProposals(contractColumn(column), profile(raw));
	return found?.value ?? (found?.likely ? `?${found.likely}` : null);
}

describe('words of county exports', () => {
	it.each([
		['event_type', 'PUHELU', 'contact'],
		['event_type', 'Digiyhteydenotto', 'contact'],
		['event_type', 'Etävastaanotto', 'remote_visit'],
		['event_type', 'Chat', 'contact'],
		['event_type', 'Asiakaspalaute', 'admin_note'],
		['event_type', 'Hoidontarpeen arviointi', 'needs_assessment'],
		['event_type', 'Ensiarvio', 'needs_assessment'],
		['event_type', 'Lähete saapunut', 'referral_received'],
		['event_type', 'Lähete palautettu', 'referral_returned'],
		['event_type', 'Lähete  hylätty', 'referral_rejected'],
		['event_type', 'Pyyntö sosiaalihuollon tarpeen arvioimiseksi', 'notification'],
		['event_type', 'Huoli-ilmoitus', 'notification'],
		['event_type', 'Päätös, myönteinen', 'decision'],
		['event_type', 'Barnskyddsanmälan', 'notification'],
		['event_type', 'Hembesök', 'home_visit'],
		['event_type', 'Telefonsamtal', 'contact'],
		['status', 'Peruttu asiakkaan toimesta', 'cancelled'],
		['status', 'Ei saapunut', 'no_show'],
		['channel', 'R52 - Reaaliaikainen etäasiointi', 'phone'],
		['channel', 'Telefonsamtal', 'phone'],
		['service_area', 'T71 Mielenterveystyö', 'mielenterveys'],
		['service_area', 'Työllisyyspalvelut', 'tyollisyys'],
		['profession', 'Perheohjaaja', 'perhetyontekija']
	])('are known: %s %s', (column, raw, value) => expect(taken(column, raw)).toBe(value));

	it.each([
		['event_type', 'Takaisinsoitto', '?contact'],
		['event_type', 'Återuppringning', '?contact'],
		['event_type', 'Jonoon asettaminen', '?treatment_need_established'],
		['event_type', 'Palvelutarpeen arviointi', '?sna_done'],
		['event_type', 'Bedömning av servicebehov', '?sna_done'],
		['service_area', 'Mielenterveys- ja päihdepalvelut', '?mielenterveys'],
		['event_type', 'Käynnit', '?visit'],
		['event_type', 'Puhelut', '?contact'],
		['event_type', 'Päätöksen', '?decision'],
		['event_type', 'Kiireellinen lastensuojeluilmoitus', '?notification'],
		['event_type', 'Lähete palautettu (erikoissairaanhoito)', '?referral_returned'],
		['event_type', 'Ohjaajan kotikäynti', '?home_visit'],
		['status', 'Peruttu, asiakas sairaana', '?cancelled'],
		['profession', 'Vastaava sairaanhoitaja', '?hoitaja']
	])('are asked where exports use them differently: %s %s', (column, raw, value) =>
		expect(taken(column, raw)).toBe(value)
	);

	it.each([
		['event_type', 'Lähete hyväksytty'],
		['event_type', 'Laboratorion lähete'],
		['event_type', 'Kuolinilmoitus'],
		['event_type', 'Käynnin peruutus'],
		['event_type', 'Peruttu käynti'],
		['event_type', 'Ei käyntiä'],
		['event_type', 'Hoidon tarpeen arviointi kesken'],
		['event_type', 'Maksupäätös'],
		['event_type', 'Maksua koskeva päätös'],
		['status', 'Ei peruttu'],
		['service_area', 'Muut kuin lastensuojelu'],
		['event_type', 'X'],
		['event_type', '10'],
		['sex', 'mies tai nainen']
	])('are never guessed: %s %s', (column, raw) => expect(taken(column, raw)).toBeNull());

	it('never tell two things of one column, nor one both with and without asking', () => {
		for (const [column, values] of Object.entries(valueWords)) {
			const known = new Map<string, string>();
			const all = [...Object.entries(values), ...Object.entries(valueHints[column] ?? {})].flatMap(
				([value, words]) => words.map((word) => [foldHeader(word), value] as const)
			);
			for (const [word, value] of all) {
				expect([column, word, known.get(word) ?? value]).toEqual([column, word, value]);
				known.set(word, value);
			}
		}
	});

	it('that are only likely are in no proposed mapping', () => {
		const column = contractColumn('event_type');
		const { values, unknown, known } = proposeValues(column, profile('Käynti', 'Takaisinsoitto'));
		expect([values, unknown, known]).toEqual([{ Käynti: 'visit' }, ['Takaisinsoitto'], 0.5]);
		expect(likelyMeaning('event_type', 'Takaisinsoitto')).toBe('contact');
	});
});
