/** What a mark means; its hue is a CSS variable, so that dark, contrast and print are CSS alone. */
export type MarkRole =
	| 'data'
	| 'common'
	| 'improvement'
	| 'concern'
	| 'neutral'
	| 'within'
	| 'over'
	| 'limit'
	| 'suppressed'
	| 'open'
	| 'interval';

/** The CSS colour of a role. */
export function roleColour(role: MarkRole): string {
	return `var(--mark-${role})`;
}

/** Colours of words, of words that stay back, of gridlines and of the ground marks lie on. */
export const ink = {
	text: 'var(--text)',
	quiet: 'var(--text-quiet)',
	grid: 'var(--grid)',
	ground: 'var(--surface)',
	/** Of what the reader chose. */
	chosen: 'var(--chosen)'
} as const;
