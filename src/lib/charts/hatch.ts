import type { RenderFunction } from '@observablehq/plot';
import { ink, roleColour } from './roles.ts';

const spacing = 7;

/**
 * Render transform for a `rectX` mark: draws diagonal lines over each band instead of filling it,
 * so that the band is told apart without colour. Lines are cut to the band, no clip path needed.
 */
export const hatched: RenderFunction = (index, _scales, values, dimensions, context) => {
	const group = context.document.createElementNS('http://www.w3.org/2000/svg', 'g');
	const top = dimensions.marginTop;
	const bottom = dimensions.height - dimensions.marginBottom;
	const [x1, x2] = [values.x1 ?? [], values.x2 ?? []] as unknown as [number[], number[]];
	for (const band of index) {
		const [left, right] = [Math.min(x1[band]!, x2[band]!), Math.max(x1[band]!, x2[band]!)];
		const path = context.document.createElementNS('http://www.w3.org/2000/svg', 'path');
		path.setAttribute('d', diagonals(left, right, top, bottom));
		path.setAttribute('stroke', roleColour('open'));
		path.setAttribute('stroke-opacity', '0.45');
		path.setAttribute('fill', ink.ground);
		path.setAttribute('fill-opacity', '0');
		group.append(path);
	}
	return group;
};

/** Lines from lower left to upper right, on one grid for all bands, so that neighbouring bands join. */
function diagonals(left: number, right: number, top: number, bottom: number): string {
	const lines: string[] = [];
	const first = Math.ceil((left + top) / spacing) * spacing;
	for (let sum = first; sum < right + bottom; sum += spacing) {
		const fromX = Math.max(left, sum - bottom);
		const toX = Math.min(right, sum - top);
		if (toX > fromX) lines.push(`M${fromX},${sum - fromX}L${toX},${sum - toX}`);
	}
	return lines.join('');
}
