const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?\b/gi;

/** Characters of an account number by country: Finland and where its payments mostly come from. */
const ibanLengths: Readonly<Record<string, number>> = {
	AT: 20,
	BE: 16,
	CH: 21,
	DE: 22,
	DK: 18,
	EE: 20,
	ES: 24,
	FI: 18,
	FR: 27,
	GB: 22,
	IE: 22,
	IT: 27,
	LT: 20,
	LV: 21,
	NL: 18,
	NO: 15,
	PL: 28,
	PT: 25,
	SE: 24
};

/** Whether text holds an account number whose check digits agree (ISO 13616; MOD 97-10 of ISO 7064). */
export function hasIban(cell: string): boolean {
	return (cell.match(IBAN) ?? []).some((candidate) => {
		const code = candidate.replaceAll(' ', '').toUpperCase();
		const length = ibanLengths[code.slice(0, 2)];
		return length !== undefined && code.length >= length && agrees(code.slice(0, length));
	});
}

function agrees(code: string): boolean {
	let rest = 0;
	for (const letter of code.slice(4) + code.slice(0, 4)) {
		const value = parseInt(letter, 36);
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return rest === 1;
}
