import { defineMessages } from '#lib/i18n/messages.ts';

export const pageMessages = defineMessages({
	fi: {
		start_title: 'Missä palvelu takertelee?',
		start_lead:
			'Sujuva lukee sote-palvelujen tapahtumatiedot ja näyttää, missä asiakas joutuu ottamaan uudelleen yhteyttä, missä lakisääteiset määräajat ylittyvät ja missä lähete palaa takaisin.',
		start_demo: 'Avaa demoaineisto',
		start_demo_text:
			'Keinotekoinen alue, noin 200 000 tapahtumaa vuosilta 2023–2025. Kaikki sivut ovat heti käytössä.',
		start_own: 'Tuo oma tiedosto',
		start_own_text:
			'Vienti asiakas- tai potilastietojärjestelmästä: CSV, Excel, Parquet, Arrow, JSON tai XES. Sarakkeet ehdotetaan, sinä vahvistat.',
		start_privacy:
			'Tiedosto ei poistu tältä koneelta. Laskenta tapahtuu selaimessa, ja alle viiden asiakkaan luvut salataan. Ensimmäisen käynnin jälkeen Sujuva toimii ilman verkkoakin.',
		questions: 'Kysymykset, joihin Sujuva vastaa',
		overview_title: 'Yleiskuva',
		loading_title: 'Aineistoa ladataan',
		print_scope: 'Rajaus: {scope}'
	},
	sv: {
		start_title: 'Var stockar sig servicen?',
		start_lead:
			'Sujuva läser händelseuppgifter från social- och hälsovården och visar var klienten måste ta kontakt på nytt, var de lagstadgade tidsfristerna överskrids och var remissen kommer tillbaka.',
		start_demo: 'Öppna demomaterialet',
		start_demo_text:
			'Ett syntetiskt område, cirka 200 000 händelser från åren 2023–2025. Alla sidor kan användas genast.',
		start_own: 'Hämta en egen fil',
		start_own_text:
			'En export från klient- eller patientdatasystemet: CSV, Excel, Parquet, Arrow, JSON eller XES. Kolumnerna föreslås, du bekräftar.',
		start_privacy:
			'Filen lämnar inte den här datorn. Beräkningen görs i webbläsaren, och siffror om färre än fem klienter döljs. Efter det första besöket fungerar Sujuva också utan nät.',
		questions: 'Frågor som Sujuva svarar på',
		overview_title: 'Översikt',
		loading_title: 'Materialet läses in',
		print_scope: 'Avgränsning: {scope}'
	},
	en: {
		start_title: 'Where do services get stuck?',
		start_lead:
			'Sujuva reads event data of health and social services and shows where clients have to make contact again, where statutory time limits are exceeded, and where referrals bounce back.',
		start_demo: 'Open the demo data',
		start_demo_text:
			'A synthetic county, about 200,000 events from 2023–2025. Every page works at once.',
		start_own: 'Bring your own file',
		start_own_text:
			'An export from a client or patient system: CSV, Excel, Parquet, Arrow, JSON or XES. The columns are proposed, you confirm.',
		start_privacy:
			'The file never leaves this computer. Everything is calculated in the browser, and figures about fewer than five clients are suppressed. After the first visit Sujuva works without a network, too.',
		questions: 'Questions Sujuva answers',
		overview_title: 'Overview',
		loading_title: 'Loading the data',
		print_scope: 'Filters: {scope}'
	}
});
