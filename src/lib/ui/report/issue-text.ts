import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import { issueMessages } from './issue-messages.ts';

/** An issue code in words; the code itself where it has none. */
export function issueText(code: string, locale: Locale): string {
	return code in issueMessages.fi ? t(issueMessages, locale, code as 'ragged_row') : code;
}
