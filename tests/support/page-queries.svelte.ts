import { flushSync } from 'svelte';
import { Activity } from '#lib/state/activity.svelte.ts';
import { Asked, type Ask } from '#lib/state/asked.svelte.ts';
import { Frame } from '#lib/state/frame.svelte.ts';
import { MetricQuery, type BusQuestion } from '#lib/state/metric-query.svelte.ts';

/** Queries of one page without the page: every change is through when a call returns. */
export interface Page {
	ask(place: number, question: BusQuestion): void;
	/** All of them in one change. */
	askAll(questions: readonly BusQuestion[]): void;
	/** The unit of every shown answer's first row. */
	shown(): unknown[];
	failures(): unknown[];
	busy(): boolean;
	close(): void;
}

export function openPage(size: number): Page {
	let questions = $state.raw<readonly (BusQuestion | null)[]>(
		Array.from({ length: size }, () => null)
	);
	let queries: MetricQuery[] = [];
	const activity = new Activity();
	let frame!: Frame;
	const close = $effect.root(() => {
		frame = new Frame();
		queries = questions.map(
			(_, place) => new MetricQuery(() => questions[place] ?? null, activity, frame)
		);
		// A page draws what is shown, which is what keeps earlier answers.
		$effect(() => {
			for (const { answer } of queries) void answer;
		});
	});
	flushSync();
	const put = (next: readonly (BusQuestion | null)[]) => {
		questions = next;
		flushSync();
	};
	return {
		ask: (place, question) =>
			put(questions.map((known, index) => (index === place ? question : known))),
		askAll: put,
		shown: () => queries.map(({ answer }) => answer?.rows[0]?.unit),
		failures: () => queries.map(({ failure }) => failure),
		busy: () => activity.busy,
		close
	};
}

/** One answer of a page without the page, and what puts another question; every change is through when that returns. */
export function openAsked<Answer>() {
	let question = $state.raw<Ask<Answer> | null>(null);
	const activity = new Activity();
	let asked!: Asked<Answer>;
	const close = $effect.root(() => {
		asked = new Asked<Answer>(() => question, activity);
	});
	flushSync();
	return {
		asked,
		activity,
		close,
		put(next: Ask<Answer> | null) {
			question = next;
			flushSync();
		}
	};
}
