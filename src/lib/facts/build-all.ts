import type { BuildFacts } from '#lib/ingest/load/load-batches.ts';
import { buildFamily } from './build.ts';
import type { FactFamily } from './family.ts';
import type { ParamValues } from './param.ts';
import { families } from './registry.ts';

export interface BuildAllOptions {
	/** Each after those it reads; default: all there are. */
	readonly families?: readonly FactFamily[];
	/** By family, the parameters of the default variant that differ from their defaults. */
	readonly definitions?: Readonly<Record<string, ParamValues>>;
}

/**
 * What a load takes as `facts`: builds the default variant of every family, and tells the issues that only facts show.
 */
export const buildAll =
	({ families: built = families, definitions = {} }: BuildAllOptions = {}): BuildFacts =>
	async (session, onProgress) => {
		for (const [index, family] of built.entries()) {
			await buildFamily(session, family, definitions[family.id]);
			if (family.issues !== undefined) await session.run(`INSERT INTO issues\n${family.issues}`);
			await onProgress((index + 1) / built.length);
		}
	};
