import { advice } from './advice.ts';
import { effects } from './effects.ts';
import type { Issue } from './issue.ts';

/** What the units file says, or does not. */
export const unitIssues = {
	outside_unit_period: {
		severity: 'changes',
		check: {
			fi: 'Tapahtuma on yksikön voimassaoloajan ulkopuolella',
			sv: 'Händelsen är utanför enhetens giltighetstid',
			en: 'Event outside the period in which its unit is valid'
		},
		effect: effects.unit_time,
		advice: advice.units_file
	},
	unknown_unit: {
		severity: 'changes',
		check: {
			fi: 'Yksikköä ei ole yksikkötiedostossa',
			sv: 'Enheten finns inte i enhetsfilen',
			en: 'Unit not in the units file'
		},
		effect: effects.unit_info,
		advice: advice.units_file
	},
	units_value_unread: {
		severity: 'changes',
		check: {
			fi: 'Yksikkötiedoston arvoa ei ymmärretty; se jätettiin tyhjäksi',
			sv: 'Ett värde i enhetsfilen kunde inte tolkas; det lämnades tomt',
			en: 'A value in the units file was not understood; it was left empty'
		},
		effect: effects.unit_info,
		advice: advice.units_file
	},
	units_row_without_unit: {
		severity: 'changes',
		check: {
			fi: 'Yksikkötiedoston riviltä puuttuu yksikön tunnus ja nimi; riviä ei käytetty',
			sv: 'En rad i enhetsfilen saknar enhetens kod och namn; raden användes inte',
			en: 'A row of the units file has no unit id and no name; it was not used'
		},
		effect: effects.unit_info,
		advice: advice.units_file
	},
	units_period_reversed: {
		severity: 'changes',
		check: {
			fi: 'Yksikkötiedostossa yksikkö päättyy ennen kuin se alkaa',
			sv: 'I enhetsfilen upphör en enhet innan den börjar',
			en: 'In the units file a unit ends before it begins'
		},
		effect: effects.unit_time,
		advice: advice.units_file
	},
	units_unknown_predecessor: {
		severity: 'changes',
		check: {
			fi: 'Yksikkötiedostossa nimettyä edeltäjää ei ole yksikkötiedostossa eikä aineistossa',
			sv: 'Föregångaren som nämns i enhetsfilen finns varken i enhetsfilen eller i materialet',
			en: 'The predecessor named in the units file is neither in that file nor in the data'
		},
		effect: effects.unit_info,
		advice: advice.units_file
	},
	units_in_a_circle: {
		severity: 'changes',
		check: {
			fi: 'Yksikkötiedostossa yksiköt ovat toistensa edeltäjiä; kukin laskettiin erikseen',
			sv: 'I enhetsfilen är enheter varandras föregångare; var och en räknades för sig',
			en: 'In the units file units are predecessors of each other; each was counted on its own'
		},
		effect: effects.unit_info,
		advice: advice.units_file
	},
	units_split: {
		severity: 'note',
		check: {
			fi: 'Yksikkö jakautui usean seuraajan kesken; sen aiemmat tapahtumat jäivät sille itselleen',
			sv: 'Enheten delades på flera efterföljare; dess tidigare händelser blev kvar hos den',
			en: 'The unit was split between several successors; its earlier events stayed with it'
		},
		effect: effects.unit_info,
		advice: advice.nothing
	}
} satisfies Readonly<Record<string, Issue>>;
