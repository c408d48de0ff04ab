import type { Day } from '#lib/base/civil-day.ts';
import {
	formatBytes,
	formatCount,
	formatDay,
	formatDuration,
	formatMonth,
	formatNumber,
	formatPeriod,
	formatShare,
	formatShortMonth,
	nameOrder
} from '#lib/i18n/formats.ts';
import { t, type Messages, type MessageValues } from '#lib/i18n/messages.ts';
import { useApp } from './app.svelte.ts';

/**
 * Says the words of any dictionary in the reader's language, anew whenever the language changes: `text(words, 'title')`.
 * For a component whose dictionary comes with what it shows, such as a metric's; its own words are `useWords`'s.
 */
export function useText() {
	const { preferences } = useApp();
	return <Key extends string>(messages: Messages<Key>, key: Key, values?: MessageValues): string =>
		t(messages, preferences.locale, key, values);
}

/** Says a component's own words in the reader's language, anew whenever the language changes: `say('title')`. */
export function useWords<Key extends string>(messages: Messages<Key>) {
	const text = useText();
	return (key: Key, values?: MessageValues): string => text(messages, key, values);
}

/** Writes numbers, days and sizes as the reader's language does. */
export function useFormats() {
	const { preferences } = useApp();
	return {
		bytes: (bytes: number) => formatBytes(preferences.locale, bytes),
		count: (n: number) => formatCount(preferences.locale, n),
		day: (day: Day) => formatDay(preferences.locale, day),
		duration: (seconds: number) => formatDuration(preferences.locale, seconds),
		/** A number with so many decimals, a minus sign before those below 0. */
		number: (value: number, digits: number) => formatNumber(value, digits),
		month: (day: Day) => formatMonth(preferences.locale, day),
		/** Order of names for people. */
		order: (a: string, b: string) => nameOrder(preferences.locale)(a, b),
		period: (from: Day, lastDay: Day) => formatPeriod(preferences.locale, from, lastDay),
		share: (share: number, options?: { digits?: number }) =>
			formatShare(preferences.locale, share, options),
		shortMonth: (day: Day) => formatShortMonth(preferences.locale, day)
	};
}
