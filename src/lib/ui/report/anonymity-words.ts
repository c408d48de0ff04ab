import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of how many clients stand out. */
export const anonymityWords = defineMessages({
	fi: {
		anonymity: 'Tunnistettavuus',
		anonymity_lead:
			'Kuinka moni asiakas erottuu joukosta: hänen tietojensa yhdistelmä on alle viidellä. Mukana ovat ikä, sukupuoli, kunta, kieli, yksikkö ja harvinainen aihe (alle 20 asiakasta).',
		anonymity_sentence:
			'Tietojen yhdistelmä erottaa joukosta {share} asiakkaista. Kun ikä on luokiteltu ja kunnan tilalla on hyvinvointialue, osuus on {after}.',
		anonymity_hidden:
			'Joukosta erottuvien määrä on salattu: erottuvia tai muita asiakkaita on alle viisi, tai aineistossa ei ole asiakkaita.',
		anonymity_steps: 'Yleistys askel kerrallaan',
		anonymity_drivers: 'Mikä sarake erottaa',
		anonymity_drivers_lead:
			'Kuinka moni erottuisi, jos sarake jätettäisiin pois: mitä pienempi osuus, sitä enemmän sarake erottaa.',
		known: 'Mitä asiakkaasta tiedetään',
		clients: 'Asiakkaita',
		outstanding: 'Erottuu',
		outstanding_share: 'Osuus',
		smallest: 'Pienin joukko',
		raw_step: 'kaikki tiedot sellaisinaan',
		age_step: 'ikä luokkina',
		county_step: 'ikä luokkina, kunnan tilalla hyvinvointialue',
		raw_day: 'kaikki tiedot ja käyntipäivä',
		county_day: 'yleistetyt tiedot ja käyntipäivä',
		week: 'yleistetyt tiedot ja käyntiviikko',
		without: 'ilman: {column}'
	},
	sv: {
		anonymity: 'Identifierbarhet',
		anonymity_lead:
			'Hur många klienter som sticker ut: färre än fem har samma kombination av uppgifter. Med är ålder, kön, kommun, språk, enhet och sällsynt ämne (färre än 20 klienter).',
		anonymity_sentence:
			'Kombinationen av uppgifter skiljer ut {share} av klienterna. Med ålder i klasser och välfärdsområde i stället för kommun är andelen {after}.',
		anonymity_hidden:
			'Antalet som sticker ut är dolt: färre än fem klienter sticker ut, eller färre än fem gör det inte, eller materialet saknar klienter.',
		anonymity_steps: 'Generalisering steg för steg',
		anonymity_drivers: 'Vilken kolumn som skiljer ut',
		anonymity_drivers_lead:
			'Hur många som skulle sticka ut om kolumnen lämnades bort: ju mindre andel, desto mer skiljer kolumnen ut.',
		known: 'Vad man vet om klienten',
		clients: 'Klienter',
		outstanding: 'Sticker ut',
		outstanding_share: 'Andel',
		smallest: 'Minsta grupp',
		raw_step: 'alla uppgifter som de är',
		age_step: 'ålder i klasser',
		county_step: 'ålder i klasser, välfärdsområde i stället för kommun',
		raw_day: 'alla uppgifter och besöksdagen',
		county_day: 'generaliserade uppgifter och besöksdagen',
		week: 'generaliserade uppgifter och besöksveckan',
		without: 'utan: {column}'
	},
	en: {
		anonymity: 'Identifiability',
		anonymity_lead:
			'How many clients stand out: fewer than five share their combination of values. It looks at age, sex, municipality, language, unit and rare topic (fewer than 20 clients).',
		anonymity_sentence:
			'The combination of values makes {share} of clients stand out. With age in classes and the county in place of the municipality it is {after}.',
		anonymity_hidden:
			'How many stand out is suppressed: fewer than five clients do, or fewer than five do not, or the data hold no clients.',
		anonymity_steps: 'Generalised step by step',
		anonymity_drivers: 'Which column tells them apart',
		anonymity_drivers_lead:
			'How many would stand out if the column were left out: the smaller the share, the more the column tells apart.',
		known: 'What is known of a client',
		clients: 'Clients',
		outstanding: 'Stand out',
		outstanding_share: 'Share',
		smallest: 'Smallest group',
		raw_step: 'everything as it is',
		age_step: 'age in classes',
		county_step: 'age in classes, county in place of municipality',
		raw_day: 'everything and the day of a visit',
		county_day: 'generalised, and the day of a visit',
		week: 'generalised, and the week of a visit',
		without: 'without: {column}'
	}
});
