/** Who acts and what is said or done in notes about a client: verbs in the past, first persons, relatives. */
const TELLING =
	/(?<!\p{L})(?:soitt(?:i|anut|aa|elee|eli)|kerto(?:i|nut|o)|pyy(?:si|tää|tänyt)|halua(?:a|isi|nut)|halusi|tarvit(?:see|si)|sano(?:i|o|nut)|toivo(?:i|isi|nut)|vas?tasi|vastannut|tul(?:i|ee|lut)|kävi|käynyt|sai|saanut|annettu|ohjattu|keskusteltu|sovittu|otan|otin|soitin|soitan|kerroin|sovin|juttelin|tapasin|lähetin|olen|olin|ollut|minun|hänen|hänelle|hänellä|itki|väsynyt|huolissaan|huoli|kotona|äiti|äidin|isä|isän|poika|pojan|tytär|tyttären|vaimo|mies|puoliso|lapsi|lapsen|koska|mutta|eikä|että|ettei|ei ole|ei ollut|ring(?:de|er)|berätta(?:de|r)|vill|ville|behöv(?:er|de)|önska(?:r|de)|sade|säger|kom|kommer|fick|har|hade|jag|hon|han|hennes|hans|mamma|mamman|pappa|pappan|modern|fadern|sonen|dottern|barnet|inte|eftersom|called|calls|said|says|asked|asks|wants|wanted|needs|needed|told|came|got|has|had|was|is|not|i|she|he|her|his|mother|father|son|daughter|wife|husband|because|but)(?!\p{L})/iu;
const SENTENCE = /\p{Ll}[.!?]\s+\p{Lu}|\p{Ll}, \p{Ll}|\p{L}[.!?]$/u;
const SHORTEST = 8;

/**
 * Whether a text reads like somebody's note: three words or more with one that tells of doings or persons,
 * or written as a sentence. Categories have such words too, but few texts.
 */
export function isNote(text: string): boolean {
	if (text.length < SHORTEST) return false;
	const words = text.split(/\s+/).length;
	if (words < 3) return words === 2 && TELLING.test(text) && SENTENCE.test(text);
	return TELLING.test(text) || SENTENCE.test(text);
}
