import type { FactQuestion } from '#lib/facts/store.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { readingFor, readingsOf } from './measured.ts';
import type { Metric } from './metric.ts';
import { paramsTouching, withDefaults } from './params.ts';
import { groupsOf } from './question.ts';
import { selectionOf } from './selection.ts';

/** What a metric's page asks of facts as it is first opened, whatever it is narrowed to: each reading once. */
export function firstQuestions(metric: Metric): FactQuestion[] {
	const params = withDefaults(metric, {});
	const pages = [[], ...metric.panels.map(({ by }) => by)];
	const readings = pages.flatMap((by) => {
		const selection = selectionOf(wholeScope, groupsOf({ metric, by }));
		return readingsOf(metric).map((name) => readingFor(metric, name, selection));
	});
	return [...new Set(readings)].map((reading) => ({
		family: metric.family,
		definition: paramsTouching(metric, params, 'facts'),
		reading,
		params: paramsTouching(metric, params, 'read')
	}));
}
