import type { MonthPoint, UnitPoint } from '#lib/charts/point.ts';
import { sharePanel } from '#lib/charts/share-panel.ts';
import { monthsSummary, unitsSummary } from '#lib/charts/share-summary.ts';
import { timeChart } from '#lib/charts/time-chart.ts';
import { unitChart } from '#lib/charts/unit-chart.ts';
import waits from '#lib/facts/waits/family.ts';
import type { Params } from '#lib/facts/param.ts';
import { formatCount, formatInterval, formatShare } from '#lib/i18n/formats.ts';
import { t } from '#lib/i18n/messages.ts';
import { count, headlineShare, mean, quantile, share, type Columns } from '../column.ts';
import { defineMetric, type Headline, type ViewContext } from '../metric.ts';
import { hiddenAs, type Cell, type Row } from '../row.ts';
import { drawnPeriod, sharePoint } from '../share-points.ts';
import method from './method.md?raw';
import { readings } from './readings.ts';
import { waitsPanel } from './waits-panel.ts';
import {
	headings as h,
	panelWords,
	paramWords,
	sentenceWords,
	stages,
	timeWords,
	unitWords,
	words
} from './words.ts';

type Heading = keyof typeof h;

const started = (name: Heading, doc: string, status: readonly string[], mirror?: Heading) => ({
	[name]: count(doc, h[name], 'started', { status }, mirror)
});
const stopped = (name: Heading, doc: string, verdict: readonly string[], mirror: Heading) => ({
	[name]: count(doc, h[name], 'stopped', { verdict }, mirror)
});
const open = (name: Heading, doc: string, standing: readonly string[], mirror?: Heading) => ({
	[name]: count(doc, h[name], 'open', { standing }, mirror)
});
const short = (name: Heading, doc: string, states: readonly string[]) => ({
	[name]: count(doc, h[name], 'started', { short: states })
});

const breach = ['breach_closed', 'breach_open'];

/** Cases by the day the clock started. */
const cohort: Columns = {
	...started('met', 'Cases stopped on or before the due day.', ['met', 'met_early']),
	...started('breach_closed', 'Cases stopped after the due day.', ['breach_closed']),
	...started('breach_open', 'Cases open at as-of whose due day has passed.', ['breach_open']),
	...started('pending', 'Cases open at as-of whose due day is still ahead.', ['pending']),
	...started('removed', 'Cases closed before any stop.', ['removed']),
	...started('excluded', 'Flagged cases left out (exceptions = out).', ['excluded']),
	...started('invalid', 'Cases whose stops all lie before the start.', ['invalid']),
	flagged: count(
		'Cases with a recorded lawful reason, whatever their status.',
		h.flagged,
		'started',
		{ flag: ['flagged'] }
	),
	...started('cohort_met', 'Met cases whose due day has passed.', ['met']),
	...started('met_early', 'Met cases whose due day is still ahead: not yet in cohort_share.', [
		'met_early'
	]),
	...started('breach', 'Cases over the limit, ended or open.', breach),
	...started('cohort', 'Cases judged: cohort_met + breach.', ['met', ...breach]),
	...headlineShare(
		'cohort_share',
		'cohort_met / cohort, 0-1.',
		h.cohort_share,
		'cohort_met',
		'cohort'
	)
};

/** Cases by the day the clock stopped. */
const ended: Columns = {
	...stopped('thl_met', 'Cases that stopped in the period, in time.', ['met'], 'met'),
	...stopped('thl_late', 'Cases that stopped in the period, late.', ['late'], 'breach_closed'),
	thl_closed: count('All cases that stopped in the period.', h.thl_closed, 'stopped', {
		verdict: ['met', 'late']
	}),
	thl_share: share(
		'thl_met / thl_closed, 0-1: comparable with the figures THL publishes.',
		h.thl_share,
		'thl_met',
		'thl_closed'
	)
};

/** Cases open at as-of, whatever the period. */
const waiting: Columns = {
	...open('open', 'Cases open at as-of.', ['late', 'in_time']),
	...open('open_late', 'Open cases whose due day has passed.', ['late'], 'breach_open'),
	...open('open_in_time', 'Open cases whose due day is still ahead.', ['in_time'], 'pending')
};

/** The undecided group by the stricter of its two limits. */
const stricter: Columns = {
	...short('short_met', 'Undecided: met by the stricter limit.', ['met', 'met_early']),
	...short('short_breach_closed', 'Undecided: ended over it.', ['breach_closed']),
	...short('short_breach_open', 'Undecided: open over it.', ['breach_open']),
	...short('short_pending', 'Undecided: open within it.', ['pending']),
	...short('short_cohort_met', 'Undecided: met by it, and its due day has passed.', ['met']),
	...short('short_breach', 'Undecided: over it, ended or open.', breach),
	...short('short_cohort', 'Undecided: judged by it.', ['met', ...breach]),
	short_share: share(
		'short_cohort_met / short_cohort, 0-1.',
		h.short_share,
		'short_cohort_met',
		'short_cohort'
	)
};

const lengths: Columns = {
	...started('started', 'Cases started but those left out.', [
		...['met', 'met_early', ...breach],
		...['pending', 'removed', 'invalid']
	]),
	limit_days: mean(
		'Mean days from start to due day of the cases started: where a limit line belongs.',
		h.limit_days,
		({ months_mode }) => (months_mode === 'thl_days' ? 'thl_limit_days' : 'limit_days'),
		'started'
	),
	wait_median: quantile(
		'Median days from start to stop of the cases that stopped in the period.',
		h.wait_median,
		'wait_days',
		0.5,
		'thl_closed'
	),
	wait_p90: quantile('90th percentile of the same.', h.wait_p90, 'wait_days', 0.9, 'thl_closed')
};

/** Meaning: domain.md part 0 and 1.2-1.4. */
const readParams: Params = {
	months_mode: {
		type: 'choice',
		default: 'legal',
		choices: ['legal', 'thl_days'],
		...paramWords.months_mode
	},
	exceptions: {
		type: 'choice',
		default: 'count',
		choices: ['count', 'out'],
		...paramWords.exceptions
	}
};

const headline: Headline = { value: 'cohort_share', n: 'cohort', low: 'ci_low', high: 'ci_high' };

export default defineMetric({
	id: 'care-guarantee',
	words,
	family: waits,
	readings,
	readParams,
	columns: { ...cohort, ...ended, ...waiting, ...stricter, ...lengths },
	method,
	headline,
	always: ['rule'],
	sentence,
	panels: [
		{
			id: 'time',
			by: ['month'],
			title: timeWords,
			disclosure: 'counts',
			options: (rows, context) =>
				timeChart(
					[keptPanel(rows, context), waitsPanel(rows, context)],
					context,
					drawnPeriod(context)
				),
			summary: (rows, context) => monthsSummary(months(rows), context.locale)
		},
		{
			id: 'unit',
			by: ['unit'],
			title: unitWords,
			disclosure: 'counts',
			options: (rows, context) => unitChart(units(rows, context), context, { role: 'common' }),
			summary: (rows, context) => unitsSummary(units(rows, context), context.locale)
		}
	],
	ledger: {
		scope: 'first',
		reading: 'started',
		states: Object.fromEntries(
			['excluded', 'invalid', 'removed', 'pending', 'met_early'].map((state) => [
				state,
				{ status: [state] }
			])
		),
		stages,
		equals: 'cohort'
	}
});

/** Are limits kept: the share by month of start. */
function keptPanel(rows: readonly Row[], { locale }: ViewContext) {
	return sharePanel(months(rows), locale, { title: t(panelWords, locale, 'share') });
}

/** A month is open while the due day of some case that started in it is still ahead. */
function months(rows: readonly Row[]): MonthPoint[] {
	return rows.map((row, index) => ({
		...sharePoint(row, index, headline),
		month: String(row.month),
		open: row.pending !== 0 || row.met_early !== 0
	}));
}

function units(rows: readonly Row[], { nameOf }: ViewContext): UnitPoint[] {
	return rows.map((row, index) => ({
		...sharePoint(row, index, headline),
		name: nameOf('unit', String(row.unit ?? ''))
	}));
}

/**
 * The answer for the rule of the first row, and what is open; says so when there is nothing, or too
 * little, to tell.
 */
function sentence(
	rows: readonly Row[],
	{ locale, nameOf }: Pick<ViewContext, 'locale' | 'nameOf'>
): string {
	const total = rows[0];
	if (!total) return t(sentenceWords, locale, 'empty');
	const rule = nameOf('rule', String(total.rule ?? ''));
	const value = number(total.cohort_share);
	if (value === null) {
		const hidden = hiddenAs(total, 'cohort_share') !== undefined;
		return t(sentenceWords, locale, hidden ? 'hidden' : 'none', { rule });
	}
	const answer = t(sentenceWords, locale, 'answer', {
		rule,
		share: formatShare(locale, value),
		interval: formatInterval(locale, Number(total.ci_low), Number(total.ci_high)),
		n: formatCount(locale, Number(total.cohort))
	});
	return [answer, openWords(total, locale), undecidedWords(total, locale)]
		.filter((part) => part !== '')
		.join(' ');
}

function openWords(total: Row, locale: ViewContext['locale']): string {
	const count = number(total.open as Cell);
	const late = number(total.open_late as Cell);
	if (count === null || late === null || count === 0) return '';
	return t(sentenceWords, locale, 'open', {
		n: count,
		nText: formatCount(locale, count),
		late: formatCount(locale, late)
	});
}

function undecidedWords(total: Row, locale: ViewContext['locale']): string {
	const value = number(total.short_share);
	if (value === null) return '';
	return t(sentenceWords, locale, 'undecided', { share: formatShare(locale, value) });
}

function number(cell: Row[string]): number | null {
	return typeof cell === 'number' ? cell : null;
}
