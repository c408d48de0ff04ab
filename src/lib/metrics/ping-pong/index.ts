import paths from '#lib/facts/paths/family.ts';
import type { Params } from '#lib/facts/param.ts';
import { formatShare } from '#lib/i18n/formats.ts';
import { t } from '#lib/i18n/messages.ts';
import { count, headlineShare, type Columns } from '../column.ts';
import { defineMetric, type Headline, type ViewContext } from '../metric.ts';
import { hiddenAs, type Row } from '#lib/gate/row.ts';
import { shareByMonth, shareByUnit } from '../share-panels.ts';
import { isStepOpen } from '../share-points.ts';
import method from './method.md?raw';
import { openDays } from './open-days.ts';
import * as readings from './readings.ts';
import {
	claim,
	headings,
	paramWords,
	sentenceWords,
	stages,
	timeWords,
	unitWords,
	words
} from './words.ts';

const eligible = ['eligible'];

/** Result columns, in the order people read them. */
const columns: Columns = {
	paths: count(
		'Paths that began in the period; by unit: those that visited it.',
		headings.paths,
		'paths'
	),
	eligible_paths: count(
		'Of them, paths with at least two handovers: only these can return.',
		headings.eligible_paths,
		'paths',
		{ length: eligible }
	),
	handovers: count(
		'Changes of unit, by the day of arrival; by unit: away from it.',
		headings.handovers,
		'handovers'
	),
	direct_returns: count(
		'Returns A-B-A within window_days, overlapping ones too; by unit: the unit is B.',
		headings.direct_returns,
		'handovers',
		{ direct: ['returned'] }
	),
	paths_with_direct_return: count(
		'Eligible paths with at least one direct return; by unit: with the unit as B.',
		headings.paths_with_direct_return,
		'paths',
		{ length: eligible, bounce: ['returned'] }
	),
	paths_without_direct_return: count(
		'Eligible paths without one.',
		headings.paths_without_direct_return,
		'paths',
		{ length: eligible, bounce: ['straight'] }
	),
	...headlineShare(
		'share',
		'paths_with_direct_return / eligible_paths, 0-1.',
		headings.share,
		'paths_with_direct_return',
		'eligible_paths'
	),
	indirect_returns: count(
		'Returns to a unit last seen more than two steps before; by unit: to it.',
		headings.indirect_returns,
		'arrivals',
		{ indirect: ['returned'] }
	)
};

/** Meaning: domain.md part 0 (Paths) and 3.2. */
const readParams: Params = {
	window_days: {
		type: 'integer',
		default: 60,
		min: 0,
		max: 3650,
		allowNone: true,
		...paramWords.window_days
	},
	hubs: { type: 'choice', default: 'exclude', choices: ['exclude', 'include'], ...paramWords.hubs }
};

const headline: Headline = { value: 'share', n: 'eligible_paths', low: 'ci_low', high: 'ci_high' };

/** What panels judge by. */
const judged = { columns, headline, improvement: 'decrease' } as const;

export default defineMetric({
	id: 'ping-pong',
	words,
	family: paths,
	readings: { ...readings },
	unitReadings: { paths: 'visits' },
	readParams,
	columns,
	method,
	headline,
	followUpDays: openDays,
	claim,
	improvement: judged.improvement,
	clustered: true,
	sentence,
	panels: [
		shareByMonth({
			title: timeWords,
			metric: judged,
			isOpen: (row, context) => isStepOpen(row, openDays(context.params), context)
		}),
		shareByUnit(unitWords, judged)
	],
	ledger: {
		scope: 'last',
		reading: 'paths',
		states: { short: { length: ['short'] } },
		stages,
		equals: 'eligible_paths'
	}
});

/** The answer in one sentence, from the total row; says so when there is nothing, or too little, to tell. */
function sentence(
	rows: readonly Row[],
	{ locale, params, scope }: Pick<ViewContext, 'locale' | 'params' | 'scope'>
): string {
	const total = rows[0];
	if (total && hiddenAs(total, 'share')) return t(sentenceWords, locale, 'hidden');
	if (typeof total?.share !== 'number') return t(sentenceWords, locale, 'none');
	const days = Number(params.window_days);
	return t(sentenceWords, locale, scope.unit.length > 0 ? 'answer_units' : 'answer', {
		share: formatShare(locale, total.share),
		within: days < 0 ? '' : t(sentenceWords, locale, 'within', { n: days })
	});
}
