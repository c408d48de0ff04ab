import type * as Library from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { focusedRow, walkMarks, type MarkHandlers } from './mark-walk.ts';

type Plot = typeof Library;

/** A drawing to be mounted: a pure function of the width, and what its marks do. */
export interface Drawing extends MarkHandlers {
	readonly options: (width: number) => PlotOptions;
	/** Name of the drawing for a screen reader. */
	readonly label: string;
	/** Id of the element that sums the drawing up in words. */
	readonly describedBy: string;
	readonly ondrawn: () => void;
}

/** Widths that elements were last seen to have: asking for one while a change is being made forces a layout. */
const seen = new WeakMap<HTMLElement, number>();

/** Narrower than this no drawing has room for its labels. */
const leastWidth = 240;

let loaded: Plot | null = null;
let loading: Promise<Plot> | null = null;

/** Fetches the drawing library once; the shell never waits for it. */
function loadPlot(): Promise<Plot> {
	loading ??= import('@observablehq/plot').then((plot) => (loaded = plot));
	return loading;
}

/**
 * Keeps a drawing mounted in an element at the element's width.
 * The only place where Plot's output meets the DOM.
 */
export function plot(drawing: Drawing): Attachment<HTMLElement> {
	return (host) => {
		let width = seen.get(host) ?? drawable(host.clientWidth);
		let gone = false;
		const draw = (library: Plot) => {
			if (gone || width === 0) return;
			const drawAlone = () => library.plot({ ...drawing.options(width), width });
			const drawn = drawAlone();
			const svg = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg');
			svg?.setAttribute('role', 'group');
			svg?.setAttribute('aria-label', drawing.label);
			svg?.setAttribute('aria-describedby', drawing.describedBy);
			const focused = focusedRow(host);
			host.replaceChildren(drawn);
			if (svg) walkMarks(svg, drawing, focused);
			drawing.ondrawn();
			// The bench draws the same rows once more, without all that stands around them.
			host.dispatchEvent(new CustomEvent('drawn', { bubbles: true, detail: drawAlone }));
		};
		const redraw = () => {
			// Untracked: a change comes as a new drawing, whatever the functions of this one read.
			if (loaded) untrack(() => draw(loaded!));
			else void loadPlot().then(draw);
		};
		redraw();
		const observer = new ResizeObserver((entries) => {
			const next = drawable(entries.at(-1)!.contentRect.width);
			seen.set(host, next);
			if (next === width) return;
			width = next;
			redraw();
		});
		observer.observe(host);
		return () => {
			gone = true;
			observer.disconnect();
		};
	};
}

/** Whole pixels to draw in; 0 while the element is not laid out, and never too few for the margins. */
function drawable(width: number): number {
	return width === 0 ? 0 : Math.max(leastWidth, Math.floor(width));
}
