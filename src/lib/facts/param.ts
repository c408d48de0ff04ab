import type { Locale } from '#lib/i18n/locale.ts';

type Words = Readonly<Record<Locale, string>>;

/** One parameter of a fact family (it rebuilds the facts) or of a metric (it re-reads them). */
export interface ParamSpec {
	readonly type: 'integer' | 'boolean' | 'choice';
	/** null = "empty": the definition's own rule decides. */
	readonly default: ParamValue;
	readonly choices?: readonly string[];
	/** For `integer`: inclusive bounds, and whether `none` (no limit) is allowed; none travels as -1. */
	readonly min?: number;
	readonly max?: number;
	readonly allowNone?: boolean;
	readonly label: Words;
	/** Words of the choices (and of true/false, none, empty where the default ones do not fit). */
	readonly choiceLabels?: Readonly<Record<string, Words>>;
}

export type ParamValue = string | number | boolean | null;
export type ParamValues = Readonly<Record<string, ParamValue>>;
export type Params = Readonly<Record<string, ParamSpec>>;
