import { describe, expect, it } from 'vitest';
import { AppError } from '#lib/base/errors.ts';
import { locales } from '#lib/i18n/locale.ts';
import type { IdentifierKind } from '#lib/ingest/guard/identifier-kinds.ts';
import { failureText, identifierName } from './failure-text.ts';
import { words } from './words.ts';

describe('a failure in words', () => {
	it('names file, columns and rows, never a placeholder', () => {
		const error = new AppError('identity_code', {
			file: 'a.csv',
			columns: ['client_id', '#3'],
			rows: 1200
		});
		expect(failureText(error, 'fi').what).toBe(
			'Tiedostossa a.csv on henkilötunnuksia sarakkeessa client_id, 3. sarake, yhteensä 1\u00a0200 rivillä. Tuonti keskeytettiin eikä mitään luettu.'
		);
	});

	it('says what kind of identifier stands in the client column', () => {
		const error = new AppError('identifier_in_client_column', { column: 'Kunta', kind: 'phone' });
		expect(failureText(error, 'sv').what).toContain('Kunta');
		expect(failureText(error, 'sv').what).toContain('telefonnummer');
	});

	it('has a word for every kind of identifier', () => {
		const kinds: Readonly<Record<IdentifierKind, true>> = {
			email: true,
			phone: true,
			iban: true,
			address: true,
			car_plate: true,
			name: true,
			professional: true,
			birth_date: true,
			identity_code: true,
			free_text: true,
			notes: true,
			register_number: true,
			hashed_client: true
		};
		// English may call a kind by its own name; a word that is missing in one language is in none.
		for (const locale of ['fi', 'sv'] as const) {
			for (const kind of Object.keys(kinds)) expect(identifierName(kind, locale)).not.toBe(kind);
		}
	});

	it('has words in every language even when the failure carries nothing', () => {
		for (const locale of locales) {
			for (const key of Object.keys(words.fi)) {
				const code = key.replace(/_(what|do)$/, '');
				const thrown = code === 'bug' ? new Error('x') : new AppError(code as 'bad_mapping');
				expect(failureText(thrown, locale).what).not.toContain('{');
				expect(failureText(thrown, locale).todo).not.toBe('');
			}
		}
	});

	it('says why nothing could be read', () => {
		const error = new AppError('nothing_readable', { file: 'a.csv', reason: 'header_only' });
		expect(failureText(error, 'fi').what).toBe(
			'Tiedostosta a.csv ei löytynyt luettavaa taulukkoa: siinä on vain otsikkorivi.'
		);
	});

	it('says on which line a file is broken, and what to do with one of another kind', () => {
		const broken = new AppError('nothing_readable', {
			file: 'a',
			reason: 'broken_json',
			line: 12
		});
		expect(failureText(broken, 'en').what).toBe(
			'No readable table was found in a: its JSON is broken at line 12.'
		);
		const old = new AppError('nothing_readable', { file: 'a.xls', reason: 'old_excel' });
		expect(failureText(old, 'fi').what).toBe(
			'Tiedostosta a.xls ei löytynyt luettavaa taulukkoa: se on vanha Excel-tiedosto (.xls); tallenna se muotoon .xlsx.'
		);
	});

	it('names a contract column as people read it, and a damaged archive as such', () => {
		const date = new AppError('bad_mapping', { column: 'event_time' });
		expect(failureText(date, 'fi').what).toContain('Tapahtuman aika');
		const archive = new AppError('broken_archive', { file: 'a.gz' });
		expect(failureText(archive, 'en').what).toBe(
			'The compressed file a.gz could not be unpacked: it is incomplete or damaged.'
		);
	});

	it('tells an unknown fault as a fault of the program', () => {
		expect(failureText(new TypeError('boom'), 'en').todo).toContain('TypeError: boom');
	});
});
