import { dayNumber } from '#lib/base/civil-day.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { readingsOf } from '#lib/metrics/measured.ts';
import { withDefaults } from '#lib/metrics/params.ts';
import { groupsOf, type Question } from '#lib/metrics/question.ts';
import { selectionOf } from '#lib/metrics/selection.ts';
import { questionSql } from '#lib/metrics/question-sql.ts';

/** How a question is counted, as SQL that is meant to be read. */
export interface MethodSql {
	/** What builds the facts, under the definition of its first line. */
	readonly build: string;
	/** What is asked of them, a SELECT for each of the metric's readings. */
	readonly selects: readonly SelectText[];
}

interface SelectText {
	readonly reading: string;
	readonly sql: string;
	/** `$1 = …`, in order. */
	readonly values: readonly string[];
}

/** The build of the question's facts and its own SELECTs; throws what `questionSql` throws. */
export function methodSql(
	question: Question,
	report: Pick<ImportReport, 'data_start' | 'data_end' | 'as_of'>
): MethodSql {
	const { metric, scope, rule } = question;
	const { family } = metric;
	const params = withDefaults(metric, question.params);
	const selection = selectionOf(scope, groupsOf(question), rule);
	const period = {
		dataStart: dayNumber(report.data_start),
		dataEnd: dayNumber(report.data_end),
		asOf: dayNumber(report.as_of)
	};
	const definition = Object.keys(family.params).map((name) => `${name} = ${text(params[name])}`);
	const head =
		definition.length > 0 ? [`-- ${family.id}_definition: ${definition.join(', ')}`] : [];
	return {
		build: [...head, ...family.build.map((part) => part.trim())].join('\n\n'),
		selects: readingsOf(metric).map((reading) => {
			const { sql, params: bound } = questionSql(metric, reading, selection, params, period);
			return { reading, sql, values: bound.map((value, at) => `$${at + 1} = ${text(value)}`) };
		})
	};
}

const text = (value: string | number | boolean | null | undefined) =>
	typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL');
