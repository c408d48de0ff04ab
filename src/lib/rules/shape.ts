import type { Day } from '#lib/base/civil-day.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** How a limit is counted (domain.md 1.2); `own` = the case carries its own deadline. */
export const limitUnits = ['day', 'week', 'month', 'workday', 'schoolday', 'own'] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** Nature of what is limited; decides whether the roll-forward of Act 150/1930 section 5 is usual. */
export const ruleKinds = ['assessment', 'treatment', 'authority', 'own'] as const;
type RuleKind = (typeof ruleKinds)[number];

type Words = Readonly<Record<Locale, string>>;

/**
 * An event that may start or stop a clock. `any_visit` stands for the four visit types, done or without
 * status; `any` for whatever the case begins with.
 */
export interface ClockEvent {
	readonly type: string;
	readonly profession?: string;
	/** A known profession other than this one. */
	readonly other_than?: string;
	readonly referral_status?: string;
	readonly urgency?: string;
	/** The first event of its case; without a case, one while no service of the client runs in the area. */
	readonly opens_case?: true;
	/** Counts only where the clock finds none of the ordinary events; `inferred` marks the wait. */
	readonly fallback?: 'inferred' | 'plain';
}

/** Whose clock it is: `min` and `below` in full years, on the day of the start or of the first contact. */
interface AgeBounds {
	readonly min?: number;
	readonly below?: number;
	readonly basis?: 'contact';
}

/** What must hold besides area and age; `certificate` counts as `other`, a missing kind as `unknown`. */
interface RuleConditions {
	readonly care_kind?: 'illness' | 'other' | 'unknown';
	readonly special_support?: true;
	readonly student?: true;
	readonly sector?: string;
	/** Whether the start asks for help at once or in a week (`emergency`, `urgent_1_7d`); unknown does not. */
	readonly urgent?: boolean;
	/** The first visit after the start was to a known profession other than this one. */
	readonly first_visit_other_than?: string;
	/** A booking, referral or visit with this profession shows that it was needed; else no clock, counted. */
	readonly need_shown_for?: string;
}

/** One statutory limit as it stood in one period; a rule whose group changed has several versions of one id. */
export interface RuleVersion {
	readonly id: string;
	readonly names: Words;
	/** What no column of the contract tells, so that the rule is never applied; see `missing-messages.ts`. */
	readonly lacks?: string;
	/**
	 * Name of the assessment a client has one of at a time: start events of all the client's cases belong to the one
	 * that runs, and every version of the name shares it.
	 */
	readonly assessment?: string;
	readonly areas: readonly string[];
	readonly start: readonly ClockEvent[];
	readonly stop: readonly ClockEvent[];
	readonly age?: AgeBounds;
	readonly when?: RuleConditions;
	readonly limit: number | null;
	readonly unit: LimitUnit;
	/** The stricter limit, in days, of a group whose limit cannot be decided. */
	readonly short_days?: number;
	readonly roll_forward: boolean;
	/** Office hours (`HH:MM`) of a same-day limit: what comes in at closing time or later is due on the next workday. */
	readonly office_hours?: { readonly from: string; readonly to: string };
	/** An event type from whose last day, up to the stop, the limit is counted anew; the start stays. */
	readonly restart?: string;
	readonly kind: RuleKind;
	readonly valid_from: Day;
	/** Last day in force; null = in force as far as verified. */
	readonly valid_to: Day | null;
	readonly citation: string;
	readonly note?: string;
}

/** A family of versions that guarantee the same thing over time; one file under `data/rules`. */
export interface Guarantee {
	readonly guarantee: string;
	readonly names: Words;
	/** Month (`YYYY-MM`) in which the statute text was checked, and the last statute then published. */
	readonly checked: string | null;
	readonly checked_to: string | null;
	readonly versions: readonly RuleVersion[];
}
