import { count, headlineShare, mean, quantile, share, type Columns } from '../column.ts';
import { headings as h } from './headings.ts';

type Heading = keyof typeof h;

const started = (name: Heading, doc: string, status: readonly string[]) => ({
	[name]: count(doc, h[name], 'started', { status })
});
/** What was decided without an assessment has ended, but not stopped. */
const stopped = (name: Heading, doc: string, verdict: readonly string[], of: Heading) => ({
	[name]: count(doc, h[name], 'stopped', { verdict }, { of, but: 'no_assessment' })
});
const open = (name: Heading, doc: string, standing: readonly string[], of?: Heading) => ({
	[name]: count(doc, h[name], 'open', { standing }, of && { of })
});
const short = (name: Heading, doc: string, states: readonly string[]) => ({
	[name]: count(doc, h[name], 'started', { short: states })
});

const breach = ['breach_closed', 'breach_open'];
const noClock = ['existing_client', 'no_assessment', 'need_not_recorded'];
/** Cases with a clock but those left out. */
const counted = ['met', 'met_early', ...breach, 'pending', 'removed', 'removed_late', 'invalid'];

/** Cases by the day the clock started. */
const cohort: Columns = {
	...started('met', 'Cases stopped on or before the due day.', ['met', 'met_early']),
	...started('breach_closed', 'Cases stopped after the due day.', ['breach_closed']),
	...started('breach_open', 'Cases open at as-of whose due day has passed.', ['breach_open']),
	...started('pending', 'Cases open at as-of whose due day is still ahead.', ['pending']),
	...started('removed', 'Cases closed before any stop, whenever.', ['removed', 'removed_late']),
	...started('removed_late', 'Of them, cases closed after their due day.', ['removed_late']),
	...started('excluded', 'Flagged cases left out (exceptions = out).', ['excluded']),
	...started('invalid', 'Cases whose stops all lie before the start.', ['invalid']),
	flagged: count(
		'Cases with a clock and a recorded lawful reason, whatever their status.',
		h.flagged,
		'started',
		{ flag: ['flagged'], status: [...counted, 'excluded'] }
	),
	no_assessment: count(
		'Matters decided or closed before any assessment had started, met or late or under no clock.',
		h.no_assessment,
		'started',
		{ decision: ['no_assessment'], status: [...noClock, ...counted] }
	),
	...started('existing_client', 'Notifications about a client whose service was running.', [
		'existing_client'
	]),
	...started('need_not_recorded', 'Visits after which no need of a doctor is recorded.', [
		'need_not_recorded'
	]),
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
	),
	...started('cohort_with_removed', 'cohort + removed_late.', ['met', ...breach, 'removed_late']),
	share_with_removed: share(
		'cohort_met / cohort_with_removed, 0-1: what was closed late without service as a breach.',
		h.share_with_removed,
		'cohort_met',
		'cohort_with_removed'
	)
};

/** Cases by the day the clock stopped. */
const ended: Columns = {
	...stopped('thl_met', 'Cases that stopped in the period, in time.', ['met'], 'met'),
	...stopped('thl_late', 'Cases that stopped in the period, late.', ['late'], 'breach_closed'),
	thl_closed: count('All cases that stopped in the period.', h.thl_closed, 'stopped', {
		verdict: ['met', 'late']
	}),
	thl_share: {
		...share(
			'thl_met / thl_closed, 0-1: comparable with the figures THL publishes.',
			h.thl_share,
			'thl_met',
			'thl_closed'
		),
		toldAt: ['chosen_by_stop']
	}
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
	...started('started', 'Cases whose clock started but those left out.', counted),
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

/** What the file cannot tell. */
const doubt: Columns = {
	cannot_tell: {
		kind: 'text',
		doc: 'Why shares and medians of the rule are null (cannot-tell.ts), null where they can be told.',
		heading: h.cannot_tell,
		tell: ({ untold }, { rule }) => untold.get(String(rule)) ?? null
	}
};

/** Result columns, in the order people read them. */
export const columns: Columns = {
	...cohort,
	...ended,
	...waiting,
	...stricter,
	...lengths,
	...doubt
};
