import { defineMessages } from '#lib/i18n/messages.ts';

/** What an issue does to the figures. */
export const effectMessages = defineMessages({
	fi: {
		row_lost: 'Rivi ei ole mukana missään luvussa.',
		column_lost: 'Sarakkeen tietoja ei voi käyttää mittareissa eikä rajauksissa.',
		time_lost:
			'Ilman tapahtuman aikaa rivi ei ole mukana missään luvussa; muu aika jää vain tyhjäksi.',
		value_lost:
			'Tieto jää tyhjäksi. Siihen perustuvat ehdot ja rajaukset eivät löydä näitä rivejä.',
		area: 'Seuranta-aika ja lakisääteiset määräajat valitaan palvelun mukaan, joten ne voivat olla väärät.',
		age: 'Ikään sidotut määräajat eivät koske näitä asioita, ja ikärajaus jättää ne pois.',
		clock: 'Asia voi puuttua määräaikojen luvuista tai sen odotusaika olla väärä.',
		due: 'Asia näyttää olleen myöhässä jo alkaessaan.',
		booking:
			'Ennalta sovittua käyntiä ei ehkä tunnisteta, ja se lasketaan toistuvaksi yhteydenotoksi.',
		unit_time: 'Tapahtuma on yksikön luvuissa, vaikka yksikkö ei ollut silloin toiminnassa.',
		two_units:
			'Käynnit tulkitaan yhteiseksi työksi, joten pompottelun luvuista voi puuttua siirto.',
		day_only:
			'Saman päivän tapahtumien järjestystä ei tiedetä. Siirrot järjestetään tapahtuman lajin mukaan.',
		home: 'Alue jää tyhjäksi: kotialueen rajaus, ja tuntemattomien yksiköiden alueen rajaus, jättää rivit pois.',
		data_end:
			'Tapahtuma ei ole mukana luvuissa, eikä se siirrä aineiston loppua, josta keskeneräiset ajat lasketaan.',
		case: 'Tapahtumalla ei ole asiaa: määräajat ja polut päätellään asiakkaan ja palvelun mukaan.',
		client:
			'Tapahtuma ei ole mukana toistuvissa yhteydenotoissa, määräajoissa eikä pompottelun luvuissa.',
		unit: 'Tapahtuma ei ole mukana yksikkövertailuissa eikä pompottelun luvuissa.',
		unit_info:
			'Yksikön palvelu, alue ja ryhmä eivät ole tiedossa, ja palveluohjaus voi näkyä pompotteluna.',
		planned:
			'Näitä käyntejä ei lasketa yhteydenotoiksi. Toistuvuus voi näyttää todellista pienemmältä.',
		date_order: 'Jos päivä ja kuukausi ovat vaihtuneet, kaikki ajat ja odotukset ovat väärin.',
		gap: 'Puuttuvat tapahtumat pienentävät toistuvuutta ja siirtoja aukon edellä ja pidentävät odotuksia.',
		duplicate:
			'Toistettu rivi laskettiin kerran. Luvut ovat oikein, jos rivit ovat sama tapahtuma.',
		constant: 'Luvut eivät muutu, mutta saraketta ei voi käyttää vertailuun.',
		numbered: 'Luvut eivät muutu. Alkuperäiset tekstit eivät ole aineistossa.',
		identifying: 'Luvut eivät muutu, mutta aineistosta voi ehkä tunnistaa ihmisen.'
	},
	sv: {
		row_lost: 'Raden ingår inte i någon siffra.',
		column_lost: 'Kolumnens uppgifter kan inte användas i mått eller avgränsningar.',
		time_lost: 'Utan händelsens tid ingår raden inte i någon siffra; en annan tid blir bara tom.',
		value_lost:
			'Uppgiften blir tom. Villkor och avgränsningar som bygger på den hittar inte raderna.',
		area: 'Uppföljningstid och lagstadgade tidsfrister väljs enligt tjänsten och kan därför vara fel.',
		age: 'Tidsfrister som beror på åldern gäller inte dessa ärenden, och en åldersavgränsning lämnar bort dem.',
		clock: 'Ärendet kan saknas i tidsfristernas siffror eller ha fel väntetid.',
		due: 'Ärendet ser ut att ha varit försenat redan när det började.',
		booking: 'Ett avtalat besök känns kanske inte igen och räknas som upprepad kontakt.',
		unit_time: 'Händelsen ingår i enhetens siffror fast enheten inte var i drift då.',
		two_units: 'Besöken tolkas som gemensamt arbete, så en överföring kan saknas.',
		day_only:
			'Ordningen mellan händelser under samma dag är okänd. Överföringar ordnas enligt typen av händelse.',
		home: 'Området blir tomt: en avgränsning till hemområde, och till område för okända enheter, lämnar bort raderna.',
		data_end:
			'Händelsen ingår inte i siffrorna och flyttar inte materialets slut, från vilket pågående tider räknas.',
		case: 'Händelsen har inget ärende: tidsfrister och vägar härleds från klienten och tjänsten.',
		client:
			'Händelsen ingår inte i upprepade kontakter, tidsfrister eller bollande mellan enheter.',
		unit: 'Händelsen ingår inte i jämförelser mellan enheter eller i bollande mellan enheter.',
		unit_info:
			'Enhetens tjänst, område och grupp är okända, och servicehandledning kan se ut som bollande.',
		planned: 'Dessa besök räknas inte som kontakter. Upprepningen kan se mindre ut än den är.',
		date_order: 'Om dag och månad har bytt plats är alla tider och väntetider fel.',
		gap: 'Händelser som saknas minskar upprepningar och överföringar före luckan och förlänger väntetider.',
		duplicate:
			'Den upprepade raden räknades en gång. Siffrorna stämmer om raderna är samma händelse.',
		constant: 'Siffrorna ändras inte, men kolumnen kan inte användas för jämförelser.',
		numbered: 'Siffrorna ändras inte. De ursprungliga texterna finns inte i materialet.',
		identifying: 'Siffrorna ändras inte, men en person kan kanske kännas igen i materialet.'
	},
	en: {
		row_lost: 'The row is in no figure.',
		column_lost: 'The column cannot be used by measures or filters.',
		time_lost:
			'Without the time of the event the row is in no figure; another time is just left empty.',
		value_lost: 'The value is left empty. Conditions and filters on it do not find these rows.',
		area: 'The follow-up window and statutory limits are chosen by service, so they may be wrong.',
		age: 'Limits that depend on age do not apply to these cases, and an age filter leaves them out.',
		clock: 'The case may be missing from the time limits, or its wait may be wrong.',
		due: 'The case seems to have been late from the start.',
		booking: 'A visit agreed beforehand may go unnoticed and count as a repeat contact.',
		unit_time: 'The event is in the figures of a unit that was not running then.',
		two_units: 'The visits are taken as joint work, so a handover may be missing.',
		day_only:
			'The order of events within a day is unknown. Handovers are ordered by type of event.',
		home: 'The county is left empty: a filter by home county, and by county for unknown units, leaves the rows out.',
		data_end:
			'The event is in no figure and does not move the end of the data, from which open periods are counted.',
		case: 'The event has no case: time limits and paths are inferred from client and service.',
		client: 'The event is not in repeat contacts, time limits or referral ping-pong.',
		unit: 'The event is not in comparisons of units or in referral ping-pong.',
		unit_info:
			"The unit's service, county and group are unknown, and guidance may look like ping-pong.",
		planned:
			'These visits are not counted as contacts. Repeat contacts may look fewer than they are.',
		date_order: 'If day and month have changed places, all times and waits are wrong.',
		gap: 'Missing events lower repeats and handovers before the gap and lengthen waits.',
		duplicate: 'The repeated row was counted once. Figures are right if the rows are one event.',
		constant: 'Figures do not change, but the column cannot be used to compare.',
		numbered: 'Figures do not change. The original texts are not in the data.',
		identifying: 'Figures do not change, but somebody may be recognisable in the data.'
	}
});
