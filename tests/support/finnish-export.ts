/**
 * A small export as a county's system writes it: title lines, `;`, windows-1252, CRLF, d.m.Y dates with
 * "klo", Finnish words, null marks, one row twice, one unreadable date. 240 clients contact twice each.
 */
export function finnishExport(): Uint8Array {
	const header =
		'Asiakasnumero;Pvm;Kello;Tapahtuma;Toimipiste;Palvelutehtävä;Yhteystapa;Suunniteltu;Ikä';
	const rows: string[] = [];
	for (let client = 0; client < 240; client += 1) {
		const unit = client % 2 === 0 ? 'Äänekosken asema' : 'Östra stationen';
		const row = (day: number, clock: string) =>
			`P${client};${day}.3.2025;klo ${clock};Yhteydenotto;${unit};Perusterveydenhuolto;Puhelin;Ei;${20 + (client % 60)}`;
		rows.push(row(3 + (client % 5), '8.15'));
		rows.push(row(client % 3 === 0 ? 9 : 28, '12.34'));
	}
	rows.push(
		rows[0]!,
		'P1;ei tiedossa;-;Yhteydenotto;Östra stationen;Perusterveydenhuolto;Puhelin;Ei;33'
	);
	rows.push(
		'P2;30.4.2025;klo 9.00;Yhteydenotto;Östra stationen;Perusterveydenhuolto;Puhelin;Ei;33'
	);
	const text = ['Yhteydenotot, kevät', '', header, ...rows, '', ''].join('\r\n');
	return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
