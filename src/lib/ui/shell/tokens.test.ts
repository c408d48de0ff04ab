import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** WCAG 2.2 contrast ratio of two colours `#rrggbb`. */
function contrast(one: string, other: string): number {
	const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
		number,
		number
	];
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
type Theme = 'light' | 'dark';

/** Colour roles of one block of the stylesheet in one theme. */
function roles(block: string, theme: Theme): Record<string, string> {
	const found: Record<string, string> = {};
	for (const [, name, light, dark] of block.matchAll(
		/(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g
	)) {
		found[name!] = theme === 'light' ? light! : dark!;
	}
	return found;
}

const [usual, contrasting] = css.split('@media (prefers-contrast: more)') as [string, string];
const themes = (['light', 'dark'] as const).flatMap((theme) => {
	const base = roles(usual, theme);
	return [
		{ name: theme, colours: base },
		{ name: `${theme}, more contrast`, colours: { ...base, ...roles(contrasting, theme) } }
	];
});

const grounds = ['--page', '--surface', '--surface-sunk', '--accent-surface'];
const marks = [
	'data',
	'common',
	'improvement',
	'concern',
	'neutral',
	'within',
	'over',
	'limit'
].concat(['suppressed', 'open', 'interval']);

describe.each(themes)('colours, $name', ({ colours }) => {
	const ratio = (one: string, other: string) => contrast(colours[one]!, colours[other]!);

	it.each(grounds)('words read on %s at 4.5 : 1', (ground) => {
		expect(ratio('--text', ground)).toBeGreaterThanOrEqual(4.5);
		expect(ratio('--text-quiet', ground)).toBeGreaterThanOrEqual(4.5);
		expect(ratio('--accent', ground)).toBeGreaterThanOrEqual(4.5);
	});

	it('words read on a filled button', () => {
		expect(ratio('--accent-text', '--accent')).toBeGreaterThanOrEqual(4.5);
	});

	it.each(marks)('the mark %s stands out at 3 : 1', (mark) => {
		expect(ratio(`--mark-${mark}`, '--surface')).toBeGreaterThanOrEqual(3);
		expect(ratio(`--mark-${mark}`, '--page')).toBeGreaterThanOrEqual(3);
	});

	it('borders of controls and the focus ring stand out at 3 : 1', () => {
		for (const ground of grounds) {
			expect(ratio('--focus', ground)).toBeGreaterThanOrEqual(3);
		}
		expect(ratio('--line-strong', '--surface')).toBeGreaterThanOrEqual(3);
	});
});

describe('contrast', () => {
	it('is 21 between black and white, 1 between equals, and mid grey as WCAG counts it', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
		expect(contrast('#123456', '#123456')).toBe(1);
		expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
	});
});
