import { AppError, type AppErrorCode } from '#lib/base/errors.ts';
import { formatBytes, formatCount } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { defineMessages, t } from '#lib/i18n/messages.ts';
import { columnName } from '#lib/events/words/names.ts';
import { words } from './words.ts';
import { reasonText } from '#lib/events/words/reasons.ts';

/** Words for what a failure may leave unsaid besides its reason, and for kinds of identifiers. */
const unsaid = defineMessages({
	fi: {
		more_memory: 'enemmän',
		its_limit: 'tullut vastaan',
		some_file: '(nimetön)',
		outside: 'taulukon ulkopuolella',
		nth: '{n}. sarake',
		email: 'sähköpostiosoite',
		phone: 'puhelinnumero',
		iban: 'tilinumero',
		address: 'osoite',
		name: 'nimi',
		birth_date: 'syntymäaika',
		identity_code: 'henkilötunnus',
		free_text: 'vapaa teksti',
		notes: 'lyhyet muistiinpanot',
		car_plate: 'rekisteritunnus (auto)',
		professional: 'ammattilaisen nimi tai tunnus',
		register_number: 'potilas- tai asiakasnumero',
		hashed_client: 'tiiviste (hash)'
	},
	sv: {
		more_memory: 'mer',
		its_limit: 'nådd',
		some_file: '(namnlös)',
		outside: 'utanför tabellen',
		nth: 'kolumn {n}',
		email: 'e-postadress',
		phone: 'telefonnummer',
		iban: 'kontonummer',
		address: 'adress',
		name: 'namn',
		birth_date: 'födelsetid',
		identity_code: 'personbeteckning',
		free_text: 'fri text',
		notes: 'korta anteckningar',
		car_plate: 'registreringsnummer (bil)',
		professional: 'en yrkespersons namn eller id',
		register_number: 'patient- eller klientnummer',
		hashed_client: 'kontrollsumma (hash)'
	},
	en: {
		more_memory: 'more',
		its_limit: 'reached',
		some_file: '(unnamed)',
		outside: 'outside the table',
		nth: 'column {n}',
		email: 'e-mail address',
		phone: 'phone number',
		iban: 'account number',
		address: 'address',
		name: 'name',
		birth_date: 'date of birth',
		identity_code: 'personal identity code',
		free_text: 'free text',
		notes: 'short notes',
		car_plate: 'licence plate number',
		professional: 'name or id of a professional',
		register_number: 'patient or client number',
		hashed_client: 'hash'
	}
});

/** Failures whose `column` is one of the contract; elsewhere it is a header of the file. */
const namesContract: ReadonlySet<AppErrorCode> = new Set(['bad_mapping', 'no_readable_date']);

/** A kind of identifier in words; the kind itself where it has none. */
export function identifierName(kind: string, locale: Locale): string {
	return isWord(kind) ? t(unsaid, locale, kind) : kind;
}

/** A failure as two sentences: what happened, with file, row and column, and what to do. */
export interface FailureText {
	readonly what: string;
	readonly todo: string;
}

/** Words for anything thrown; what is not an `AppError` is told as a fault of the program. */
export function failureText(thrown: unknown, locale: Locale): FailureText {
	if (!(thrown instanceof AppError)) {
		const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
		return {
			what: t(words, locale, 'bug_what'),
			todo: t(words, locale, 'bug_do', { detail: detail.slice(0, 300) })
		};
	}
	const known = {
		file: t(unsaid, locale, 'some_file'),
		reason: reasonOf(thrown, locale),
		column: '–',
		columns: '–',
		kind: '–',
		rows: '–',
		needed: t(unsaid, locale, 'more_memory'),
		limit: t(unsaid, locale, 'its_limit')
	};
	const given = Object.fromEntries(
		Object.entries(thrown.data)
			.filter(([name]) => name !== 'reason')
			.map(([name, value]) => [name, fieldText(name, value, locale)])
	);
	const { column } = thrown.data;
	const named =
		namesContract.has(thrown.code) && typeof column === 'string'
			? { column: columnName(column, locale) }
			: {};
	const values = { ...known, ...given, ...named };
	return {
		what: t(words, locale, `${thrown.code}_what`, values),
		todo: t(words, locale, `${thrown.code}_do`, values)
	};
}

/** Why it failed, with the line of the file where the failure names one. */
function reasonOf({ code, data }: AppError, locale: Locale): string {
	const unsaid = code === 'broken_archive' ? 'damaged' : 'unknown_reason';
	return reasonText(String(data['reason'] ?? unsaid), locale, Number(data['line'] ?? 1));
}

function fieldText(
	name: string,
	value: string | number | readonly string[],
	locale: Locale
): string {
	if (name === 'needed' || name === 'limit') return formatBytes(locale, Number(value));
	if (typeof value === 'number') return formatCount(locale, value);
	if (typeof value !== 'string') return value.map((text) => columnText(text, locale)).join(', ');
	if (name === 'kind') return identifierName(value, locale);
	return name === 'column' ? columnText(value, locale) : value;
}

function isWord(key: string): key is keyof (typeof unsaid)['fi'] {
	return key in unsaid.fi;
}

/** A column by its header; `#3` is the third column, `#0` text outside the columns. */
function columnText(name: string, locale: Locale): string {
	const place = /^#(\d+)$/.exec(name)?.[1];
	if (place === undefined) return name;
	return place === '0' ? t(unsaid, locale, 'outside') : t(unsaid, locale, 'nth', { n: place });
}
