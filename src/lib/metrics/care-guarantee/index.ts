import type { MonthPoint, UnitPoint } from '#lib/charts/point.ts';
import { sharePanel } from '#lib/charts/share-panel.ts';
import { monthsSummary, unitsSummary } from '#lib/charts/share-summary.ts';
import { timeChart } from '#lib/charts/time-chart.ts';
import { unitChart } from '#lib/charts/unit-chart.ts';
import waits from '#lib/facts/waits/family.ts';
import type { Params } from '#lib/facts/param.ts';
import { formatCount, formatInterval, formatShare } from '#lib/i18n/formats.ts';
import { t } from '#lib/i18n/messages.ts';
import { longestDays } from '#lib/rules/longest.ts';
import { rules } from '#lib/rules/load.ts';
import { defineMetric, type Headline, type ViewContext } from '../metric.ts';
import { hiddenAs, type Cell, type Row } from '../row.ts';
import { drawnPeriod, sharePoint } from '../share-points.ts';
import { reasons, wantingColumns, type Reason } from './cannot-tell.ts';
import { columns } from './columns.ts';
import method from './method.md?raw';
import { readings } from './readings.ts';
import { stages } from './stages.ts';
import { verdicts } from './verdicts.ts';
import { waitsPanel } from './waits-panel.ts';
import { panelWords, paramWords, sentenceWords, timeWords, unitWords, words } from './words.ts';

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
	columns,
	method,
	headline,
	followUpDays: (_, asked) => {
		const limits = rules.filter(({ id }) => asked === null || id === asked).map(longestDays);
		return limits.includes(null) ? null : Math.max(0, ...limits.map(Number));
	},
	always: ['rule'],
	verdicts,
	rowless: ({ notApplied = [] }) => wantingColumns(notApplied),
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
		states: {
			excluded: { status: ['excluded'] },
			invalid: { status: ['invalid'] },
			removed: { status: ['removed', 'removed_late'] },
			pending: { status: ['pending'] },
			met_early: { status: ['met_early'] }
		},
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
	if (value === null) return t(sentenceWords, locale, reasonOf(total), { rule });
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

/** Why a row has no share. */
function reasonOf(total: Row): Reason | 'none' | 'hidden' {
	const untold = reasons.find((reason) => reason === total.cannot_tell);
	return untold ?? (hiddenAs(total, 'cohort_share') === undefined ? 'none' : 'hidden');
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
