import type { Locale } from '#lib/i18n/locale.ts';

/** A sentence in every language. */
export type IssueText = Readonly<Record<Locale, string>>;

/** How much an issue matters: rows or columns are lost, numbers may differ, or it is only good to know. */
export const severities = ['stops', 'changes', 'note'] as const;
type Severity = (typeof severities)[number];

/** Something that can be wrong with data: what is found, what that does to the figures, what to do about it. */
export interface Issue {
	readonly severity: Severity;
	/** What is found; behind a semicolon what was done with the row. */
	readonly check: IssueText;
	readonly effect: IssueText;
	readonly advice: IssueText;
}
