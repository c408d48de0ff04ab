import type { Engine } from '#lib/engine/port.ts';
import metric from '#lib/metrics/ping-pong/index.ts';
import { measured, type MeasuredQuestion } from './measured.ts';

/** Rows of the metric for the loaded paths, before the gate. */
export const askPaths = (engine: Engine, question: MeasuredQuestion = {}) =>
	measured(engine, metric, question);
