import type { ParamValues } from '#lib/facts/param.ts';
import type { ContactEvent } from './contact-tables.ts';

/** A day of 2024, of March when no month is given. */
export const day = (date: number, month = 3) =>
	`2024-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
/** A contact of client 1 on a day of March 2024. */
export const contact = (date: number, more: Partial<ContactEvent> = {}): ContactEvent => ({
	client: 1,
	day: day(date),
	...more
});
/** What makes an event an unplanned visit. */
export const unplannedVisit = { type: 'visit', planned: false } as const;

/** What is loaded and what it should count. */
export interface ContactStory {
	readonly events: readonly ContactEvent[];
	/** index contacts, repeats, censored. */
	readonly expect: readonly [number, number, number];
	readonly definition?: ParamValues;
	readonly params?: ParamValues;
	readonly end?: string;
	readonly unitEnds?: Readonly<Record<string, string>>;
}
