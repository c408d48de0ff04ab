/** A colour as every reader of SVG knows it, and how opaque it is, 0-1. */
export interface PlainColour {
	readonly hex: string;
	readonly opacity: number;
}

/**
 * A computed colour (`rgb(31, 95, 168)`, `rgba(…, 0.5)`, `color(srgb 0.1 0.2 0.3 / 0.5)`) as a plain one; null for
 * `none` and for a pattern. Throws `no plain colour` on any other form, which would be black elsewhere.
 */
export function plainColour(computed: string): PlainColour | null {
	if (computed === 'none' || computed.startsWith('url(')) return null;
	const form = /^(rgba?\(|color\(srgb )([^)]*)\)$/.exec(computed);
	const numbers = form?.[2]!.match(/[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
	if (numbers.length < 3) throw new Error(`no plain colour: ${computed}`);
	const unit = form![1] === 'color(srgb ' ? 255 : 1;
	const hex = numbers
		.slice(0, 3)
		.map((part) =>
			Math.min(255, Math.round(part * unit))
				.toString(16)
				.padStart(2, '0')
		)
		.join('');
	return { hex: `#${hex}`, opacity: numbers[3] ?? 1 };
}
