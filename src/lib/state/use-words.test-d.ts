import { defineMessages } from '#lib/i18n/messages.ts';
import { useFormats, useText, useWords } from './use-words.ts';

const words = defineMessages({
	fi: { open: 'Avaa', known_file: 'Tiedostosta {name}' },
	sv: { open: 'Öppna', known_file: 'Ur filen {name}' },
	en: { open: 'Open', known_file: 'From the file {name}' }
});
const say = useWords(words);
say('open') satisfies string;
say('known_file', { name: 'a.csv' });

// @ts-expect-error a key that the words do not have
say('closed');
// @ts-expect-error a key put together of parts, one of which gives none
say(`known_${'file' as 'file' | 'saved'}`);
// @ts-expect-error a key that the dictionary at hand does not have
useText()(words, 'closed');
// @ts-expect-error a number is no day
useFormats().day(20250101);
