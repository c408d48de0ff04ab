import * as Plot from '@observablehq/plot';
import { formatCount } from '#lib/i18n/formats.ts';
import { houseStyle } from './house-style.ts';
import type { DrawingContext } from './point.ts';
import { ink, roleColour, type MarkRole } from './roles.ts';
import { rowMarks } from './row-marks.ts';

const narrowBelow = 560;

/** A step of a waterfall: what is left after the steps before it, or what a step takes or adds. */
export interface WaterfallStep {
	readonly row: number;
	readonly name: string;
	readonly kind: 'left' | 'out' | 'in';
	/** Never negative; null when hidden. */
	readonly count: number | null;
	/** What stands in the count's place where it is hidden. */
	readonly hidden?: string;
	readonly role: MarkRole;
}

/**
 * Steps from top to bottom on one scale from 0: what is left stands on the axis, what leaves hangs from the end of
 * what was left, down to where the next begins. Names stand left, above the bars where it is narrow; counts right.
 * A hidden step has its name and sign but no bar. Every step has one `data-row` band to point at.
 */
export function waterfall(
	steps: readonly WaterfallStep[],
	{ locale, width }: DrawingContext
): Plot.PlotOptions {
	const narrow = width < narrowBelow;
	const left = narrow ? 4 : Math.min(380, Math.round(width * 0.42));
	const right = narrow ? 70 : 84;
	const rowHeight = narrow ? 42 : 27;
	const dy = narrow ? 10 : 0;
	const bars = placed(steps).map((step) => ({
		...step,
		band: String(step.row),
		text: stepText(step, locale)
	}));
	const most = Math.max(1, ...bars.map(({ to }) => to));
	const drawn = bars.filter(({ count }) => count !== null && count > 0);
	return {
		...houseStyle,
		width,
		height: bars.length * rowHeight + 12,
		marginLeft: left,
		marginRight: right,
		marginTop: 6,
		marginBottom: 6,
		x: { domain: [0, most], axis: null },
		y: { type: 'band', domain: bars.map(({ band }) => band), axis: null, padding: 0 },
		marks: [
			Plot.ruleX([0], { stroke: ink.quiet, strokeOpacity: 0.6 }),
			Plot.barX(drawn, {
				y: 'band',
				x1: 'from',
				x2: 'to',
				insetTop: narrow ? 24 : 7,
				insetBottom: narrow ? 5 : 7,
				fill: (step: WaterfallStep) => roleColour(step.role),
				fillOpacity: (step: WaterfallStep) => (step.kind === 'left' ? 1 : 0.35),
				stroke: (step: WaterfallStep) => roleColour(step.role),
				strokeWidth: 1
			}),
			...[true, false].flatMap((whole) => {
				const part = bars.filter(({ kind }) => (kind === 'left') === whole);
				const fontWeight = whole ? 600 : 400;
				return [
					Plot.text(part, {
						y: 'band',
						frameAnchor: 'right',
						textAnchor: 'end',
						dx: right - 4,
						dy,
						text: 'text',
						fontWeight,
						fill: ({ count }: WaterfallStep) =>
							count === null ? roleColour('suppressed') : ink.text
					}),
					Plot.text(part, {
						y: 'band',
						frameAnchor: 'left',
						textAnchor: narrow ? 'start' : 'end',
						dx: narrow ? 0 : -10,
						dy: narrow ? -9 : 0,
						text: 'name',
						lineWidth: (narrow ? width - 12 : left - 16) / 12,
						textOverflow: 'ellipsis-end',
						fontWeight,
						fill: whole ? ink.text : ink.quiet
					})
				];
			}),
			Plot.barX(bars, {
				y: 'band',
				x1: 0,
				x2: most,
				insetLeft: -left,
				insetRight: -right,
				fill: 'transparent',
				render: rowMarks(bars)
			})
		]
	};
}

/** Each step with the stretch of the axis that it covers; what is hidden covers none. */
function placed(steps: readonly WaterfallStep[]) {
	let end = 0;
	return steps.map((step) => {
		const count = step.count ?? 0;
		const start = step.kind === 'left' ? 0 : end;
		if (step.kind === 'left' && step.count !== null) end = count;
		else if (step.kind === 'in') end += count;
		else if (step.kind === 'out') end = Math.max(0, end - count);
		const other = step.kind === 'left' ? count : end;
		return { ...step, from: Math.min(start, other), to: Math.max(start, other) };
	});
}

function stepText(
	{ kind, count, hidden = '' }: WaterfallStep,
	locale: DrawingContext['locale']
): string {
	if (count === null) return hidden;
	const text = formatCount(locale, count);
	if (kind === 'left') return text;
	return `${kind === 'in' ? '+' : '\u2212'}${text}`;
}
