import { describe, expect, it } from 'vitest';
import { contractColumns } from '#lib/events/columns.ts';
import { synonyms } from '#lib/events/synonyms.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { kindByHeader } from './identifier-headers.ts';
import { cautionIn, identifierIn, identifierInDays } from './identifiers.ts';
import { sniff } from '../look/sniff.ts';

const times = (count: number, cell: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => cell(index));

describe('a column that identifies people', () => {
	it.each([
		['email', 'tieto', times(50, (i) => (i === 3 ? 'maija.m@esimerkki.fi' : 'ei'))],
		['email', 'tieto', times(5000, (i) => (i === 3 ? 'a+b@sub.example.org' : `arvo ${i}`))],
		['phone', 'tieto', times(20, (i) => (i === 0 ? '040 123 4567' : ''))],
		['phone', 'tieto', ['+358401234567', 'ei']],
		['phone', 'tieto', ['00358 9 1234 567', 'ei']],
		['phone', 'tieto', times(20, (i) => `04012345${10 + i}`)],
		['phone', 'tieto', times(20, (i) => (i % 2 ? `04012345${10 + i}` : `091234${10 + i}`))],
		['phone', 'tieto', times(20, (i) => (i === 7 ? 'soita 050-123 4567 illalla' : `teksti ${i}`))],
		['phone', 'puhelu', times(90, (i) => (i === 7 ? '0401234567' : 'ei vastausta'))],
		['iban', 'tieto', ['FI21 1234 5600 0007 85']],
		['iban', 'tieto', times(900, (i) => (i === 3 ? 'tili FI2112345600000785 ok' : `maksu ${i}`))],
		['iban', 'tieto', ['SE45 5000 0000 0583 9825 7466']],
		['address', 'tieto', ['Pitkäkatu 12', 'Rantatie 4 B']],
		['address', 'tieto', ['Läntinen Pitkäkatu 12 A 3', 'Storgatan 3', 'URHO KEKKOSEN KATU 5']],
		['address', 'tieto', ['00100 Helsinki', '67700 KOKKOLA', '65100 Vasa']],
		['car_plate', 'tieto', times(30, (i) => `${'ABCDEFGHJKLMNPR'[i % 15]}BK-${100 + i}`)],
		['name', 'tieto', ['Virtanen Matti', 'Korhonen, Anna-Maija', 'MÄKINEN KALLE', 'ei tietoa']],
		['name', 'tieto', ['Åsa Nygård', 'Björn Holm', 'Karl-Erik Sund']],
		['name', 'tieto', ['Maija', 'Kalle', 'Anna', 'Ville', 'Sirpa', 'Veikko']],
		['free_text', 'tieto', times(30, (i) => `Asiakas soitti ja kertoi, että tilanne on sama ${i}`)],
		['free_text', 'tieto', times(5, (i) => `Asiakas soitti ja kertoi, että tilanne on sama ${i}`)]
	])('is one of %s by its cells: %#', (kind, header, cells) =>
		expect(identifierIn(header, cells)?.kind).toBe(kind)
	);

	it.each([
		['name', 'Sukunimi, Etunimi, nimi, Asiakkaan nimi, Potilaan sukunimi, Vastaanottajan nimi'],
		['name', 'Efternamn, Förnamn, namn, Klientens namn, Patientnamn, Vårdnadshavarens namn'],
		[
			'name',
			'last_name, First Name, surname, name, Client name, patient_name, Contact person name'
		],
		['professional', 'ammattilaisen nimi, hoitajan tunnus, lääkärin tunnus, Lääkäri-ID, Kirjaaja'],
		['professional', 'personal-id, Läkarens namn, Handläggare, Skötarens kod, Användarnamn'],
		['professional', 'doctor name, nurse_id, staff no, username, Practitioner ID, Case worker'],
		['professional', 'SV-numero, Valvira-numero, Terhikki-numero, Työntekijän henkilönumero'],
		[
			'identity_code',
			'hetu, Henkilötunnus, asiakas_hetu, Potilaan hetu, sotu, henkilötunnuksen loppuosa'
		],
		['identity_code', 'personbeteckning, Personnummer, Klientens personbeteckning'],
		['identity_code', 'SSN, social security number'],
		['email', 'sähköposti, Asiakkaan sähköposti, e-post, E-postadress, email, E-mail address'],
		['phone', 'puhelin, Puhelinnumero, GSM, telefon, Mobilnummer, Phone number, Patient phone'],
		['iban', 'tilinumero, IBAN, kontonummer, bank account'],
		['address', 'osoite, Katuosoite, Asiakkaan osoite, adress, Hemadress, Street address'],
		['car_plate', 'rekisterinumero, Registreringsnummer, License plate, Number plate'],
		[
			'birth_date',
			'syntymäaika, Syntymäpäivä, Asiakkaan syntymäaika, födelsedatum, date of birth, DOB'
		],
		[
			'free_text',
			'lisätieto, Yhteydenoton lisätieto, teksti, huomautus, Fritext, anmärkning, comments'
		]
	])('is one of %s by its header: %s', (kind, headers) => {
		const seen = headers.split(', ');
		expect(seen.map((header) => [header, kindByHeader(header)])).toEqual(
			seen.map((header) => [header, kind])
		);
	});

	it('is one of birth days by its header, or when a fifth of its days are before 1980', () => {
		const spread = times(20, (i) => `1.${1 + (i % 12)}.${1930 + 4 * i}`);
		expect(identifierInDays('päivä', spread)?.kind).toBe('birth_date');
		expect(identifierInDays('syntymäaika', ['1.1.2024'])?.kind).toBe('birth_date');
		const visits = times(20, (i) => `1.${1 + (i % 12)}.2024`);
		expect(identifierInDays('päivä', visits)).toBeNull();
		const fillIns = times(20, (i) => (i % 2 ? '1900-01-01' : '2024-03-01'));
		expect(identifierInDays('päivä', fillIns)).toBeNull();
	});

	it('is found by the sample of a file', async () => {
		const lines = times(
			40,
			(i) => `${i};1.${1 + (i % 12)}.${1940 + i};1.2.2024;Virtanen ${['Matti', 'Anna'][i % 2]}`
		);
		const shape = await sniff(memoryFile(`id;pv;pvm;kuka\n${lines.join('\n')}\n`));
		expect(shape.columns.map(({ identifier }) => identifier?.kind ?? null)).toEqual([
			null,
			'birth_date',
			null,
			'name'
		]);
	});
});

describe('a header that is somebody’s', () => {
	it('is called by its place', async () => {
		const file =
			'maija@esimerkki.fi;Virtanen Matti;+358 40 123 4567;Toimipiste;Hoitaja\n' +
			'x;y;z;Asema;1\n'.repeat(3);
		const { headers } = await sniff(memoryFile(file));
		expect(headers).toEqual(['#1', '#2', '#3', 'Toimipiste', 'Hoitaja']);
	});
});

describe('a column that identifies nobody', () => {
	it.each([
		['Y-tunnus of organisations', 'tunnus', times(40, (i) => `01572${10 + i}-${i % 10}`)],
		[
			'numbers filled up with zeros',
			'asiakas',
			times(40, (i) => String(i * 6173).padStart(7, '0'))
		],
		[
			'random ten-digit pseudonyms',
			'asiakas',
			times(200, (i) => String((i * 48271 * 16807) % 9999999999).padStart(10, '0'))
		],
		['times', 'pvm', times(40, (i) => `0${1 + (i % 9)}-02-2024`)],
		[
			'long unit names that repeat',
			'yksikkö',
			times(60, (i) => `Lapsiperheiden sosiaalipalvelut, arviointi ja ohjaus, alue ${i % 3}`)
		],
		['names of units', 'Toimipisteen nimi', ['Keskustan terveysasema']],
		['units called like people', 'Toimipiste', ['Villa Anna', 'Palvelutalo Aino', 'Helmi', 'Onni']],
		['units called like people', 'paikka', ['Elina Koti', 'Maria Sairaala', 'Aino Palvelutalo']],
		['units by their street', 'Yksikön nimi', ['Terveyskatu 1', 'Rantatie 2', 'Koulukuja 3']],
		['phases of care', 'vaihe', ['Hoidon Tarve', 'Palvelun Tarve', 'Ensimmäinen Käynti']],
		['ICD-10 codes', 'syy', ['F32.1', 'J06.9', 'I10', 'Z00.0', 'M54']],
		['ICPC codes', 'syy', ['A04', 'R74', 'P76', '-31']],
		['SOTE codes', 'palvelu', ['SOTE19', 'SOTE23.1', 'SOTE27']],
		['TOPI codes', 'tunnus', times(40, (i) => String(100234 + 7 * i))],
		['OIDs', 'tunnus', times(40, (i) => `1.2.246.10.15728600.19.${100 + i}`)],
		['invoice numbers', 'lasku', times(40, (i) => `2024-${String(i * 37).padStart(5, '0')}`)],
		['reference numbers', 'viite', times(40, (i) => String(1_003_200 + 13 * i))],
		['false account numbers', 'viite', ['FI22 1234 5600 0007 85', 'FI2112345600000786']],
		['case numbers like plates', 'asia', times(40, (i) => `AS-${100 + i}`)],
		['five digits and a word', 'käynti', ['12345 Ensikäynti', '12346 Kontrolli']],
		['opening hours', 'aika', ['08.00 - 16.00', '09:00-15:30']],
		['postal codes', 'postinumero', ['00100', '67700']],
		['yes and no under a name', 'puhelin', ['kyllä', 'ei', 'kyllä']],
		['nothing', 'x', ['', '']]
	])('%s: %s', (_, header, cells) => expect(identifierIn(header, cells)).toBeNull());

	it('has none of the contract’s own headers', () => {
		const named = contractColumns.flatMap(({ name }) =>
			[name, ...(synonyms[name] ?? [])].filter((header) => kindByHeader(header) !== null)
		);
		expect(named).toEqual([]);
	});

	it.each([
		'Käynnin vastaanottajan ammattiryhmän nimi',
		'Käynnin kiireellisyyden nimi',
		'Toimipisteen lyhenne',
		'Käyntiluokan nimi',
		'ammatti',
		'Ammattioikeus',
		'Palveluntuottajan nimi',
		'yksikön nimi',
		'Enhetens namn',
		'unit name',
		'event_name',
		'concept:name',
		'org:resource',
		'case:concept:name',
		'Postinumero',
		'Kotikunta2',
		'syntymävuosi',
		'Yhteydenottaja',
		'tietojärjestelmä'
	])('called %s', (header) => expect(kindByHeader(header)).toBeNull());
});

describe('a column to be careful with', () => {
	const hex = (length: number) => (i: number) =>
		`${(i * 7919).toString(16)}9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08`
			.repeat(2)
			.slice(0, length);
	const base64 = (length: number, end: string) => (i: number) =>
		`${i}n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCggJ8k2l3`.slice(0, length) + end;

	it.each([
		['32 hexadecimal digits', hex(32)],
		['40 hexadecimal digits', hex(40)],
		['64 hexadecimal digits', hex(64)],
		['64 in upper case', (i: number) => hex(64)(i).toUpperCase()],
		['base64 of 16 bytes', base64(22, '==')],
		['base64 of 20 bytes', base64(27, '=')],
		['base64 of 32 bytes', base64(43, '=')]
	])('looks like digests: %s', (_, cell) =>
		expect(cautionIn('asiakas', times(30, cell))).toEqual({ kind: 'hashed_client', share: 1 })
	);

	it.each([
		[
			'random UUIDs',
			(i: number) => `${(i + 16).toString(16)}3e4567e89b42d3a456426614174000${i % 10}`
		],
		['UUIDs with hyphens', (i: number) => `123e4567-e89b-42d3-a456-4266141740${i + 10}`],
		['short hexadecimal numbers', hex(16)],
		['plain numbers', (i: number) => String(1000 + i)]
	])('is not one of %s', (_, cell) => {
		const cells = times(30, cell).map((text) => text.slice(0, 36));
		expect(cautionIn('asiakas', cells)).toBeNull();
	});

	it('holds patient or client numbers, as its header says', () => {
		const headers = [
			'Potilasnumero',
			'asiakasnro',
			'Patientnummer',
			'klientnummer',
			'Patient No',
			'MRN'
		];
		expect(headers.map((header) => cautionIn(header, ['17'])?.kind)).toEqual(
			headers.map(() => 'register_number')
		);
		expect(cautionIn('asiakas_id', ['17'])).toBeNull();
	});
});
