import type { Ledger } from '../ledger.ts';
import { outOfFilters, outOfPeriod, step } from '../ledger-steps.ts';

/** From events to paths with at least two handovers; names are those of `ledger.sql`. */
export const ledger: Ledger = {
	equals: 'eligible_paths',
	stages: [
		{
			out: [
				step(
					'other_event',
					'Ei ole polun askel (varaus, kirjaus, päätös …)',
					'Inte ett steg på vägen (bokning, anteckning, beslut …)',
					'Not a step of a path (booking, note, decision …)'
				),
				step(
					'cancelled',
					'Peruttu tai käyttämättä jäänyt',
					'Inställt eller outnyttjat',
					'Cancelled or no-show'
				),
				step('no_unit', 'Yksikkö puuttuu', 'Enheten saknas', 'No unit'),
				step('no_case', 'Asia puuttuu', 'Ärendet saknas', 'No case'),
				step('no_client', 'Asiakas puuttuu', 'Klienten saknas', 'No client')
			],
			left: step('path_events', 'Polkujen tapahtumia', 'Händelser på vägar', 'Events of paths')
		},
		{
			out: [
				step(
					'same_stay',
					'Jatkoa samassa yksikössä tai yhteistä työtä',
					'Fortsättning i samma enhet eller gemensamt arbete',
					'Continued in the same unit, or joint work'
				)
			],
			left: step('path_steps', 'Polkujen askelia', 'Steg på vägar', 'Steps of paths')
		},
		{
			out: [
				step(
					'onward',
					'Polun myöhempi askel',
					'Senare steg på en väg',
					'A later step of the same path'
				)
			],
			left: step('all_paths', 'Polkuja', 'Vägar', 'Paths')
		},
		{
			out: [outOfPeriod, outOfFilters],
			left: step('paths', 'Rajauksen polkuja', 'Vägar inom avgränsningen', 'Paths in the selection')
		},
		{
			out: [
				step(
					'short',
					'Alle kaksi siirtoa: paluu ei ole mahdollinen',
					'Färre än två överföringar: ingen återgång möjlig',
					'Fewer than two handovers: no return possible'
				)
			],
			left: step(
				'eligible_paths',
				'Luvun takana: polut, joilla on vähintään kaksi siirtoa',
				'Bakom siffran: vägar med minst två överföringar',
				'Behind the figure: paths with at least two handovers'
			)
		}
	]
};
