import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of the report on how the loaded files were cut; what is found stands beside the check before a load. */
export const shapeWords = defineMessages({
	fi: {
		title: 'Mitä tiedostosta ei voi päätellä',
		lead: 'Vienti rajaa sen, mitä luvut voivat kertoa. Nämä puutteet johtuvat siitä, mitä tiedostoon on otettu mukaan. Niitä ei voi korjata laskemalla.',
		none: 'Viennin muodossa ei löytynyt puutteita.'
	},
	sv: {
		title: 'Vad filen inte kan visa',
		lead: 'Exporten avgör vad siffrorna kan visa. Dessa brister beror på vad som togs med i filen. De kan inte räknas bort.',
		none: 'Inga brister hittades i exportens form.'
	},
	en: {
		title: 'What the file cannot tell',
		lead: 'How a file was exported limits what figures can tell. These gaps come from what was taken into the file. No calculation mends them.',
		none: 'No gaps were found in the form of the export.'
	}
});
