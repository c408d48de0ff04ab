import { advice } from './advice.ts';
import { effects } from './effects.ts';
import type { Issue } from './issue.ts';

/** Days and times that cannot be, may be misread or are far from all others. */
export const timeIssues = {
	stop_before_start: {
		severity: 'changes',
		check: {
			fi: 'Asian päätös tai palvelu on ennen sen alkua; asia ei ole mukana määräajoissa',
			sv: 'Ärendets beslut eller tjänst är före dess början; ärendet ingår inte i tidsfristerna',
			en: 'The decision or service of a case comes before its start; the case is not in the time limits'
		},
		effect: effects.clock,
		advice: advice.check_order
	},
	due_before_start: {
		severity: 'changes',
		check: {
			fi: 'Asian oma määräaika on ennen asian alkua',
			sv: 'Ärendets egen tidsfrist är före ärendets början',
			en: "The case's own deadline lies before its start"
		},
		effect: effects.due,
		advice: advice.check_order
	},
	ended_before_started: {
		severity: 'changes',
		check: {
			fi: 'Palvelun tai asian päättyminen on kirjattu ennen sen alkua',
			sv: 'Tjänstens eller ärendets slut är registrerat före dess början',
			en: 'The end of a service or case is recorded before its start'
		},
		effect: effects.clock,
		advice: advice.check_order
	},
	booked_before_made: {
		severity: 'changes',
		check: {
			fi: 'Varattu aika on ennen varauksen tekemistä',
			sv: 'Den bokade tiden är före bokningen',
			en: 'The booked time lies before the booking was made'
		},
		effect: effects.booking,
		advice: advice.check_order
	},
	two_units_at_once: {
		severity: 'note',
		check: {
			fi: 'Asiakkaalla on samalla hetkellä käynti kahdessa yksikössä',
			sv: 'Klienten har besök i två enheter samtidigt',
			en: 'A client has visits in two units at the same moment'
		},
		effect: effects.two_units,
		advice: advice.check_order
	},
	midnight_times: {
		severity: 'changes',
		check: {
			fi: 'Kellonaika on tasan 00.00: aikaa ei ehkä ole kirjattu',
			sv: 'Klockslaget är exakt 00.00: tiden är kanske inte registrerad',
			en: 'Time of day is exactly 00:00: perhaps none was recorded'
		},
		effect: effects.day_only,
		advice: advice.ask_clock
	},
	isolated_date: {
		severity: 'changes',
		check: {
			fi: 'Yksittäinen päivä kaukana muista; jätettiin pois, ellei asia jatku aineistossa',
			sv: 'Ett enstaka datum långt från de andra; lämnades bort, om inte ärendet fortsätter i materialet',
			en: 'A lone date far from the others; left out unless its case goes on in the data'
		},
		effect: effects.data_end,
		advice: advice.check_date
	},
	future: {
		severity: 'changes',
		check: {
			fi: 'Tapahtuma on tilannepäivän jälkeen; jätettiin pois',
			sv: 'Händelsen är efter lägesdagen; lämnades bort',
			en: 'Event after the as-of day; left out'
		},
		effect: effects.data_end,
		advice: advice.check_date
	},
	month_first_dates: {
		severity: 'note',
		check: {
			fi: 'Päivät luettiin kuukausi ensin',
			sv: 'Datumen lästes med månaden först',
			en: 'Dates were read month first'
		},
		effect: effects.date_order,
		advice: advice.map_dates
	},
	unclear_date_order: {
		severity: 'changes',
		check: {
			fi: 'Päivän ja kuukauden järjestys on epäselvä; luettiin päivä ensin',
			sv: 'Ordningen mellan dag och månad är oklar; dagen lästes först',
			en: 'Order of day and month is unclear; read day first'
		},
		effect: effects.date_order,
		advice: advice.map_dates
	},
	year_first_dates: {
		severity: 'note',
		check: {
			fi: 'Päivät luettiin vuosi ensin',
			sv: 'Datumen lästes med året först',
			en: 'Dates were read year first'
		},
		effect: effects.year_place,
		advice: advice.map_dates
	},
	unclear_year_place: {
		severity: 'changes',
		check: {
			fi: 'Kaksinumeroinen vuosi voi olla päiväyksen alussa tai lopussa; järjestys on arvio',
			sv: 'Året med två siffror kan stå först eller sist i datumet; ordningen är en gissning',
			en: 'The two-digit year may stand first or last in the date; the order is a guess'
		},
		effect: effects.year_place,
		advice: advice.map_dates
	},
	unreadable_clock: {
		severity: 'changes',
		check: {
			fi: 'Kellonaikaa ei voitu lukea; käytettiin päivää ilman kellonaikaa',
			sv: 'Klockslaget kunde inte läsas; dagen användes utan klockslag',
			en: 'The time of day could not be read; the day was used without it'
		},
		effect: effects.day_only,
		advice: advice.check_order
	},
	newest_first: {
		severity: 'note',
		check: {
			fi: 'Tiedoston rivit ovat uusimmasta vanhimpaan; samanaikaiset tapahtumat luettiin alhaalta ylös',
			sv: 'Filens rader går från den nyaste till den äldsta; händelser vid samma tid lästes nedifrån upp',
			en: 'The rows of the file run from the newest to the oldest; events of one time were taken from the bottom up'
		},
		effect: effects.row_order,
		advice: advice.nothing
	},
	dates_without_time: {
		severity: 'note',
		check: {
			fi: 'Tiedostossa on vain päiviä ilman kellonaikoja',
			sv: 'Filen har bara datum utan klockslag',
			en: 'The file has dates without times of day'
		},
		effect: effects.day_only,
		advice: advice.ask_clock
	},
	export_gap: {
		severity: 'changes',
		check: {
			fi: 'Yksikön kuukaudelta on alle puolet tavallisesta tapahtumamäärästä: vienti voi olla vajaa',
			sv: 'En månad i en enhet har mindre än hälften av det vanliga antalet händelser: exporten kan vara ofullständig',
			en: 'A month of a unit has less than half of its usual events: the export may be incomplete'
		},
		effect: effects.gap,
		advice: advice.ask_export
	}
} satisfies Readonly<Record<string, Issue>>;
