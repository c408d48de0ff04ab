import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { download, fileName } from '../figure/download.ts';
import { profileWords } from './profile-words.ts';

/** A ready-made profile as people call it; its own name where the app has no words for it. */
export function profileName(name: string, locale: Locale): string {
	const key = name.replaceAll('-', '_');
	return key in profileWords.fi ? t(profileWords, locale, key as 'sujuva') : name;
}

/** Hands a mapping to the reader as a file that the app and the command line read. */
export function downloadMapping(mapping: Mapping): void {
	const text = `${JSON.stringify(mapping, null, '\t')}\n`;
	const name = fileName([mapping.name, 'mapping'], 'json');
	download(name, new Blob([text], { type: 'application/json' }));
}
