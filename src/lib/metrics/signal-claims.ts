import { formatCount, formatInterval, formatShare } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import { chartStepText } from '#lib/scope/chart-step.ts';
import type { Funnel, FunnelVerdict } from '#lib/stats/funnel.ts';
import type { ViewContext } from './metric.ts';
import type { MonthSignals } from './month-signals.ts';
import { signalWords } from './signal-words.ts';

/** What a chart over time claims: whether its latest judged month is a signal, by which rule, in which direction. */
export function monthsClaim(
	{ months, icon, run, points }: MonthSignals,
	{ locale, step }: Pick<ViewContext, 'locale' | 'step'>
): string {
	const say = (key: keyof (typeof signalWords)['fi'], values = {}) =>
		t(signalWords, locale, key, values);
	if (points === 0) return say('nothing');
	if (run) return say(run.signal ? 'run_signal' : 'run_none', { n: points });
	const latest = icon && months[icon.index];
	if (!icon || !latest?.limits || latest.value === null) return say('nothing');
	const { lower, upper } = latest.limits;
	const values = {
		month: chartStepText(locale, step, latest.month),
		share: formatShare(locale, latest.value),
		limits: `${formatInterval(locale, lower, upper)}\u00A0%`
	};
	if (!latest.cause) return say('usual', values);
	const { rule, side } = latest.cause;
	const key = rule === 'trend' || rule === 'shift' ? (`${rule}_${side}` as const) : rule;
	const type = icon.type === 'improvement' || icon.type === 'concern' ? icon.type : 'neutral';
	return `${say(key, values)} ${say(type)}`.trim();
}

/** More names than these are counted, not told. */
const mostNames = 3;

/** What a chart by unit claims: which units differ from the mean of all, worse ones first; names in the order given. */
export function unitsClaim(found: Funnel | null, names: readonly string[], locale: Locale): string {
	if (!found) return t(signalWords, locale, 'units_none');
	const share = formatShare(locale, found.centre);
	const named = (...sought: FunnelVerdict[]) =>
		names.filter((_, index) => sought.includes(found.units[index]?.verdict ?? 'usual'));
	const list = (all: readonly string[]) => {
		const more = all.length - mostNames;
		const nText = formatCount(locale, more);
		const told = all.slice(0, more === 1 ? all.length : mostNames).join(', ');
		return more > 1 ? told + t(signalWords, locale, 'few', { nText }) : told;
	};
	const [worse, better] = [named('worse', 'higher'), named('better', 'lower')];
	const judged = found.units.filter((unit) => unit !== null).length;
	if (worse.length + better.length === 0) {
		const key = found.dispersion === 'widened' ? 'units_alike' : 'units_usual';
		return t(signalWords, locale, key, { n: judged, share });
	}
	const parts =
		worse.length === 0
			? [t(signalWords, locale, 'units_only_better', { names: list(better), share })]
			: [
					t(signalWords, locale, 'units_worse', { names: list(worse), share }),
					...(better.length > 0
						? [t(signalWords, locale, 'units_better', { names: list(better) })]
						: [])
				];
	return parts.join(' ');
}
