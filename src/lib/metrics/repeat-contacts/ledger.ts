import type { Ledger } from '../ledger.ts';
import { outOfScope, step } from '../ledger-steps.ts';

/** From events to index contact days; names are those of `ledger.sql`. */
export const ledger: Ledger = {
	equals: 'index_contacts',
	stages: [
		outOfScope,
		{
			out: [
				step('no_client', 'Asiakas puuttuu', 'Klienten saknas', 'No client'),
				step(
					'other_event',
					'Muu tapahtuma kuin yhteydenotto tai käynti',
					'Annan händelse än kontakt eller besök',
					'Neither a contact nor a visit'
				),
				step(
					'other_initiator',
					'Aloite tuli työntekijältä tai organisaatiolta',
					'På initiativ av personal eller organisation',
					'Initiated by staff or an organisation'
				),
				step(
					'cancelled',
					'Peruttu tai käyttämättä jäänyt',
					'Inställt eller outnyttjat',
					'Cancelled or no-show'
				),
				step(
					'planning_unknown',
					'Ei tiedossa, oliko käynti sovittu',
					'Okänt om besöket var avtalat',
					'Not known whether agreed beforehand'
				),
				step('group', 'Ryhmätapahtuma', 'Grupphändelse', 'Group event'),
				step(
					'planned',
					'Ennalta sovittu tai hoitosarjaa',
					'Avtalat på förhand eller del av en serie',
					'Agreed beforehand or part of a series'
				),
				step('no_case', 'Asia puuttuu', 'Ärendet saknas', 'No case')
			],
			left: step('eligible', 'Sopivia yhteydenottoja', 'Lämpliga kontakter', 'Eligible contacts')
		},
		{
			out: [
				step(
					'agreed',
					'Aiemmin varatun ajan päivä',
					'Dagen för en tidigare bokad tid',
					'Day of a time booked earlier'
				),
				step(
					'same_day',
					'Saman päivän toinen yhteydenotto samasta asiasta',
					'Annan kontakt samma dag i samma ärende',
					'Another contact of the same day and issue'
				)
			],
			left: step('contact_days', 'Yhteydenottopäiviä', 'Kontaktdagar', 'Contact days')
		},
		{
			out: [
				step('censored', 'Seuranta-aika kesken', 'Uppföljningstiden pågår', 'Follow-up still open')
			],
			left: step(
				'index_contacts',
				'Luvun takana: seuratut yhteydenottopäivät',
				'Bakom siffran: uppföljda kontaktdagar',
				'Behind the figure: contact days followed up'
			)
		}
	]
};
