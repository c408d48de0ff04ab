/** One task of a page's main thread; `cpu` in milliseconds of processor time. */
export interface Task {
	/** Microseconds on the trace's clock. */
	readonly from: number;
	readonly to: number;
	readonly cpu: number;
}

/** What a trace tells of a page's main thread, by the names of the spans measured in it. */
export interface MainThread {
	/** Tasks that ran in a span: one that begins with it may seem to begin before, as a page's clock is coarse. */
	tasks(span: string): readonly Task[];
	/** Summed time of all measures of a name within a span, in milliseconds. */
	duration(name: string, span: string): number;
}

interface TraceEvent {
	readonly name: string;
	readonly cat: string;
	readonly ph: string;
	readonly ts: number;
	readonly dur?: number;
	readonly tdur?: number;
	readonly pid: number;
	readonly tid: number;
	readonly args?: { readonly name?: string };
}

interface Span {
	readonly from: number;
	readonly to: number;
}

/** Reads a trace of the categories `toplevel` and `blink.user_timing` (Chromium's trace-event format, times in microseconds). */
export function mainThread(trace: Uint8Array): MainThread {
	const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
		readonly traceEvents: readonly TraceEvent[];
	};
	const spans = spansOf(traceEvents);
	const threads = new Set(
		traceEvents
			.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
			.map(threadOf)
	);
	const tasks = traceEvents
		.filter((event) => event.name.endsWith('::RunTask') && event.tdur !== undefined)
		.filter((event) => threads.has(threadOf(event)))
		.map(({ ts, dur = 0, tdur = 0 }) => ({ from: ts, to: ts + dur, cpu: tdur / 1000 }));
	const spanOf = (name: string): Span => {
		const span = spans.get(name)?.[0];
		if (!span) throw new Error(`no span in the trace: ${name}`);
		return span;
	};
	return {
		tasks: (name) => {
			const { from, to } = spanOf(name);
			return tasks.filter((task) => task.to > from && task.from < to);
		},
		duration: (name, within) => {
			const { from, to } = spanOf(within);
			return (spans.get(name) ?? [])
				.filter((span) => span.from >= from && span.to <= to)
				.reduce((sum, span) => sum + (span.to - span.from) / 1000, 0);
		}
	};
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;

/** Measures as they stand in a trace: a beginning and an end of one name, never nested in itself. */
function spansOf(events: readonly TraceEvent[]): Map<string, Span[]> {
	const begun = new Map<string, number>();
	const spans = new Map<string, Span[]>();
	const timed = events.filter(({ cat }) => cat === 'blink.user_timing');
	for (const { name, ph, ts } of [...timed].sort((a, b) => a.ts - b.ts)) {
		if (ph === 'b') begun.set(name, ts);
		if (ph !== 'e') continue;
		const span = { from: begun.get(name)!, to: ts };
		spans.set(name, [...(spans.get(name) ?? []), span]);
	}
	return spans;
}
