/** Common first names in Finland, of all ages and both languages. */
const firstNames = new Set(
	(
		'aada aarne aaro aila aili aino aki aku aleksanteri aleksi alexander alina amanda anders andreas anita anja ' +
		'anna anne anneli annika annikki anniina anselmi antero anton antti anttoni anu ari arja armas arto arttu ' +
		'arvo astrid atte aulis axel bengt benjamin birgitta björn camilla carina carl christian christina daniel ' +
		'ebba eero eerika eetu eeva eevi eija eila einari eino elias elina eliisa elisa elisabet elisabeth ella ' +
		'ellen elli elsa elsi emil emilia emma erik erika erkki esa essi eva eveliina fanni fredrik gunilla gustav ' +
		'göran hanna hannele hannes hannu harri heidi heikki helena heli helka helmi helvi henna henri henrik henry ' +
		'hilda hilja hilkka hilma håkan iida iina iiris ilkka ilmari ilona ilpo ilse ina inari inga inger ingrid ' +
		'inkeri irene irina iris irja irma irmeli isabella ismo isto jaakko jaana jan jani janika janina janna janne ' +
		'jari jarkko jarmo jarno jasmin jenna jenni jenny jere jesse johan johanna johannes joni jonas jonna joona ' +
		'joonas jorma jouko jouni juha juhana juhani juho jukka julia julius juri jussi jutta juuso jyri jyrki ' +
		'kaarina kaarlo kai kaija kaisa kaj kalervo kalevi kalle kari karin karita karl karoliina karri kasper ' +
		'katariina kati katja katri kauko keijo kenneth kerttu kim kimmo kirsi kirsti kjell konsta krista kristian ' +
		'kristiina kyllikki kyösti lari lars lasse laura lauri lea leena leevi leif leila leo liisa lilja linda ' +
		'linnea lotta lucas maarit magnus maija maire mari maria marianne marika marita maritta marja marjatta ' +
		'marjo marjut markku marko markus martta marttiina martin martti mathias matias mats matti mattias mauri ' +
		'max meeri meri merja mervi mia michael miika miina miisa mika mikael mikko milja milla minna mira mirja ' +
		'mirjami mirka monica monika nea nelli nico niilo niina niklas niko nikolai nils nina noah noel noora ' +
		'oili oiva olavi olga oliver olivia olli onni orvokki oscar oskar oskari osmo ossi otso otto outi paavo ' +
		'panu pasi patrik paul pauli pauliina paula peetu pekka pentti pertti perttu peter petra petri petteri ' +
		'pihla piia pinja pirjo pirkko päivi päivikki raija raili raimo rainer rasmus rauha rauno rebecka reetta ' +
		'reijo reino riikka riikka riina riitta riku risto ritva robert robin roger rolf ronja roope roosa saana ' +
		'saara saija saila saimi sakari salla sami samu samuel samuli sandra sanelma sanna sanni santeri sara sari ' +
		'satu sauli sebastian seija seppo siiri sini sinikka siiri sirkka sirpa sisko sofia solja sonja stefan ' +
		'stig sulo susanna suvi sven taina taisto tanja tapani tapio tarja taru tauno teemu teija tellervo teppo ' +
		'terhi tero terttu teuvo thomas tiia tiina tiiu timo tobias toini toivo tom tomi tommi toni topi torsten ' +
		'touko tuija tuire tuomas tuomo tuula tuuli tuulia tuulikki tyyne ulf ulla ulrika unto urho urpo uuno ' +
		'valdemar valtteri veera veeti veikko veli venla verna verner vesa vieno viivi viktor vilho vilhelmiina ' +
		'vilja viljami viljo ville vilma vilppu virpi virva vuokko wilhelm william wilma väinö yrjö åke åsa östen'
	).split(' ')
);

/** Words that make a name one of a place, firm or service rather than of a person. */
const PLACE =
	/^(?:koti|talo|kylä|piha|villa|home|house|ward|street|team|oyj?|ab|ry|rf|ltd)$|(?:asema|keskus|sairaala|klinikka|neuvola|tiimi|yksikkö|osasto|[aäneo]koti|palvelutalo|vanhustentalo|koulu|apteekki|palvelut?|katu|hemmet|stationen?|centralen?|sjukhuset?|avdelning|mottagning|skola|vägen|gatan|centre|center|hospital|clinic)$/;
const WORD = /^(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.?)$/u;

const isFirstName = (word: string) =>
	word
		.toLowerCase()
		.split('-')
		.some((part) => firstNames.has(part));

/**
 * Whether text is written as a person's full name: two to four capitalised words, one of them a common
 * first name and none a word of places, as `Matti Virtanen`, `VIRTANEN MATTI` or `Virtanen, Anna-Maija`.
 */
export function isFullName(text: string): boolean {
	const words = text.replace(',', ' ').trim().split(/\s+/);
	if (words.length < 2 || words.length > 4 || !words.every((word) => WORD.test(word))) return false;
	return words.some(isFirstName) && !words.some((word) => PLACE.test(word.toLowerCase()));
}

/** Whether text is nothing but one common first name. */
export function isLoneFirstName(text: string): boolean {
	return WORD.test(text.trim()) && isFirstName(text.trim());
}
