import type { RenderFunction } from '@observablehq/plot';
import { assert } from '#lib/base/assert.ts';

/**
 * Render transform for a mark that draws one element per datum: writes the row each element stands for
 * into its `data-row`, by which pointer and keyboard find it.
 */
export function rowMarks(data: readonly { readonly row: number }[]): RenderFunction {
	return (index, scales, values, dimensions, context, next) => {
		const group = next?.(index, scales, values, dimensions, context) ?? null;
		const drawn = group?.children ?? [];
		assert(drawn.length === index.length, 'elements of a mark', drawn.length);
		index.forEach((datum, place) => {
			drawn[place]!.setAttribute('data-row', String(data[datum]!.row));
		});
		return group;
	};
}
