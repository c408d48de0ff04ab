import type { CorpusCase } from './corpus-case.ts';

const HEADER = 'client_id;event_time;event_type;unit_id';
/** Rows of a file with one more column. */
const withColumn = (header: string, cells: readonly string[]) => [
	{
		name: 'x.csv',
		bytes: [
			`${HEADER};${header}`,
			...cells.map((cell, index) => `c${index};${(index % 28) + 1}.3.2025;contact;u;${cell}`)
		].join('\n')
	}
];
const used = (rows: number, ...found: readonly string[]) => ({
	rows,
	used: rows,
	rejected: 0,
	duplicates: 0,
	events: rows,
	found
});
const many = (cell: (n: number) => string) => Array.from({ length: 30 }, (_, n) => cell(n));
const code = (columns: readonly string[], rows: number): CorpusCase['outcome'] => ({
	refused: 'identity_code',
	because: { columns, rows }
});

/** What must never come in, and what only looks like it. */
export const identifiers: readonly CorpusCase[] = [
	{
		name: 'one identity code in a thousand rows of a column nobody maps',
		files: () =>
			withColumn(
				'muu',
				Array.from({ length: 1000 }, (_, n) => (n === 700 ? '010190Y999W' : 'x'))
			),
		outcome: code(['muu'], 1)
	},
	{
		name: 'an identity code with a dash and inside text',
		files: () => withColumn('muu', ['soitti 131052–308T, palaa', 'x']),
		outcome: code(['muu'], 1)
	},
	{
		name: 'an identity code as a header',
		files: () => withColumn('131052-308T', ['x']),
		outcome: { refused: 'identity_code', because: { columns: ['#0', '#5'] } }
	},
	{
		name: 'identity codes without their sign',
		files: () => withColumn('tunniste', ['131052308T', '010190999W', '010100999N', 'x']),
		outcome: code(['tunniste'], 3)
	},
	{
		name: 'birth dates and the ends of codes in two columns',
		files: () => [
			{
				name: 'x.csv',
				bytes: [
					`${HEADER};syntynyt;loppu`,
					'c1;1.3.2025;contact;u;13.10.1952;308T',
					'c2;2.3.2025;contact;u;1.1.1990;999W',
					'c3;3.3.2025;contact;u;2.1.1990;123A'
				].join('\n')
			}
		],
		outcome: code(['syntynyt', 'loppu'], 2)
	},
	{
		name: 'e-mail addresses are left out',
		files: () =>
			withColumn(
				'yhteys',
				many((n) => `a${n}@esimerkki.fi`)
			),
		outcome: used(30, 'identifier_column yhteys')
	},
	{
		name: 'phone numbers are left out',
		files: () =>
			withColumn(
				'yhteys',
				many((n) => `+358 40 1234${String(n).padStart(3, '0')}`)
			),
		outcome: used(30, 'identifier_column yhteys')
	},
	{
		name: 'account numbers are left out',
		files: () =>
			withColumn(
				'yhteys',
				many(() => 'FI21 1234 5600 0007 85')
			),
		outcome: used(30, 'identifier_column yhteys')
	},
	{
		name: 'street addresses are left out',
		files: () =>
			withColumn(
				'asuu',
				many((n) => `Koivukatu ${n + 1}`)
			),
		outcome: used(30, 'identifier_column asuu')
	},
	{
		name: 'names are left out by their header',
		files: () =>
			withColumn(
				'Vastaanottajan nimi',
				many(() => 'X')
			),
		outcome: used(30, 'identifier_column Vastaanottajan nimi')
	},
	{
		name: 'free text is left out',
		files: () =>
			withColumn(
				'selite',
				many((n) => `Asiakas kertoi puhelussa ${n} pitkään tilanteestaan ja huolistaan`)
			),
		outcome: used(30, 'identifier_column selite')
	},
	{
		name: 'e-mail addresses as client ids',
		files: () => [
			{
				name: 'x.csv',
				bytes: [
					'asiakas;event_time;event_type;unit_id',
					...many((n) => `a${n}@esimerkki.fi;${(n % 28) + 1}.3.2025;contact;u`)
				].join('\n')
			}
		],
		mapping: {
			name: 'm',
			columns: {
				client_id: 'asiakas',
				event_time: 'event_time',
				event_type: 'event_type',
				unit_id: 'unit_id'
			}
		},
		outcome: {
			refused: 'identifier_in_client_column',
			because: { column: 'asiakas', kind: 'email' }
		}
	},
	{
		name: 'e-mail addresses as client ids, replaced by running numbers',
		files: () => [
			{
				name: 'x.csv',
				bytes: [
					'asiakas;event_time;event_type;unit_id',
					...many((n) => `a${n % 10}@esimerkki.fi;${(n % 28) + 1}.3.2025;contact;u`)
				].join('\n')
			}
		],
		mapping: {
			name: 'm',
			columns: {
				client_id: 'asiakas',
				event_time: 'event_time',
				event_type: 'event_type',
				unit_id: 'unit_id'
			},
			identifiers: { asiakas: 'number' }
		},
		outcome: used(30, 'identifier_numbered asiakas')
	},
	{
		name: 'business ids, invoice numbers and codes are no identifiers',
		files: () => [
			{
				name: 'x.csv',
				bytes: [
					`${HEADER};ytunnus;lasku;icd;oid`,
					...many(
						(n) =>
							`c${n};${(n % 28) + 1}.3.2025;contact;u;0201256-6;${20250000 + n};F32.1;1.2.246.537.6.125`
					)
				].join('\n')
			}
		],
		outcome: used(30)
	}
];
