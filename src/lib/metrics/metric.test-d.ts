import { count, headlineShare, share, type Column, type Columns } from './column.ts';
import type { Headline, Panel } from './metric.ts';

const heading = { fi: 'Kontakteja', sv: 'Kontakter', en: 'Contacts' };

({
	contacts: count('Contact days.', heading, 'days', { outcome: ['repeat', 'rest'] }),
	...headlineShare('rate', 'repeats / contacts.', heading, 'repeats', 'contacts')
}) satisfies Columns;
// @ts-expect-error a heading in two languages
count('Contact days.', { fi: 'Kontakteja', en: 'Contacts' }, 'days');
// @ts-expect-error a count of facts, not of a sentence
count('Contact days.', heading, 'days', 'all');
// @ts-expect-error a share names what it is among
share('Repeats.', heading, 'repeats');
// @ts-expect-error no such kind: numbers have a format each
({ kind: 'euros', doc: 'Cost.', heading, of: 'cost', among: 'n' }) satisfies Column;
// @ts-expect-error a bound is the lower or the upper one
({ kind: 'share', doc: 'Middle.', heading, bound: 'middle', share: 'rate' }) satisfies Column;

// @ts-expect-error an interval has two ends
({ value: 'rate', n: 'contacts', low: 'ci_low' }) satisfies Headline;

declare const panel: Panel;
// @ts-expect-error nothing is disclosed but counts
({ ...panel, disclosure: 'everything' }) satisfies Panel;
// @ts-expect-error every panel can be said aloud
({ ...panel, summary: undefined }) satisfies Panel;
// @ts-expect-error a group that no question knows
({ ...panel, by: ['shoe_size'] }) satisfies Panel;
// @ts-expect-error a chart is made of rows, at once
({ ...panel, options: async () => ({}) }) satisfies Panel;
