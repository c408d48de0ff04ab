import { foldHeader } from '#lib/events/header-fold.ts';
import type { IdentifierKind } from './identifier-kinds.ts';

/** Whose name, number or address a header may speak of, in Finnish, Swedish and English; folded. */
const OWNER =
	'(?:asiakkaan|asiakas|potilaan|potilas|henkilon|henkilo|vastaanottajan|huoltajan|huoltaja|omaisen|aidin|isan|lapsen|puolison|ilmoittajan|soittajan|hakijan|yhteyshenkilon|' +
	'klientens?|patientens?|personens?|mottagarens?|vardnadshavarens?|anhorigs?|barnets?|sokandens?|kundens?|' +
	'clients?|patients?|customers?|persons?|callers?|guardians?|parents?|childs?|recipients?|contactpersons?)';
/** Who works with clients; their names and ids are personal data too. */
const WORKER =
	'(?:ammattilaisen|ammattihenkilon|hoitajan?|sairaanhoitajan?|terveydenhoitajan?|laakarin?|tyontekijan?|sosiaalityontekijan?|kasittelijan?|paatoksentekijan|kirjaajan|tallentajan|laatijan|kayttajan?|omahoitajan|omalaakarin|omatyontekijan|vastuuhenkilon|vastuutyontekijan|palveluohjaajan|' +
	'lakarens?|lakar|skotarens?|sjukskotarens?|halsovardarens?|handlaggarens?|handlaggar|socialarbetarens?|arbetstagarens?|personalens?|personal|yrkespersonens?|behandlarens?|anvandarens?|anvandar|' +
	'doctors?|physicians?|nurses?|clinicians?|practitioners?|professionals?|employees?|staff|staffmembers?|workers?|socialworkers?|caseworkers?|therapists?|handlers?|users?)';
const NAME =
	'(?:(?:etu|suku|kutsuma|koko|tytto)?nim(?:i|et)|(?:for|efter|slakt|tilltals|mellan)?namn(?:et)?|(?:first|last|given|family|full|middle|maiden|sur)?names?)';
const NUMBER =
	'(?:tunnus|tunniste|numero|nro|koodi|henkilonumero|id|nummer|nr|kod|beteckning|number|no|code)';

const kinds: readonly (readonly [IdentifierKind, RegExp])[] = [
	[
		'identity_code',
		/hetu$|^(?:asiakkaan|potilaan|henkilon)?(?:henkilotunnus|sotu|sosiaaliturvatunnus)$|^henkilotunnuksen|^(?:klientens|patientens)?(?:personbeteckning(?:en)?|personnummer|socialskyddssignum)$|^(?:ssn|socialsecuritynumber|personalidentitycode|nationalid)$/
	],
	[
		'professional',
		new RegExp(
			`^${WORKER}(?:${NAME}|${NUMBER})$|^(?:sv|valvira|terhikki|rekisterointi)(?:${NUMBER})$|` +
				'^(?:kirjaaja|tallentaja|laatija|kasittelija|vastuuhenkilo|vastuutyontekija|omatyontekija|omahoitaja|omalaakari|asiakasvastaava|kayttajatunnus|handlaggare|egenvardare|registrerare|username|userid|recordedby|createdby|caseworker)$'
		)
	],
	[
		'email',
		new RegExp(
			`^${OWNER}?(?:emails?|emailaddress|epost|epostadress|sahkoposti|sahkopostiosoite|mejl|mejladress)$`
		)
	],
	[
		'phone',
		new RegExp(
			`^${OWNER}?(?:puhelin|puhelinnumero|puhelinnro|puhnro|puh|gsm|gsmnumero|matkapuhelin|matkapuhelinnumero|kannykka|telefon|telefonnummer|telnr|mobil|mobilnummer|mobiltelefon|tel|phone|phonenumber|phoneno|mobile|mobilephone|mobilenumber|telephone|telephonenumber)$`
		)
	],
	['iban', /^(?:iban|tilinumero|pankkitili|kontonummer|bankkonto|bankaccount|accountnumber)$/],
	[
		'address',
		new RegExp(
			`^${OWNER}?(?:(?:katu|lahi|koti|posti|asuin)?osoite|(?:gatu|hem|post|bostads)?adress(?:en)?|(?:street|home|postal|mailing)?address)$`
		)
	],
	[
		'car_plate',
		/^(?:auton)?rekisteri(?:numero|tunnus)$|^(?:registreringsnummer|bilnummer|licenseplate|numberplate|platenumber)$/
	],
	[
		'birth_date',
		new RegExp(
			`^${OWNER}?(?:syntymaaika|syntymapaiva|syntymapvm|syntaika|synaika|syntpvm|fodelsedatum|fodelsetid|fodelsedag|birthdate|birthday|dateofbirth|dob)$`
		)
	],
	['name', new RegExp(`^${OWNER}?${NAME}$`)],
	[
		'free_text',
		/^(?:teksti|vapaateksti|viesti|muistiinpanot?|kommentit?|kommentti|huom|esitiedot|fritext|anteckning(?:ar)?|anmarkning(?:ar)?|kommentar(?:er)?|tillaggsuppgift(?:er)?|meddelande|comments?|notes?|remarks?|message|freetext)$|(?:lisatie(?:to|dot|toja)|vapaateksti|huomautus|huomautukset)$/
	]
];

/** What a header alone says that its cells are; null when it says nothing. */
export function kindByHeader(header: string): IdentifierKind | null {
	const folded = foldHeader(header);
	return kinds.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

const REGISTER_NUMBER =
	/^(?:potilas|asiakas)(?:numero|nro)$|^(?:patient|klient|kund)(?:nummer|nr)$|^(?:patient|client|customer)(?:number|no)$|^(?:mrn|medicalrecordnumber|nhsnumber|journalnummer)$/;

/** Whether a header names a patient or client number: a pseudonym only where nobody can look it up. */
export function isRegisterNumber(header: string): boolean {
	return REGISTER_NUMBER.test(foldHeader(header));
}

/** Whether a header may hold telephone numbers among other things. */
export function hintsAtPhone(header: string): boolean {
	return /puh|gsm|kannyk|telef|telnr|tel$|mobil|phone/.test(foldHeader(header));
}

/** Whether a header speaks of a place of work: their names and addresses are nobody's own. */
export function namesUnit(header: string): boolean {
	return /yksik|toimipiste|toimipaik|palveluntuot|osasto|asema|klinik|tiimi|laitos|organisaat|paikka|enhet|verksamhetsst|avdelning|mottagning|serviceprod|team|unit|site|clinic|department|ward|facility|org|group|hospital|location/.test(
		foldHeader(header)
	);
}
