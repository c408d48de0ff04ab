import type { ParamValues } from '#lib/facts/param.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Question } from '#lib/metrics/question.ts';
import type { Bus } from '#lib/metrics/run.ts';
import type { Scope } from '#lib/scope/scope.ts';

/** Answers one question, at once or later. */
export type AskOne = (question: Question) => ReturnType<Bus['now']>;

/**
 * Asks what a metric's page asks for a scope, in the same order: for a metric judged by rules first which rule has most
 * cases, then its panels. The answers are given back in that order.
 */
export function askPage(
	metric: Metric,
	scope: Scope,
	params: ParamValues,
	ask: AskOne
): ReturnType<AskOne>[] {
	const asked = { metric, scope, params, total: true };
	const n = metric.headline.n;
	const byRule = metric.always?.includes('rule') ?? false;
	const rules = byRule ? ask({ ...asked, by: [], counts: [n], rule: null }) : null;
	const largest = [...(rules?.rows ?? [])].sort((a, b) => Number(b[n] ?? 0) - Number(a[n] ?? 0))[0];
	const rule = (largest?.['rule'] as string | undefined) ?? null;
	if (byRule && rule === null) return [rules];
	return [rules, ...metric.panels.map(({ by }) => ask({ ...asked, by, rule }))];
}
