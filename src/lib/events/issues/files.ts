import { advice } from './advice.ts';
import { effects } from './effects.ts';
import type { Issue } from './issue.ts';

/** What the bytes and the sampled cells of a file tell. Found where the file is read, so they stand in no table. */
export const fileIssues = {
	dos_encoding: {
		severity: 'note',
		check: {
			fi: 'Tiedosto luettiin DOS-merkistöllä (CP850)',
			sv: 'Filen lästes med DOS-teckenkodning (CP850)',
			en: 'The file was read in the encoding of DOS (CP850)'
		},
		effect: effects.letters,
		advice: advice.check_letters
	},
	mac_encoding: {
		severity: 'note',
		check: {
			fi: 'Tiedosto luettiin vanhan Macintoshin merkistöllä (Mac Roman)',
			sv: 'Filen lästes med gamla Macintoshs teckenkodning (Mac Roman)',
			en: 'The file was read in the encoding of old Macintoshes (Mac Roman)'
		},
		effect: effects.letters,
		advice: advice.check_letters
	},
	mixed_encoding: {
		severity: 'note',
		check: {
			fi: 'Tiedostossa on kahta merkistöä (UTF-8 ja windows-1252); molemmat luettiin',
			sv: 'Filen har två teckenkodningar (UTF-8 och windows-1252); båda lästes',
			en: 'The file has two encodings (UTF-8 and windows-1252); both were read'
		},
		effect: effects.letters,
		advice: advice.check_letters
	},
	double_encoding: {
		severity: 'note',
		check: {
			fi: 'Ääkköset on tallennettu kahteen kertaan UTF-8-muodossa (PÃ¤ivÃ¤); ne korjattiin',
			sv: 'Å, ä och ö är sparade två gånger i UTF-8 (PÃ¤ivÃ¤); de rättades',
			en: 'Letters were saved twice in UTF-8 (PÃ¤ivÃ¤); they were put right'
		},
		effect: effects.letters,
		advice: advice.check_letters
	},
	bytes_column: {
		severity: 'stops',
		check: {
			fi: 'Sarakkeessa on tavuja, jotka eivät ole tekstiä; niiden solut jäivät tyhjiksi',
			sv: 'Kolumnen har byte som inte är text; deras celler lämnades tomma',
			en: 'The column has bytes that are no text; their cells were left empty'
		},
		effect: effects.column_lost,
		advice: advice.export_text
	},
	duration_column: {
		severity: 'stops',
		check: {
			fi: 'Sarakkeessa on kestoja (aikavälejä), joita ei lueta; sitä ei tuotu',
			sv: 'Kolumnen har tidslängder (intervall), som inte läses; den importerades inte',
			en: 'The column has lengths of time (intervals), which are not read; it was not imported'
		},
		effect: effects.column_lost,
		advice: advice.export_text
	},
	empty_below: {
		severity: 'changes',
		check: {
			fi: 'Sarake on tyhjä arvojensa alapuolella, kuten yhdistetyissä soluissa; tyhjät jäivät tyhjiksi',
			sv: 'Kolumnen är tom under sina värden, som i sammanfogade celler; de tomma lämnades tomma',
			en: 'The column is empty below its values, as merged cells are; empty cells were left empty'
		},
		effect: effects.value_lost,
		advice: advice.fill_down
	},
	filled_down: {
		severity: 'note',
		check: {
			fi: 'Sarakkeen tyhjät solut täytettiin yläpuolella olevalla arvolla',
			sv: 'Kolumnens tomma celler fylldes med värdet ovanför',
			en: 'Empty cells of the column were filled with the value above them'
		},
		effect: effects.filled_down,
		advice: advice.column_choice
	},
	damaged_id: {
		severity: 'stops',
		check: {
			fi: 'Taulukkolaskenta on lyhentänyt tunnuksia (1,23E+15): alkuperäiset numerot ovat kadonneet',
			sv: 'Ett kalkylprogram har förkortat id:n (1,23E+15): de ursprungliga siffrorna är borta',
			en: 'A spreadsheet shortened ids (1.23E+15): the original digits are gone'
		},
		effect: effects.ids_merged,
		advice: advice.export_ids
	},
	half_converted_dates: {
		severity: 'changes',
		check: {
			fi: 'Taulukkolaskenta on tulkinnut osan päivistä kuukausi ensin: niissä päivä ja kuukausi ovat vaihtuneet keskenään',
			sv: 'Ett kalkylprogram har tolkat en del av datumen med månaden först: i dem har dag och månad bytt plats',
			en: 'A spreadsheet took some of the dates month first: in those, day and month have changed places'
		},
		effect: effects.date_order,
		advice: advice.export_dates
	}
} satisfies Readonly<Record<string, Issue>>;
