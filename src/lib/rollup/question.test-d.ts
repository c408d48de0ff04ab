import type { Predicate } from './predicate.ts';
import type { Reading, Selection, States } from './question.ts';

const reading = {
	table: 'contact_days',
	dated: 'day',
	classes: {
		outcome: {
			states: [
				[
					'repeat',
					{ atMost: [{ column: 'gap_next_days' }, { param: 'window_days', orElse: 'days' }] }
				],
				['rest', null]
			]
		}
	}
} satisfies Reading;
({ outcome: ['repeat'] }) satisfies States;

// @ts-expect-error facts must be dated
({ table: reading.table, classes: reading.classes }) satisfies Reading;
// @ts-expect-error a comparison has two sides
({ atMost: [{ column: 'gap_next_days' }] }) satisfies Predicate;
// @ts-expect-error no such predicate: expressions are data, not SQL
'gap_next_days < 7' satisfies Predicate;
// @ts-expect-error states are listed
({ outcome: 'repeat' }) satisfies States;

const selection: Selection = { by: [], step: 'month', from: null, to: null, where: {} };
// @ts-expect-error a step of time that cells do not know
({ ...selection, step: 'fortnight' }) satisfies Selection;
// @ts-expect-error days are numbers here, not dates
({ ...selection, from: '2025-01-01' }) satisfies Selection;
