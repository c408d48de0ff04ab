/** Endings of Finnish and Swedish nouns, folded: plural, case and definite form. */
const ENDING =
	/^(n|t|en|et|er|ar|or|na|arna|erna|s|a|ta|ia|ja|ien|jen|in|iin|ssa|lla|sta|lta|lle|ksi|issa|illa)?$/;
const SHORTEST_STEM = 4;

/** Folded ends of Finnish words whose stem changes before an ending: käynti, käynnin; päätös, päätöksen. */
const CHANGES: readonly (readonly [RegExp, string])[] = [
	[/nti$/, 'nni'],
	[/nto$/, 'nno'],
	[/tto$/, 'to'],
	[/ttu$/, 'tu'],
	[/ty$/, 'dy'],
	[/([uoy])s$/, '$1kse'],
	[/nut$/, 'nee']
];

/** Whether one folded word is another or an inflected form of it; words under four letters have no forms. */
export function isFormOf(word: string, base: string): boolean {
	if (word === base) return true;
	if (base.length < SHORTEST_STEM) return false;
	const stems = CHANGES.flatMap(([end, changed]) =>
		end.test(base) ? [base.replace(end, changed)] : []
	);
	return [base, ...stems].some(
		(stem) => word.startsWith(stem) && word !== stem && ENDING.test(word.slice(stem.length))
	);
}
