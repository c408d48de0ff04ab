import { serviceAreaNames } from '#lib/events/columns.ts';
import { defaultWindowDays } from '#lib/events/event-types.ts';
import contactDays from '#lib/facts/contact-days/family.ts';
import type { Params, ParamValues } from '#lib/facts/param.ts';
import { formatShare } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import type { Operand } from '#lib/rollup/predicate.ts';
import type { Reading } from '#lib/rollup/question.ts';
import { count, headlineShare, type Columns, type DataNotes } from '../column.ts';
import { defineMetric, type Headline, type ViewContext } from '../metric.ts';
import { hiddenAs, type Row } from '#lib/gate/row.ts';
import { shareByMonth, shareByUnit } from '../share-panels.ts';
import { isStepOpen } from '../share-points.ts';
import method from './method.md?raw';
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

const windowDays: Operand = { param: 'window_days', orElse: 'default_window_days' };
const longestDefaultWindow = Math.max(...serviceAreaNames.map(defaultWindowDays));
const came = { atMost: [{ column: 'gap_next_days' }, windowDays] } as const;

const days: Reading = {
	table: 'contact_days',
	dated: 'day',
	classes: {
		outcome: {
			states: [
				['censored', { lessThan: [{ column: 'follow_up_days' }, windowDays] }],
				['third_party', { all: [came, { column: 'next_third_party', is: true }] }],
				['other_unit', { all: [came, { column: 'next_other_unit', is: true }] }],
				['same_unit', came],
				['unrepeated', null]
			]
		}
	}
};

/** Notification days in child protection by their own day; nothing is censored. */
const notifications: Reading = {
	table: 'notification_days',
	dated: 'day',
	classes: {
		place: {
			states: [
				['new', { atMost: [{ column: 'gap_prev_days' }, windowDays] }],
				['first', null]
			]
		}
	}
};

const repeated = ['third_party', 'other_unit', 'same_unit'];
const planColumns = ['planned', 'series_id', 'booked_time'];

/** Result columns, in the order people read them. */
const columns: Columns = {
	index_contacts: count(
		'Contact days whose whole window lies within the data.',
		headings.index_contacts,
		'days',
		{ outcome: [...repeated, 'unrepeated'] }
	),
	repeats: count(
		'Of them, those followed by another within the window.',
		headings.repeats,
		'days',
		{
			outcome: repeated
		}
	),
	unrepeated: count(
		'Of them, those not followed by another within the window.',
		headings.unrepeated,
		'days',
		{ outcome: ['unrepeated'] }
	),
	...headlineShare(
		'rate',
		'repeats / index_contacts, 0-1.',
		headings.rate,
		'repeats',
		'index_contacts'
	),
	repeats_same_unit: count(
		'Repeats whose next contact, not by a third party, came to the same unit.',
		headings.same_unit,
		'days',
		{ outcome: ['same_unit'] }
	),
	repeats_other_unit: count(
		'Repeats whose next contact, not by a third party, came to another unit.',
		headings.other_unit,
		'days',
		{ outcome: ['other_unit'] }
	),
	repeats_third_party: count(
		'Repeats whose next contact was made by a third party.',
		headings.third_party,
		'days',
		{ outcome: ['third_party'] }
	),
	censored: count(
		'Contact days left out because their window is still open, or ended with the client’s death or moving away.',
		headings.censored,
		'days',
		{ outcome: ['censored'] }
	),
	new_notifications: count(
		'Notification days in child protection, by third parties, professionals or organisations, that follow another of the child within its window.',
		headings.new_notifications,
		'notifications',
		{ place: ['new'] }
	),
	planning: {
		kind: 'text',
		doc: '`known`, or `unknown` when the data hold no plan, series or booking: the rate is an upper bound.',
		heading: headings.planning,
		tell: ({ filled }: DataNotes) =>
			planColumns.some((name) => filled.has(name)) ? 'known' : 'unknown'
	}
};

/** Meaning: domain.md part 0 and 2.3. */
const readParams: Params = {
	window_days: { type: 'integer', default: null, min: 1, max: 90, ...paramWords.window_days }
};

const headline: Headline = { value: 'rate', n: 'index_contacts', low: 'ci_low', high: 'ci_high' };

/** What panels judge by. */
const judged = { columns, headline, improvement: 'decrease' } as const;

export default defineMetric({
	id: 'repeat-contacts',
	words,
	family: contactDays,
	readings: { days, notifications },
	readParams,
	columns,
	method,
	headline,
	followUpDays: windowOf,
	claim,
	improvement: judged.improvement,
	clustered: true,
	sentence,
	remarks,
	panels: [
		shareByMonth({ title: timeWords, metric: judged, isOpen }),
		shareByUnit(unitWords, judged)
	],
	ledger: {
		scope: 'first',
		reading: 'days',
		states: { censored: { outcome: ['censored'] } },
		stages,
		equals: 'index_contacts'
	}
});

/** A month is open while the window of some of its contact days may still run; a death ends one, but keeps no month open. */
function isOpen(row: Row, context: ViewContext): boolean {
	return row.censored !== 0 && isStepOpen(row, windowOf(context.params), context);
}

/** Days of the longest window, where areas have their own. */
function windowOf({ window_days: window }: ParamValues): number {
	return typeof window === 'number' ? window : longestDefaultWindow;
}

/** The answer in one sentence, from the total row; says so when there is nothing, or too little, to tell. */
function sentence(
	rows: readonly Row[],
	{ locale, params }: Pick<ViewContext, 'locale' | 'params'>
): string {
	const total = rows[0];
	if (total && hiddenAs(total, 'rate')) return t(sentenceWords, locale, 'hidden');
	if (typeof total?.rate !== 'number') return t(sentenceWords, locale, 'none');
	const answer = t(sentenceWords, locale, 'answer', {
		share: formatShare(locale, total.rate),
		issue: issueWords(params, locale),
		window: windowWords(params, locale)
	});
	return [answer, remarks(total, { locale })].filter((part) => part !== '').join(' ');
}

function remarks({ planning }: Row, { locale }: Pick<ViewContext, 'locale'>): string {
	return planning === 'unknown' ? t(sentenceWords, locale, 'upper_bound') : '';
}

function issueWords({ issue_match: match }: ParamValues, locale: Locale): string {
	const key =
		match === 'any' ? 'issue_any' : match === 'topic' ? 'issue_topic' : 'issue_service_area';
	return t(sentenceWords, locale, key);
}

function windowWords({ window_days: window }: ParamValues, locale: Locale): string {
	return typeof window === 'number'
		? t(sentenceWords, locale, 'window', { n: window })
		: t(sentenceWords, locale, 'window_own');
}
