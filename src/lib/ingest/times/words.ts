/** Beginnings of the months' names in Finnish, Swedish and English, each with all that may follow. */
const months: readonly RegExp[] = [
	/^(?:tammi(?:k(?:uu(?:n|ta|ssa)?)?)?|jan(?:uari|uary)?)$/,
	/^(?:helmi(?:k(?:uu(?:n|ta|ssa)?)?)?|febr?(?:uari|uary)?)$/,
	/^(?:maalis(?:k(?:uu(?:n|ta|ssa)?)?)?|mars?|march)$/,
	/^(?:huhti(?:k(?:uu(?:n|ta|ssa)?)?)?|apr(?:il)?)$/,
	/^(?:touko(?:k(?:uu(?:n|ta|ssa)?)?)?|maj|may)$/,
	/^(?:kes[äa](?:k(?:uu(?:n|ta|ssa)?)?)?|june?|juni)$/,
	/^(?:hein[äa](?:k(?:uu(?:n|ta|ssa)?)?)?|july?|juli)$/,
	/^(?:elo(?:k(?:uu(?:n|ta|ssa)?)?)?|aug(?:usti|ust)?)$/,
	/^(?:syys(?:k(?:uu(?:n|ta|ssa)?)?)?|sept?(?:ember)?)$/,
	/^(?:loka(?:k(?:uu(?:n|ta|ssa)?)?)?|o[kc]t(?:ober)?)$/,
	/^(?:marras(?:k(?:uu(?:n|ta|ssa)?)?)?|nov(?:ember)?)$/,
	/^(?:joulu(?:k(?:uu(?:n|ta|ssa)?)?)?|dec(?:ember)?)$/
];

/** The month (1-12) a lower-case word names in Finnish, Swedish or English; null when it names none. */
export function monthNamed(word: string): number | null {
	const place = months.findIndex((name) => name.test(word));
	return place < 0 ? null : place + 1;
}

const WEEKDAY = new RegExp(
	String.raw`(?<![a-zåäö\d])\(?(?:${[
		'(?:maanantai|tiistai|torstai|perjantai|lauantai|sunnuntai)(?:na)?|keskiviikko(?:na)?',
		'ma|ti|ke|to|pe|la|su',
		'(?:m[åa]n|tis|ons|tors|fre|l[öo]r|s[öo]n)(?:dag(?:en)?)?|m[åa]|fr|l[öo]|s[öo]|on',
		'mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'
	].join('|')})\)?(?![a-zåäö\d])[.,]*`
);

/** A plain text without the first weekday in it, whatever day it is. */
export function withoutWeekday(text: string): string {
	return text.replace(WEEKDAY, ' ').replace(/ +/g, ' ').trim();
}

/** Minutes from UTC of the words for zones that mean one thing only. */
export const zoneWords: Readonly<Record<string, number>> = {
	utc: 0,
	ut: 0,
	gmt: 0,
	wet: 0,
	west: 60,
	bst: 60,
	cet: 60,
	mez: 60,
	cest: 120,
	mesz: 120,
	eet: 120,
	eest: 180,
	msk: 180
};
