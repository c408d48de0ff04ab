import type { ColumnSpec } from '../metric.ts';

type Heading = NonNullable<ColumnSpec['heading']>;

const h = (fi: string, sv: string, en: string): Heading => ({ fi, sv, en });

const count = (
	name: string,
	doc: string,
	heading: Heading,
	sumOf?: readonly string[],
	gate: Pick<ColumnSpec, 'yields' | 'mirrors'> = {}
) => ({
	[name]: {
		kind: 'count' as const,
		doc,
		heading,
		clients: `clients_${name}`,
		...(sumOf && { sumOf }),
		...gate
	}
});

const follower = (doc: string, follows: string, heading: Heading): ColumnSpec => ({
	kind: 'share',
	nullable: true,
	doc,
	follows,
	heading
});

const cohort: Readonly<Record<string, ColumnSpec>> = {
	...count(
		'met',
		'Cases stopped on or before the due day.',
		h('Määräajassa', 'Inom tidsfristen', 'Within the limit'),
		['cohort_met', 'met_early'],
		{ yields: true }
	),
	...count(
		'breach_closed',
		'Cases stopped after the due day.',
		h('Yli määräajan, päättynyt', 'Över tidsfristen, avslutad', 'Over the limit, ended')
	),
	...count(
		'breach_open',
		'Cases open at as-of whose due day has passed.',
		h('Yli määräajan, avoinna', 'Över tidsfristen, öppen', 'Over the limit, open')
	),
	...count(
		'pending',
		'Cases open at as-of whose due day is still ahead.',
		h('Määräaika kesken', 'Tidsfristen pågår', 'Still within time')
	),
	...count(
		'removed',
		'Cases closed before any stop.',
		h('Päätetty ilman palvelua', 'Avslutad utan service', 'Closed without service')
	),
	...count(
		'excluded',
		'Flagged cases left out (exceptions = out).',
		h('Poikkeuksena pois', 'Undantag, bortlämnad', 'Left out as exception')
	),
	...count(
		'invalid',
		'Cases whose stops all lie before the start.',
		h('Virheellinen järjestys', 'Fel ordningsföljd', 'Wrong order')
	),
	...count(
		'flagged',
		'Cases with a recorded lawful reason, whatever their status.',
		h('Poikkeusmerkintä', 'Märkt som undantag', 'Flagged as exception')
	),
	...count(
		'cohort_met',
		'Met cases whose due day has passed: the numerator of cohort_share.',
		h(
			'Määräajassa, raja umpeutunut',
			'Inom tidsfristen, fristen har gått ut',
			'Within the limit, due day passed'
		)
	),
	...count(
		'met_early',
		'Met cases whose due day is still ahead: not yet in cohort_share.',
		h(
			'Määräajassa, raja vielä edessä',
			'Inom tidsfristen, fristen pågår',
			'Within the limit, due day ahead'
		)
	),
	...count(
		'breach',
		'Cases over the limit, ended or open: breach_closed + breach_open.',
		h('Yli määräajan', 'Över tidsfristen', 'Over the limit'),
		['breach_closed', 'breach_open']
	),
	...count(
		'cohort',
		'Cases judged: cohort_met + breach.',
		h('Arvioituja asioita', 'Bedömda ärenden', 'Cases judged'),
		['cohort_met', 'breach']
	),
	cohort_share: {
		kind: 'share',
		nullable: true,
		doc: 'cohort_met / cohort, 0-1.',
		numerator: 'cohort_met',
		rest: ['breach'],
		heading: h('Määräajassa alkaneista', 'Inom fristen av inledda', 'Within the limit, of started')
	},
	ci_low: follower(
		'Lower bound of the 95 % Wilson interval of cohort_share.',
		'cohort_share',
		h('Luottamusväli, alaraja', 'Konfidensintervall, nedre', 'Interval, low')
	),
	ci_high: follower(
		'Upper bound of the 95 % Wilson interval of cohort_share.',
		'cohort_share',
		h('Luottamusväli, yläraja', 'Konfidensintervall, övre', 'Interval, high')
	)
};

const stopped: Readonly<Record<string, ColumnSpec>> = {
	...count(
		'thl_met',
		'Cases that stopped in the period, in time.',
		h('Päättyneistä määräajassa', 'Avslutade inom fristen', 'Ended within the limit'),
		undefined,
		{ mirrors: 'cohort_met' }
	),
	...count(
		'thl_late',
		'Cases that stopped in the period, late.',
		h('Päättyneistä yli määräajan', 'Avslutade över fristen', 'Ended over the limit'),
		undefined,
		{ mirrors: 'breach_closed' }
	),
	...count(
		'thl_closed',
		'All cases that stopped in the period: the denominator of thl_share.',
		h('Päättyneitä', 'Avslutade', 'Ended'),
		['thl_met', 'thl_late'],
		{ yields: true }
	),
	thl_share: {
		kind: 'share',
		nullable: true,
		doc: 'thl_met / thl_closed, 0-1: comparable with the figures THL publishes.',
		numerator: 'thl_met',
		rest: ['thl_late'],
		heading: h(
			'Määräajassa päättyneistä (THL)',
			'Inom fristen av avslutade (THL)',
			'Within the limit, of ended (THL)'
		)
	}
};

const waiting: Readonly<Record<string, ColumnSpec>> = {
	...count(
		'open',
		'Cases open at as-of.',
		h('Avoinna', 'Öppna', 'Open'),
		['open_late', 'open_in_time'],
		{ yields: true }
	),
	...count(
		'open_late',
		'Open cases whose due day has passed.',
		h('Avoinna yli määräajan', 'Öppna över fristen', 'Open over the limit'),
		undefined,
		{ mirrors: 'breach_open' }
	),
	...count(
		'open_in_time',
		'Open cases whose due day is still ahead.',
		h('Avoinna määräajassa', 'Öppna inom fristen', 'Open within the limit'),
		undefined,
		{ mirrors: 'pending' }
	)
};

const shorter: Readonly<Record<string, ColumnSpec>> = {
	...count(
		'short_met',
		'Undecided group: met by the stricter limit.',
		h('14 vrk: määräajassa', '14 dygn: inom fristen', '14 days: within the limit')
	),
	...count(
		'short_breach_closed',
		'Undecided group: ended over the stricter limit.',
		h('14 vrk: yli, päättynyt', '14 dygn: över, avslutad', '14 days: over, ended')
	),
	...count(
		'short_breach_open',
		'Undecided group: open over the stricter limit.',
		h('14 vrk: yli, avoinna', '14 dygn: över, öppen', '14 days: over, open')
	),
	...count(
		'short_pending',
		'Undecided group: open within the stricter limit.',
		h('14 vrk: kesken', '14 dygn: pågår', '14 days: still within time')
	),
	...count(
		'short_cohort_met',
		'Undecided group: met by the stricter limit, and that has passed.',
		h(
			'14 vrk: määräajassa, raja umpeutunut',
			'14 dygn: inom, fristen har gått ut',
			'14 days: within, due day passed'
		)
	),
	...count(
		'short_breach',
		'Undecided group: over the stricter limit, ended or open.',
		h('14 vrk: yli', '14 dygn: över', '14 days: over the limit'),
		['short_breach_closed', 'short_breach_open']
	),
	short_share: {
		kind: 'share',
		nullable: true,
		doc: 'Undecided group: share within the stricter limit, 0-1.',
		numerator: 'short_cohort_met',
		rest: ['short_breach'],
		heading: h('14 vrk: osuus', '14 dygn: andel', '14 days: share')
	}
};

const lengths: Readonly<Record<string, ColumnSpec>> = {
	limit_days: {
		kind: 'days',
		nullable: true,
		doc: 'Mean days from start to due day of the cases started: where a limit line belongs.',
		follows: 'cohort',
		heading: h('Määräaika, päivää', 'Tidsfrist, dagar', 'Limit, days')
	},
	wait_median: {
		kind: 'days',
		nullable: true,
		doc: 'Median days from start to stop of the cases that stopped in the period.',
		clients: 'clients_thl_closed',
		heading: h('Toteutunut mediaani, pv', 'Utfall, median, dagar', 'Ended, median days')
	},
	wait_p90: {
		kind: 'days',
		nullable: true,
		doc: '90th percentile of the same (type 7).',
		clients: 'clients_thl_closed',
		heading: h('Toteutunut P90, pv', 'Utfall, P90, dagar', 'Ended, P90 days')
	}
};

const shown = { ...cohort, ...stopped, ...waiting, ...shorter, ...lengths };

const counted = Object.entries(shown).filter(([, spec]) => spec.kind === 'count');

/** Result columns of the macro, in the order people read them; each count has its `clients_` column. */
export const columns: Readonly<Record<string, ColumnSpec>> = {
	...shown,
	...Object.fromEntries(
		counted.map(([name]): [string, ColumnSpec] => [
			`clients_${name}`,
			{ kind: 'clients', doc: `Clients behind ${name}.` }
		])
	)
};
