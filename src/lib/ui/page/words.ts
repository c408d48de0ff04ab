import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of the pages themselves. */
export const words = defineMessages({
	fi: {
		data_age: {
			one: 'Aineisto päättyy {day}, {nText} päivä sitten',
			other: 'Aineisto päättyy {day}, {nText} päivää sitten'
		},
		about: 'Mitä luku tarkoittaa',
		interval: '95\u00a0% luottamusväli',
		trend: 'Kehitys kuukausittain',
		rules_not_applied: {
			one: '{nText} määräaikaa ei voitu arvioida',
			other: '{nText} määräaikaa ei voitu arvioida'
		},
		rules_hint: 'Aineistosta puuttuu sarake tai tapahtuma, jota määräaika edellyttää.',
		rule_missing: 'Puuttuu',
		rule: 'Määräaika',
		data_to_charts: 'Siirry yleiskuvaan',
		data_loaded_known: 'Sarakkeet tunnistettiin, joten aineisto ladattiin kysymättä.',
		data_edit: 'Muuta sarakkeita',
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
		data_title: 'Aineisto',
		data_local_only: 'Aineisto käsitellään vain tässä selaimessa. Mitään ei lähetetä verkkoon.',
		units_title: 'Yksiköt',
		units_link: 'Täydennä yksiköiden tiedot',
		units_lead:
			'Yksikön tiedoista tulevat hyvinvointialue, palvelu ja ryhmä, ja edeltäjä yhdistää uudelleen nimetyn tai yhdistetyn yksikön historian. Tiedot pysyvät tässä selaimessa; tallenna ne tiedostoon, jotta saat ne seuraavallakin kerralla.',
		units_back: 'Takaisin aineistoon'
	},
	sv: {
		data_age: {
			one: 'Materialet slutar {day}, för {nText} dag sedan',
			other: 'Materialet slutar {day}, för {nText} dagar sedan'
		},
		about: 'Vad talet betyder',
		interval: '95\u00a0% konfidensintervall',
		trend: 'Utveckling per månad',
		rules_not_applied: {
			one: '{nText} tidsfrist kunde inte bedömas',
			other: '{nText} tidsfrister kunde inte bedömas'
		},
		rules_hint: 'Materialet saknar en kolumn eller händelse som tidsfristen förutsätter.',
		rule_missing: 'Saknas',
		rule: 'Tidsfrist',
		data_to_charts: 'Gå till översikten',
		data_loaded_known: 'Kolumnerna kändes igen, så materialet lästes in utan frågor.',
		data_edit: 'Ändra kolumnerna',
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
		data_title: 'Material',
		data_local_only: 'Materialet behandlas bara i den här webbläsaren. Inget skickas ut på nätet.',
		units_title: 'Enheter',
		units_link: 'Komplettera uppgifterna om enheter',
		units_lead:
			'Enhetens uppgifter ger välfärdsområde, tjänst och grupp, och föregångaren förenar historien för en enhet som bytt namn eller slagits ihop. Uppgifterna stannar i den här webbläsaren; spara dem i en fil så att du har dem nästa gång.',
		units_back: 'Tillbaka till materialet'
	},
	en: {
		data_age: {
			one: 'The data end on {day}, {nText} day ago',
			other: 'The data end on {day}, {nText} days ago'
		},
		about: 'What the figure means',
		interval: '95% confidence interval',
		trend: 'Development by month',
		rules_not_applied: {
			one: '{nText} time limit could not be judged',
			other: '{nText} time limits could not be judged'
		},
		rules_hint: 'The data lack a column or an event that the time limit needs.',
		rule_missing: 'Missing',
		rule: 'Time limit',
		data_to_charts: 'Go to the overview',
		data_loaded_known: 'The columns were recognised, so the data were loaded without questions.',
		data_edit: 'Change the columns',
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
		data_title: 'Data',
		data_local_only: 'Data are handled in this browser only. Nothing is sent anywhere.',
		units_title: 'Units',
		units_link: 'Fill in what is known of units',
		units_lead:
			'A unit brings its county, service and group, and a predecessor joins the history of a unit that was renamed or merged. What you fill in stays in this browser; save it as a file to have it next time.',
		units_back: 'Back to the data'
	}
});
