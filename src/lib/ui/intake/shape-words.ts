import { defineMessages } from '#lib/i18n/messages.ts';

/** Words of what a file cannot tell because of how it was cut, and of the export to ask for instead. */
export const shapeWords = defineMessages({
	fi: {
		title: 'Mitä tiedostosta ei voi päätellä',
		lead_sample:
			'Tämä näkyy tiedoston alusta ja valinnoistasi. Voit ladata aineiston näinkin: puuttuvasta ei lasketa lukuja, tai niiden kohdalla kerrotaan puute.',
		found: { one: '{nText} asia hyvä tietää', other: '{nText} asiaa hyvä tietää' },
		seen_from: 'Koko jono näkyy vasta {day} alkaen.',
		only_ended_told:
			'Tiedostossa on vain päättyneitä asioita: jonoa ja palveluvelkaa ei voi laskea, ja odotukset näyttävät todellista lyhyemmiltä.',
		only_ended_ask:
			'Pyydä mukaan myös avoimet asiat: rivi jokaisesta vireilletulosta, vaikka ratkaisu puuttuu. Esimerkissä asialla A2 ei ole vielä päätöstä.',
		no_opening_queue_told:
			'Aineiston alun jono puuttuu: mukana on vain asioita, jotka alkoivat aineiston alettua.',
		no_opening_queue_ask:
			'Pyydä mukaan asiat, jotka olivat avoinna aineiston ensimmäisenä päivänä. Esimerkissä aineisto alkaa 1.1.2025, ja A1 on alkanut ennen sitä.',
		no_starts_told:
			'Tiedostossa ei ole tapahtumia, joista odotus alkaa: yhteydenottoja, hakemuksia, ilmoituksia, vireilletuloja tai lähetteitä. Odotuksia ja määräaikoja ei voi laskea.',
		no_starts_ask: 'Pyydä mukaan myös se rivi, josta asia alkoi.',
		no_ends_told:
			'Tiedostossa ei ole tapahtumia, joihin odotus päättyy: käyntejä, päätöksiä tai palvelun alkamisia. Odotuksia ja määräaikoja ei voi laskea.',
		no_ends_ask: 'Pyydä mukaan myös se, mitä yhteydenoton tai vireilletulon jälkeen tapahtui.',
		few_clients_told:
			'Yli viidenneksellä riveistä ei ole asiakasta. Ne eivät ole mukana toistuvissa yhteydenotoissa, määräajoissa eikä pompottelussa.',
		few_clients_ask:
			'Pyydä peitetunniste jokaiselle riville, jolla asiakas tunnetaan. Sama asiakas saa saman tunnisteen kaikissa tiedostoissa.',
		no_unit_told: 'Tiedostossa ei ole yksikköä: yksiköitä ei voi verrata, eikä siirtoja näy.',
		no_unit_ask: 'Pyydä mukaan yksikön tunnus tai nimi jokaiselle riville.',
		one_unit_told:
			'Tiedostossa on vain yksi yksikkö: siirtoja ja pompottelua ei näy, eikä yksiköitä voi verrata. Muualle palanneet asiakkaat puuttuvat.',
		one_unit_ask: 'Pyydä samojen asiakkaiden tapahtumat myös muista yksiköistä.',
		dates_only_told:
			'Tiedostossa on vain päivät: saman päivän tapahtumien järjestystä ei voi kertoa, eikä sitä, tuliko yhteydenotto virka-aikana.',
		dates_only_ask: 'Pyydä mukaan kellonaika, jos se kirjataan.',
		no_case_told:
			'Asioilla ei ole tunnusta: odotuksen alku ja loppu yhdistetään asiakkaan ja palvelun perusteella, mikä on epävarmempaa.',
		no_case_ask: 'Pyydä mukaan asian, hoitojakson tai palvelutapahtuman tunnus.',
		planning_unknown_told:
			'Käynneistä ei näy, oliko ne sovittu ennalta. Siksi mitään käyntiä ei lueta toistuvaksi yhteydenotoksi.',
		planning_unknown_ask: 'Pyydä mukaan tieto, oliko käynti varattu vai tultiinko ilman aikaa.',
		only_done_told:
			'Tiedostossa on vain toteutuneita tapahtumia: perutut ja käyttämättä jääneet ajat eivät näy.',
		only_done_ask: 'Pyydä mukaan myös perutut, siirretyt ja käyttämättä jääneet ajat tiloineen.',
		e_case: 'Asia',
		e_time: 'Aika',
		e_event: 'Tapahtuma',
		e_unit: 'Yksikkö',
		e_unit_1: 'Keskustan terveysasema',
		e_unit_2: 'Itäinen terveysasema'
	},
	sv: {
		title: 'Vad filen inte kan visa',
		lead_sample:
			'Detta syns av filens början och dina val. Du kan läsa in materialet ändå: det som saknas räknas inte, eller så sägs bristen vid siffran.',
		found: { one: '{nText} sak bra att veta', other: '{nText} saker bra att veta' },
		seen_from: 'Hela kön syns först från och med {day}.',
		only_ended_told:
			'Filen har bara avslutade ärenden: kön och serviceskulden kan inte räknas, och väntetiderna ser kortare ut än de är.',
		only_ended_ask:
			'Be att få med också öppna ärenden: en rad för varje anhängiggörande, också om avgörandet saknas. I exemplet har ärende A2 ännu inget beslut.',
		no_opening_queue_told:
			'Kön vid materialets början saknas: bara ärenden som började efter att materialet börjar är med.',
		no_opening_queue_ask:
			'Be att få med de ärenden som var öppna den första dagen. I exemplet börjar materialet 1.1.2025 och A1 har börjat före det.',
		no_starts_told:
			'Filen har inga händelser som en väntan börjar med: kontakter, ansökningar, anmälningar, anhängiggöranden eller remisser. Väntetider och tidsfrister kan inte räknas.',
		no_starts_ask: 'Be att få med också den rad som ärendet började med.',
		no_ends_told:
			'Filen har inga händelser som en väntan slutar med: besök, beslut eller början på en tjänst. Väntetider och tidsfrister kan inte räknas.',
		no_ends_ask: 'Be att få med också det som hände efter kontakten eller anhängiggörandet.',
		few_clients_told:
			'Över en femtedel av raderna saknar klient. De ingår inte i upprepade kontakter, tidsfrister eller bollande mellan enheter.',
		few_clients_ask:
			'Be om en pseudonym för varje rad där klienten är känd. Samma klient får samma pseudonym i alla filer.',
		no_unit_told: 'Filen har ingen enhet: enheter kan inte jämföras och byten syns inte.',
		no_unit_ask: 'Be att få med enhetens id eller namn på varje rad.',
		one_unit_told:
			'Filen har bara en enhet: byten och bollande syns inte, och enheter kan inte jämföras. Klienter som återkom någon annanstans saknas.',
		one_unit_ask: 'Be om samma klienters händelser också från andra enheter.',
		dates_only_told:
			'Filen har bara dagar: ordningen mellan händelser samma dag kan inte visas, inte heller om kontakten kom under tjänstetid.',
		dates_only_ask: 'Be att få med klockslaget, om det registreras.',
		no_case_told:
			'Ärendena har inget id: början och slutet av en väntan förenas genom klienten och tjänsten, vilket är osäkrare.',
		no_case_ask: 'Be att få med ärendets, vårdperiodens eller servicehändelsens id.',
		planning_unknown_told:
			'Det syns inte om besöken var avtalade på förhand. Därför räknas inget besök som en upprepad kontakt.',
		planning_unknown_ask: 'Be att få med uppgiften om besöket var bokat eller om man kom utan tid.',
		only_done_told:
			'Filen har bara händelser som blev av: avbokade och outnyttjade tider syns inte.',
		only_done_ask: 'Be att få med också avbokade, flyttade och outnyttjade tider med deras status.',
		e_case: 'Ärende',
		e_time: 'Tid',
		e_event: 'Händelse',
		e_unit: 'Enhet',
		e_unit_1: 'Centrums hälsostation',
		e_unit_2: 'Östra hälsostationen'
	},
	en: {
		title: 'What the file cannot tell',
		lead_sample:
			'This is seen from the beginning of the file and your choices. You can load the data all the same: what is missing is not counted, or the gap is said beside the figure.',
		found: { one: '{nText} thing good to know', other: '{nText} things good to know' },
		seen_from: 'The whole queue is seen only from {day} on.',
		only_ended_told:
			'The file has only cases that have ended: the queue and the service debt cannot be counted, and waits look shorter than they are.',
		only_ended_ask:
			'Ask for open cases too: a row for every case opened, even where its outcome is missing. In the example case A2 has no decision yet.',
		no_opening_queue_told:
			'The queue at the beginning of the data is missing: only cases that began after the data begin are in it.',
		no_opening_queue_ask:
			'Ask for the cases that were open on the first day. In the example the data begin on 1.1.2025, and A1 began before that.',
		no_starts_told:
			'The file has no events that a wait starts with: contacts, applications, notifications, opened cases or referrals. Waits and time limits cannot be counted.',
		no_starts_ask: 'Ask for the row that the case began with, too.',
		no_ends_told:
			'The file has no events that a wait ends with: visits, decisions or starts of a service. Waits and time limits cannot be counted.',
		no_ends_ask: 'Ask for what happened after the contact or the opening of the case, too.',
		few_clients_told:
			'Over a fifth of the rows have no client. They are not in repeat contacts, time limits or referral ping-pong.',
		few_clients_ask:
			'Ask for a pseudonym on every row where the client is known. One client has the same pseudonym in all files.',
		no_unit_told: 'The file has no unit: units cannot be compared, and handovers are not seen.',
		no_unit_ask: 'Ask for the identifier or name of the unit on every row.',
		one_unit_told:
			'The file has only one unit: handovers and ping-pong are not seen, and units cannot be compared. Clients who returned elsewhere are missing.',
		one_unit_ask: 'Ask for the events of the same clients from other units, too.',
		dates_only_told:
			'The file has only days: the order of events on one day cannot be told, nor whether a contact came in office hours.',
		dates_only_ask: 'Ask for the time of day, if it is recorded.',
		no_case_told:
			'Cases have no identifier: start and end of a wait are joined by client and service, which is less certain.',
		no_case_ask: 'Ask for the identifier of the case, the care episode or the service event.',
		planning_unknown_told:
			'It is not seen whether visits were planned. Therefore no visit is counted as a repeat contact.',
		planning_unknown_ask: 'Ask whether the visit was booked or the client came without a time.',
		only_done_told:
			'The file has only events that took place: cancelled and missed appointments are not seen.',
		only_done_ask: 'Ask for cancelled, moved and missed appointments too, with their status.',
		e_case: 'Case',
		e_time: 'Time',
		e_event: 'Event',
		e_unit: 'Unit',
		e_unit_1: 'Central health station',
		e_unit_2: 'Eastern health station'
	}
});
