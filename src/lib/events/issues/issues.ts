import type { Locale } from '#lib/i18n/locale.ts';
import { fileIssues } from './files.ts';
import type { Issue, IssueText } from './issue.ts';
import { mappingIssues } from './mapping.ts';
import { rowIssues } from './rows.ts';
import { timeIssues } from './times.ts';
import { unitIssues } from './units.ts';
import { valueIssues } from './values.ts';

/** Every issue of an import by its code: what it means to app and command line alike. */
export const issues = {
	...rowIssues,
	...mappingIssues,
	...fileIssues,
	...valueIssues,
	...timeIssues,
	...unitIssues
} satisfies Readonly<Record<string, Issue>>;

export type IssueCode = keyof typeof issues;

/** Why a row was rejected: an issue, or that nothing in it is an event. */
export type RejectReason = IssueCode | 'no_event';

const noEvent: IssueText = {
	fi: 'Rivillä ei ole yhtään tapahtumaa',
	sv: 'Raden har ingen händelse',
	en: 'No event in the row'
};

/** The issue of a code; undefined for one that data kept by another version may have. */
export function issueOf(code: string): Issue | undefined {
	return Object.hasOwn(issues, code) ? issues[code as IssueCode] : undefined;
}

/** What an issue code found, in words; the code itself where this version has none. */
export function issueText(code: string, locale: Locale): string {
	return issueOf(code)?.check[locale] ?? code;
}

/** Why a row was rejected, in words: what was found, without what was done with the row. */
export function rejectText(reason: string, locale: Locale): string {
	return reason === 'no_event' ? noEvent[locale] : issueText(reason, locale).split(';')[0]!;
}

/** Whether an issue is told by a file as a whole or by its mapping: it stands in the report alone, in no table of issues. */
export function isOfMapping(code: string): boolean {
	return Object.hasOwn(mappingIssues, code) || Object.hasOwn(fileIssues, code);
}
