import type { GuardIssue } from '../guard/verdict-issues.ts';
import type { OrderFinding } from '../times/settle-order.ts';

export const timeNames = ['event_time', 'booking_made_time', 'booked_time', 'due_at'] as const;
export type TimeName = (typeof timeNames)[number];

/** What the dates of one column of a file left in question. */
interface OrderOf {
	readonly column: TimeName;
	readonly finding: NonNullable<OrderFinding>;
}

/** What only the whole file tells. */
export interface FileEnd {
	readonly orders: readonly OrderOf[];
	/** Every time read is midnight; null without any. */
	readonly eventDatesOnly: boolean | null;
	readonly dueDatesOnly: boolean | null;
	/** Some time of an event stated a time of day. */
	readonly eventClocks: boolean;
	/** What was found in columns. */
	readonly issues: readonly GuardIssue[];
	/** Its rows run back in time. */
	readonly newestFirst: boolean;
}
