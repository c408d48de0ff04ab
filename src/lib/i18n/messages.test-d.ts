import { defineMessages, t, type Messages } from './messages.ts';

const said = defineMessages({
	fi: { open: 'Avaa', rows: { one: '{n} rivi', other: '{n} riviä' } },
	sv: { open: 'Öppna', rows: { one: '{n} rad', other: '{n} rader' } },
	en: { open: 'Open', rows: { one: '{n} row', other: '{n} rows' } }
});
said satisfies Messages<'open' | 'rows'>;
t(said, 'sv', 'rows', { n: 2 });

// @ts-expect-error a key that no language has
t(said, 'fi', 'closed');
// @ts-expect-error a language that is none of the three
t(said, 'de', 'open');
defineMessages({
	fi: { open: 'Avaa', close: 'Sulje' },
	// @ts-expect-error a key missing in one language
	sv: { open: 'Öppna' },
	en: { open: 'Open', close: 'Close' }
});
defineMessages({
	fi: { open: 'Avaa' },
	sv: { open: 'Öppna' },
	// @ts-expect-error a key that only one language has
	en: { open: 'Open', extra: 'More' }
});
defineMessages({
	// @ts-expect-error a plural without its other form
	fi: { rows: { one: '{n} rivi' } },
	sv: { rows: '{n} rader' },
	en: { rows: '{n} rows' }
});
