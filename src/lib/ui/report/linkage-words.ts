import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of the report on how many clients the loaded files share. */
export const linkageWords = defineMessages({
	fi: {
		title: 'Yhteiset asiakkaat',
		lead: 'Sama asiakas tunnistetaan tiedostosta toiseen vain, jos hänen tunnuksensa on kirjoitettu kaikissa samoin.',
		table: 'Asiakkaat tiedostoittain',
		file: 'Tiedosto',
		clients: 'Asiakkaita',
		shared: 'Heistä myös muissa tiedostoissa',
		share: 'Osuus',
		loosely: 'Yhteisiä, kun tunnuksista luetaan vain kirjaimet ja numerot'
	},
	sv: {
		title: 'Gemensamma klienter',
		lead: 'Samma klient känns igen från en fil till en annan bara om id:t är skrivet på samma sätt i alla.',
		table: 'Klienter per fil',
		file: 'Fil',
		clients: 'Klienter',
		shared: 'Av dem även i andra filer',
		share: 'Andel',
		loosely: 'Gemensamma när bara bokstäver och siffror i id:na läses'
	},
	en: {
		title: 'Clients in common',
		lead: 'A client is known from one file to another only if the id is written in the same way in all of them.',
		table: 'Clients by file',
		file: 'File',
		clients: 'Clients',
		shared: 'Of them in other files too',
		share: 'Share',
		loosely: 'In common when only letters and digits of the ids are read'
	}
});
