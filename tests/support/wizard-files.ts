/**
 * 240 contacts and one row without a readable date, with dates that could be read both ways, an event
 * type in 27 rows and a channel in 60 that nobody knows, a telephone number and free text.
 */
export function contactsExport(): string {
	const header =
		'Asiakas;Pvm;Kello;Tapahtuma;Toimipiste;Palvelutehtävä;Yhteystapa;Suunniteltu;Ikä;Puhelin;Lisätieto';
	const rows = Array.from({ length: 240 }, (_, client) =>
		[
			`P${client}`,
			`${3 + (client % 5)}/3/2025`,
			'klo 8.15',
			client % 9 === 0 ? 'Takaisinsoitto' : 'Yhteydenotto',
			client % 2 === 0 ? 'Äänekosken asema' : 'Östra stationen',
			'Perusterveydenhuolto',
			client % 4 === 0 ? 'Chat' : 'Puhelin',
			'Ei',
			20 + (client % 60),
			`0401234${100 + client}`,
			`Kertoi pitkän tarinan vaivastaan, joka alkoi ${client} päivää sitten`
		].join(';')
	);
	const bad = 'P1;ei tiedossa;-;Yhteydenotto;Östra stationen;Perusterveydenhuolto;Puhelin;Ei;33;;';
	return [header, ...rows, bad].join('\r\n');
}

/** 60 visits of a system whose unit column no synonym names. */
export function visitsExport(): string {
	const rows = Array.from(
		{ length: 60 },
		(_, client) => `P${client},${1 + (client % 28)}.4.2025,Keskusta,Vastaanotto`
	);
	return ['Potilas,Käyntipäivä,Paikka,Luokka', ...rows].join('\n');
}

/** A table without any event, as a workbook's last sheet often is. */
export const legendTable = 'Koodi;Selite\n1;Ensimmäinen\n2;Toinen\n';
