/** Headings of the columns. */
export const headings = {
	met: { fi: 'Määräajassa', sv: 'Inom tidsfristen', en: 'Within the limit' },
	breach_closed: {
		fi: 'Yli määräajan, päättynyt',
		sv: 'Över tidsfristen, avslutad',
		en: 'Over the limit, ended'
	},
	breach_open: {
		fi: 'Yli määräajan, avoinna',
		sv: 'Över tidsfristen, öppen',
		en: 'Over the limit, open'
	},
	pending: { fi: 'Määräaika kesken', sv: 'Tidsfristen pågår', en: 'Still within time' },
	removed: {
		fi: 'Päätetty ilman palvelua',
		sv: 'Avslutad utan service',
		en: 'Closed without service'
	},
	removed_late: {
		fi: 'Päätetty ilman palvelua määräajan jälkeen',
		sv: 'Avslutad utan service efter fristen',
		en: 'Closed without service after the limit'
	},
	no_assessment: {
		fi: 'Ratkaistu ilman arviointia',
		sv: 'Avgjord utan bedömning',
		en: 'Decided without assessment'
	},
	existing_client: {
		fi: 'Palvelu jo käynnissä, ei kelloa',
		sv: 'Service pågår redan, ingen klocka',
		en: 'Service already running, no clock'
	},
	need_not_recorded: {
		fi: 'Lääkärin tarvetta ei kirjattu, ei kelloa',
		sv: 'Behov av läkare inte antecknat, ingen klocka',
		en: 'Need of a doctor not recorded, no clock'
	},
	excluded: { fi: 'Poikkeuksena pois', sv: 'Undantag, bortlämnad', en: 'Left out as exception' },
	invalid: { fi: 'Virheellinen järjestys', sv: 'Fel ordningsföljd', en: 'Wrong order' },
	flagged: { fi: 'Poikkeusmerkintä', sv: 'Märkt som undantag', en: 'Flagged as exception' },
	cohort_met: {
		fi: 'Määräajassa, raja umpeutunut',
		sv: 'Inom tidsfristen, fristen har gått ut',
		en: 'Within the limit, due day passed'
	},
	met_early: {
		fi: 'Määräajassa, raja vielä edessä',
		sv: 'Inom tidsfristen, fristen pågår',
		en: 'Within the limit, due day ahead'
	},
	breach: { fi: 'Yli määräajan', sv: 'Över tidsfristen', en: 'Over the limit' },
	cohort: { fi: 'Arvioituja asioita', sv: 'Bedömda ärenden', en: 'Cases judged' },
	thl_met: {
		fi: 'Päättyneistä määräajassa',
		sv: 'Avslutade inom fristen',
		en: 'Ended within the limit'
	},
	thl_late: {
		fi: 'Päättyneistä yli määräajan',
		sv: 'Avslutade över fristen',
		en: 'Ended over the limit'
	},
	thl_closed: { fi: 'Päättyneitä', sv: 'Avslutade', en: 'Ended' },
	open: { fi: 'Avoinna', sv: 'Öppna', en: 'Open' },
	open_late: { fi: 'Avoinna yli määräajan', sv: 'Öppna över fristen', en: 'Open over the limit' },
	open_in_time: {
		fi: 'Avoinna määräajassa',
		sv: 'Öppna inom fristen',
		en: 'Open within the limit'
	},
	short_met: {
		fi: '14 vrk: määräajassa',
		sv: '14 dygn: inom fristen',
		en: '14 days: within the limit'
	},
	short_breach_closed: {
		fi: '14 vrk: yli, päättynyt',
		sv: '14 dygn: över, avslutad',
		en: '14 days: over, ended'
	},
	short_breach_open: {
		fi: '14 vrk: yli, avoinna',
		sv: '14 dygn: över, öppen',
		en: '14 days: over, open'
	},
	short_pending: { fi: '14 vrk: kesken', sv: '14 dygn: pågår', en: '14 days: still within time' },
	short_cohort_met: {
		fi: '14 vrk: määräajassa, raja umpeutunut',
		sv: '14 dygn: inom, fristen har gått ut',
		en: '14 days: within, due day passed'
	},
	short_breach: { fi: '14 vrk: yli', sv: '14 dygn: över', en: '14 days: over the limit' },
	cohort_share: {
		fi: 'Määräajassa alkaneista',
		sv: 'Inom fristen av inledda',
		en: 'Within the limit, of started'
	},
	cohort_with_removed: {
		fi: 'Arvioituja ja määräajan jälkeen ilman palvelua päätettyjä',
		sv: 'Bedömda och efter fristen utan service avslutade',
		en: 'Judged, and closed without service after the limit'
	},
	share_with_removed: {
		fi: 'Määräajassa, jos määräajan jälkeen ilman palvelua päätetyt luetaan ylityksiksi',
		sv: 'Inom fristen, om de som avslutats utan service efter fristen räknas som överskridna',
		en: 'Within the limit, if cases closed without service after it count as over it'
	},
	thl_share: {
		fi: 'Määräajassa päättyneistä (THL)',
		sv: 'Inom fristen av avslutade (THL)',
		en: 'Within the limit, of ended (THL)'
	},
	short_share: { fi: '14 vrk: osuus', sv: '14 dygn: andel', en: '14 days: share' },
	limit_days: { fi: 'Määräaika, päivää', sv: 'Tidsfrist, dagar', en: 'Limit, days' },
	wait_median: {
		fi: 'Toteutunut mediaani, pv',
		sv: 'Utfall, median, dagar',
		en: 'Ended, median days'
	},
	wait_p90: { fi: 'Toteutunut P90, pv', sv: 'Utfall, P90, dagar', en: 'Ended, P90 days' },
	started: { fi: 'Alkaneita asioita', sv: 'Inledda ärenden', en: 'Cases started' },
	cannot_tell: {
		fi: 'Miksi osuutta ei voi kertoa',
		sv: 'Varför andelen inte kan anges',
		en: 'Why the share cannot be told'
	},
	short_cohort: { fi: '14 vrk: arvioituja', sv: '14 dygn: bedömda', en: '14 days: cases judged' }
} as const;
