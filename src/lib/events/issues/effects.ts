import type { IssueText } from './issue.ts';

/** What issues do to the figures. */
export const effects = {
	row_lost: {
		fi: 'Rivi ei ole mukana missään luvussa.',
		sv: 'Raden ingår inte i någon siffra.',
		en: 'The row is in no figure.'
	},
	letters: {
		fi: 'Nimet ja luokat ovat oikein, jos kirjaimet tulkittiin oikein.',
		sv: 'Namn och klasser är rätt, om bokstäverna tolkades rätt.',
		en: 'Names and classes are right if the letters were read right.'
	},
	filled_down: {
		fi: 'Rivit kuuluvat samaan asiakkaaseen, asiaan tai yksikköön kuin niiden yläpuolella oleva rivi.',
		sv: 'Raderna hör till samma klient, ärende eller enhet som raden ovanför.',
		en: 'The rows belong to the same client, case or unit as the row above them.'
	},
	ids_merged: {
		fi: 'Eri asiakkaat tai asiat voivat näyttää samalta, joten paluut ja ketjut ovat väärin.',
		sv: 'Olika klienter eller ärenden kan se ut som samma, så återkomster och kedjor är fel.',
		en: 'Different clients or cases may look like one, so returns and chains are wrong.'
	},
	column_lost: {
		fi: 'Sarakkeen tietoja ei voi käyttää mittareissa eikä rajauksissa.',
		sv: 'Kolumnens uppgifter kan inte användas i mått eller avgränsningar.',
		en: 'The column cannot be used by measures or filters.'
	},
	time_lost: {
		fi: 'Ilman tapahtuman aikaa rivi ei ole mukana missään luvussa; muu aika jää vain tyhjäksi.',
		sv: 'Utan händelsens tid ingår raden inte i någon siffra; en annan tid blir bara tom.',
		en: 'Without the time of the event the row is in no figure; another time is just left empty.'
	},
	value_lost: {
		fi: 'Tieto jää tyhjäksi. Siihen perustuvat ehdot ja rajaukset eivät löydä näitä rivejä.',
		sv: 'Uppgiften blir tom. Villkor och avgränsningar som bygger på den hittar inte raderna.',
		en: 'The value is left empty. Conditions and filters on it do not find these rows.'
	},
	area: {
		fi: 'Seuranta-aika ja lakisääteiset määräajat valitaan palvelun mukaan, joten ne voivat olla väärät.',
		sv: 'Uppföljningstid och lagstadgade tidsfrister väljs enligt tjänsten och kan därför vara fel.',
		en: 'The follow-up window and statutory limits are chosen by service, so they may be wrong.'
	},
	age: {
		fi: 'Ikään sidotut määräajat eivät koske näitä asioita, ja ikärajaus jättää ne pois.',
		sv: 'Tidsfrister som beror på åldern gäller inte dessa ärenden, och en åldersavgränsning lämnar bort dem.',
		en: 'Limits that depend on age do not apply to these cases, and an age filter leaves them out.'
	},
	clock: {
		fi: 'Asia voi puuttua määräaikojen luvuista tai sen odotusaika olla väärä.',
		sv: 'Ärendet kan saknas i tidsfristernas siffror eller ha fel väntetid.',
		en: 'The case may be missing from the time limits, or its wait may be wrong.'
	},
	due: {
		fi: 'Asia näyttää olleen myöhässä jo alkaessaan.',
		sv: 'Ärendet ser ut att ha varit försenat redan när det började.',
		en: 'The case seems to have been late from the start.'
	},
	booking: {
		fi: 'Ennalta sovittua käyntiä ei ehkä tunnisteta, ja se lasketaan toistuvaksi yhteydenotoksi.',
		sv: 'Ett avtalat besök känns kanske inte igen och räknas som upprepad kontakt.',
		en: 'A visit agreed beforehand may go unnoticed and count as a repeat contact.'
	},
	unit_time: {
		fi: 'Tapahtuma on yksikön luvuissa, vaikka yksikkö ei ollut silloin toiminnassa.',
		sv: 'Händelsen ingår i enhetens siffror fast enheten inte var i drift då.',
		en: 'The event is in the figures of a unit that was not running then.'
	},
	two_units: {
		fi: 'Käynnit tulkitaan yhteiseksi työksi, joten pompottelun luvuista voi puuttua siirto.',
		sv: 'Besöken tolkas som gemensamt arbete, så en överföring kan saknas.',
		en: 'The visits are taken as joint work, so a handover may be missing.'
	},
	day_only: {
		fi: 'Saman päivän tapahtumien järjestystä ei tiedetä. Siirrot järjestetään tapahtuman lajin mukaan.',
		sv: 'Ordningen mellan händelser under samma dag är okänd. Överföringar ordnas enligt typen av händelse.',
		en: 'The order of events within a day is unknown. Handovers are ordered by type of event.'
	},
	row_order: {
		fi: 'Järjestys ratkaisee, kumpi samanaikaisista tapahtumista oli ensin. Muut luvut eivät muutu.',
		sv: 'Ordningen avgör vilken av två samtidiga händelser som kom först. Andra siffror ändras inte.',
		en: 'The order decides which of two events at one time came first. Other figures do not change.'
	},
	unlinked: {
		fi: 'Asiakkaan paluut, siirrot ja odotukset tiedostosta toiseen jäävät näkemättä.',
		sv: 'En klients återkomster, byten och väntetider från en fil till en annan syns inte.',
		en: 'Returns, handovers and waits of a client from one file to another are not seen.'
	},
	home: {
		fi: 'Alue jää tyhjäksi: kotialueen rajaus, ja tuntemattomien yksiköiden alueen rajaus, jättää rivit pois.',
		sv: 'Området blir tomt: en avgränsning till hemområde, och till område för okända enheter, lämnar bort raderna.',
		en: 'The county is left empty: a filter by home county, and by county for unknown units, leaves the rows out.'
	},
	data_end: {
		fi: 'Tapahtuma ei ole mukana luvuissa, eikä se siirrä aineiston loppua, josta keskeneräiset ajat lasketaan.',
		sv: 'Händelsen ingår inte i siffrorna och flyttar inte materialets slut, från vilket pågående tider räknas.',
		en: 'The event is in no figure and does not move the end of the data, from which open periods are counted.'
	},
	case: {
		fi: 'Tapahtumalla ei ole asiaa: määräajat ja polut päätellään asiakkaan ja palvelun mukaan.',
		sv: 'Händelsen har inget ärende: tidsfrister och vägar härleds från klienten och tjänsten.',
		en: 'The event has no case: time limits and paths are inferred from client and service.'
	},
	client: {
		fi: 'Tapahtuma ei ole mukana toistuvissa yhteydenotoissa, määräajoissa eikä pompottelun luvuissa.',
		sv: 'Händelsen ingår inte i upprepade kontakter, tidsfrister eller bollande mellan enheter.',
		en: 'The event is not in repeat contacts, time limits or referral ping-pong.'
	},
	dominant: {
		fi: 'Jos tunnus tarkoittaa monta ihmistä, heidän käyntinsä luetaan yhden asiakkaan paluiksi ja siirroiksi.',
		sv: 'Om id:t står för många människor räknas deras besök som en klients återkomster och byten.',
		en: 'If the id stands for many people, their visits are counted as the returns and handovers of one client.'
	},
	unit: {
		fi: 'Tapahtuma lasketaan yksikköön ”Ei tiedossa”, eikä se ole mukana pompottelun luvuissa.',
		sv: 'Händelsen räknas till enheten ”Okänt” och ingår inte i bollande mellan enheter.',
		en: 'The event is counted under the unit “Unknown”, and is not in referral ping-pong.'
	},
	unit_info: {
		fi: 'Yksikön palvelu, alue ja ryhmä eivät ole tiedossa, ja palveluohjaus voi näkyä pompotteluna.',
		sv: 'Enhetens tjänst, område och grupp är okända, och servicehandledning kan se ut som bollande.',
		en: "The unit's service, county and group are unknown, and guidance may look like ping-pong."
	},
	planned: {
		fi: 'Näitä käyntejä ei lasketa yhteydenotoiksi. Toistuvuus voi näyttää todellista pienemmältä.',
		sv: 'Dessa besök räknas inte som kontakter. Upprepningen kan se mindre ut än den är.',
		en: 'These visits are not counted as contacts. Repeat contacts may look fewer than they are.'
	},
	date_order: {
		fi: 'Jos päivä ja kuukausi ovat vaihtuneet, kaikki ajat ja odotukset ovat väärin.',
		sv: 'Om dag och månad har bytt plats är alla tider och väntetider fel.',
		en: 'If day and month have changed places, all times and waits are wrong.'
	},
	year_place: {
		fi: 'Jos vuosi ja päivä ovat vaihtuneet, kaikki ajat ja odotukset ovat väärin.',
		sv: 'Om år och dag har bytt plats är alla tider och väntetider fel.',
		en: 'If year and day have changed places, all times and waits are wrong.'
	},
	gap: {
		fi: 'Puuttuvat tapahtumat pienentävät toistuvuutta ja siirtoja aukon edellä ja pidentävät odotuksia.',
		sv: 'Händelser som saknas minskar upprepningar och överföringar före luckan och förlänger väntetider.',
		en: 'Missing events lower repeats and handovers before the gap and lengthen waits.'
	},
	duplicate: {
		fi: 'Toistettu rivi laskettiin kerran. Luvut ovat oikein, jos rivit ovat sama tapahtuma.',
		sv: 'Den upprepade raden räknades en gång. Siffrorna stämmer om raderna är samma händelse.',
		en: 'The repeated row was counted once. Figures are right if the rows are one event.'
	},
	constant: {
		fi: 'Luvut eivät muutu, mutta saraketta ei voi käyttää vertailuun.',
		sv: 'Siffrorna ändras inte, men kolumnen kan inte användas för jämförelser.',
		en: 'Figures do not change, but the column cannot be used to compare.'
	},
	numbered: {
		fi: 'Luvut eivät muutu. Alkuperäiset tekstit eivät ole aineistossa.',
		sv: 'Siffrorna ändras inte. De ursprungliga texterna finns inte i materialet.',
		en: 'Figures do not change. The original texts are not in the data.'
	},
	unit_numbered: {
		fi: 'Luvut eivät muutu. Yksikkö näkyy numerona, kunnes hyväksyt sen nimen.',
		sv: 'Siffrorna ändras inte. Enheten visas som ett nummer tills du godkänner namnet.',
		en: 'Figures do not change. The unit is shown as a number until you accept its name.'
	},
	identifying: {
		fi: 'Luvut eivät muutu, mutta aineistosta voi ehkä tunnistaa ihmisen.',
		sv: 'Siffrorna ändras inte, men en person kan kanske kännas igen i materialet.',
		en: 'Figures do not change, but somebody may be recognisable in the data.'
	},
	unknown_unit: {
		fi: 'Tapahtumat lasketaan yksikköön ”Ei tiedossa”: yksiköitä ei voi verrata eikä siirtoja nähdä.',
		sv: 'Händelserna räknas till enheten ”Okänt”: enheter kan inte jämföras och överföringar syns inte.',
		en: 'The events are counted under the unit “Unknown”: units cannot be compared and handovers are not seen.'
	}
} satisfies Readonly<Record<string, IssueText>>;
