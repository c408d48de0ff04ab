import { outOfScope, step, type LedgerStage } from '../ledger-steps.ts';

/** The way from events to the judged cases of one limit. */
export const stages: readonly LedgerStage[] = [
	outOfScope,
	{
		out: [
			step('no_client', 'Asiakas puuttuu', 'Klienten saknas', 'No client'),
			step(
				'other_event',
				'Ei käynnistä tätä määräaikaa',
				'Startar inte denna tidsfrist',
				'Does not start this time limit'
			),
			step(
				'not_in_force',
				'Määräaika ei ollut voimassa',
				'Tidsfristen var inte i kraft',
				'Time limit not in force'
			),
			step(
				'age_unknown',
				'Ikä puuttuu tai ei riitä',
				'Åldern saknas eller räcker inte',
				'Age missing or does not suffice'
			),
			step(
				'not_covered',
				'Määräaika ei koske tätä ikää',
				'Tidsfristen gäller inte denna ålder',
				'Time limit not for this age'
			),
			step(
				'running',
				'Asia oli jo vireillä, tai muu ehto ei täyty',
				'Ärendet var redan anhängigt, eller annat villkor uppfylls inte',
				'Case already open, or another condition not met'
			),
			step(
				'existing_client',
				'Palvelu jo käynnissä: kello ei ala',
				'Service pågår redan: ingen klocka startar',
				'Service already running: no clock starts'
			),
			step(
				'no_assessment',
				'Ratkaistu ilman arviointia: ei tätä määräaikaa',
				'Avgjorda utan bedömning: denna tidsfrist gäller inte',
				'Decided without assessment: not under this limit'
			),
			step(
				'need_not_recorded',
				'Lääkärin tarvetta ei ole kirjattu: kello ei ala',
				'Behov av läkare är inte antecknat: ingen klocka startar',
				'Need of a doctor not recorded: no clock starts'
			)
		],
		left: step(
			'cases',
			'Asioita, joilla on määräaika',
			'Ärenden med tidsfrist',
			'Cases with the limit'
		)
	},
	{
		out: [
			step('excluded', 'Poikkeuksena pois', 'Undantag, bortlämnade', 'Left out as exceptions'),
			step('invalid', 'Virheellinen järjestys', 'Fel ordningsföljd', 'Wrong order'),
			step(
				'removed',
				'Päätetty ilman palvelua',
				'Avslutade utan service',
				'Closed without service'
			),
			step('pending', 'Määräaika kesken', 'Tidsfristen pågår', 'Still within time'),
			step(
				'met_early',
				'Määräajassa, raja vielä edessä',
				'Inom tidsfristen, fristen pågår',
				'Within the limit, due day ahead'
			)
		],
		left: step(
			'cohort',
			'Luvun takana: arvioidut asiat',
			'Bakom siffran: bedömda ärenden',
			'Behind the figure: cases judged'
		)
	}
];
