import { limitSteps } from '#lib/charts/limit-steps.ts';
import waits from '#lib/facts/waits/family.ts';
import type { Params } from '#lib/facts/param.ts';
import { formatCount, formatInterval, formatShare } from '#lib/i18n/formats.ts';
import { t } from '#lib/i18n/messages.ts';
import { longestDays } from '#lib/rules/longest.ts';
import { rules } from '#lib/rules/load.ts';
import { defineMetric, type Headline, type ViewContext } from '../metric.ts';
import { hiddenAs, type Cell, type Row } from '#lib/gate/row.ts';
import { shareByMonth, shareByUnit } from '../share-panels.ts';
import { reasons, wantingColumns, type Reason } from './cannot-tell.ts';
import { columns } from './columns.ts';
import method from './method.md?raw';
import { readings } from './readings.ts';
import { stages } from './stages.ts';
import { verdicts } from './verdicts.ts';
import { waitsPanel } from './waits-panel.ts';
import {
	claim,
	panelWords,
	paramWords,
	sentenceWords,
	timeWords,
	unitWords,
	words
} from './words.ts';

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

/** What panels judge by. */
const judged = { columns, headline, improvement: 'increase' } as const;

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
	claim,
	improvement: judged.improvement,
	sentence,
	remarks,
	panels: [
		shareByMonth({
			title: timeWords,
			metric: judged,
			// The due day of some case that started in the month is still ahead.
			isOpen: ({ pending, met_early }) => pending !== 0 || met_early !== 0,
			shareTitle: ({ locale }) => t(panelWords, locale, 'share'),
			breaks: (rows, { locale, period }) =>
				limitSteps(String(rows[0]?.rule ?? ''), period.asOf, locale).map(({ from }) => from),
			under: waitsPanel
		}),
		shareByUnit(unitWords, judged)
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
	return [answer, remarks(total, { locale })].filter((part) => part !== '').join(' ');
}

/** What is open, and how an undecided group fares under the other limit. */
function remarks(total: Row, { locale }: Pick<ViewContext, 'locale'>): string {
	return [openWords(total, locale), undecidedWords(total, locale)]
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
