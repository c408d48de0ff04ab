import { advice } from './advice.ts';
import { effects } from './effects.ts';
import type { Issue } from './issue.ts';

/** Rows that were lost or repeated. */
export const rowIssues = {
	ragged_row: {
		severity: 'stops',
		check: {
			fi: 'Rivillä on väärä määrä sarakkeita; rivi hylättiin',
			sv: 'Raden har fel antal kolumner; raden förkastades',
			en: 'Wrong number of columns in the row; row rejected'
		},
		effect: effects.row_lost,
		advice: advice.fix_row
	},
	broken_record: {
		severity: 'stops',
		check: {
			fi: 'Tietuetta ei voitu lukea; rivi hylättiin',
			sv: 'Posten kunde inte läsas; raden förkastades',
			en: 'The record could not be read; row rejected'
		},
		effect: effects.row_lost,
		advice: advice.fix_row
	},
	bad_encoding: {
		severity: 'stops',
		check: {
			fi: 'Rivillä on merkki, jota tiedoston merkistö ei tunne; rivi hylättiin',
			sv: 'Raden har ett tecken som inte hör till filens teckenkodning; raden förkastades',
			en: 'A byte that is not in the encoding of the file; row rejected'
		},
		effect: effects.row_lost,
		advice: advice.encoding
	},
	nul_byte: {
		severity: 'stops',
		check: {
			fi: 'Rivillä on tyhjämerkki (NUL); rivi hylättiin',
			sv: 'Raden har ett nolltecken (NUL); raden förkastades',
			en: 'A NUL byte in the row; row rejected'
		},
		effect: effects.row_lost,
		advice: advice.encoding
	},
	line_too_long: {
		severity: 'stops',
		check: {
			fi: 'Rivi on yli megatavun mittainen; rivi hylättiin',
			sv: 'Raden är över en megabyte lång; raden förkastades',
			en: 'The row is over one megabyte long; row rejected'
		},
		effect: effects.row_lost,
		advice: advice.fix_row
	},
	unclosed_quote: {
		severity: 'stops',
		check: {
			fi: 'Lainausmerkki jäi auki; rivi hylättiin',
			sv: 'Ett citattecken är öppet; raden förkastades',
			en: 'A quotation mark is left open; row rejected'
		},
		effect: effects.row_lost,
		advice: advice.fix_row
	},
	missing_time: {
		severity: 'stops',
		check: {
			fi: 'Tapahtuman aika puuttuu; rivi hylättiin',
			sv: 'Händelsens tid saknas; raden förkastades',
			en: 'Time of event missing; row rejected'
		},
		effect: effects.row_lost,
		advice: advice.fix_row
	},
	unreadable_time: {
		severity: 'stops',
		check: {
			fi: 'Aikaa ei voitu lukea',
			sv: 'Tiden kunde inte läsas',
			en: 'Time could not be read'
		},
		effect: effects.time_lost,
		advice: advice.map_dates
	},
	year_out_of_range: {
		severity: 'stops',
		check: {
			fi: 'Vuosi on ennen vuotta 1990 tai yli 10 vuotta aineiston lopun jälkeen; rivi hylättiin',
			sv: 'Året är före 1990 eller över 10 år efter materialets slut; raden förkastades',
			en: 'The year is before 1990 or over 10 years after the end of the data; row rejected'
		},
		effect: effects.row_lost,
		advice: advice.check_date
	},
	unknown_event_type: {
		severity: 'stops',
		check: {
			fi: 'Tapahtuman lajia ei tunneta; rivi hylättiin',
			sv: 'Typen av händelse är okänd; raden förkastades',
			en: 'Unknown type of event; row rejected'
		},
		effect: effects.row_lost,
		advice: advice.map_values
	},
	missing_event_type: {
		severity: 'stops',
		check: {
			fi: 'Tapahtuman laji puuttuu; rivi hylättiin',
			sv: 'Typen av händelse saknas; raden förkastades',
			en: 'Type of event missing; row rejected'
		},
		effect: effects.row_lost,
		advice: advice.fix_row
	},
	duplicate_row: {
		severity: 'note',
		check: {
			fi: 'Kaksoisrivi: sama rivi sanasta sanaan',
			sv: 'Dubblettrad: samma rad ordagrant',
			en: 'Duplicate row: the same to the letter'
		},
		effect: effects.duplicate,
		advice: advice.distinguish
	}
} satisfies Readonly<Record<string, Issue>>;
