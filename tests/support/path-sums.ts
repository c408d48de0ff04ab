import type { Engine } from '#lib/engine/port.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import { pathStory, type PathUnit } from './path-events.ts';
import { loadPathFacts, sumPaths, type FactQuestion } from './path-facts.ts';

export interface PathSetting extends FactQuestion {
	/** The units file. */
	readonly listed?: readonly PathUnit[];
	readonly definition?: ParamValues;
}

/** What ping-pong counts of a story. */
export async function sumsOf(
	engine: Engine,
	story: string,
	{ listed, definition, ...question }: PathSetting = {}
) {
	await loadPathFacts(engine, pathStory(story), listed, definition);
	return sumPaths(engine, question);
}

/** Paths, handovers, direct returns, indirect returns of a whole story. */
export async function countsOf(engine: Engine, story: string, setting: PathSetting = {}) {
	const [total] = await sumsOf(engine, story, setting);
	return ['paths', 'handovers', 'direct_returns', 'indirect_returns'].map((name) => total![name]);
}
