/** What marks that stand for rows do. */
export interface MarkHandlers {
	/** The row in words. */
	readonly describe: (row: number) => string;
	readonly onread: (row: number | null) => void;
	/** Narrows to the row; absent where there is nothing to narrow to. */
	readonly onchoose?: ((row: number) => void) | undefined;
}

/**
 * Makes the `data-row` marks of a drawing one tab stop: arrows, Home and End move, Enter and Space
 * choose, a pointer does the same. Everything else of the drawing is hidden from screen readers,
 * whose text is the table and the summary. `focused` is the row whose mark had the focus in the drawing before:
 * the walk goes on from there, if the row is still drawn.
 */
export function walkMarks(
	svg: SVGSVGElement,
	handlers: MarkHandlers,
	focused: number | null = null
): void {
	const marks = firstMarks(svg);
	const kept = marks.findIndex((mark) => rowOf(mark) === focused);
	for (const part of svg.children) {
		if (!part.querySelector('[data-row]')) part.setAttribute('aria-hidden', 'true');
	}
	marks.forEach((mark, index) => {
		const row = rowOf(mark);
		mark.setAttribute('role', handlers.onchoose ? 'button' : 'img');
		mark.setAttribute('aria-label', handlers.describe(row));
		mark.setAttribute('tabindex', index === Math.max(0, kept) ? '0' : '-1');
	});
	const go = (from: SVGElement, step: (index: number) => number) => {
		const next = marks[Math.max(0, Math.min(marks.length - 1, step(marks.indexOf(from))))];
		if (!next || next === from) return;
		from.setAttribute('tabindex', '-1');
		next.setAttribute('tabindex', '0');
		next.focus();
	};
	svg.addEventListener('keydown', (event) => {
		const mark = markOf(event);
		if (!mark || event.ctrlKey || event.altKey || event.metaKey) return;
		const step = steps[event.key];
		if (step) go(mark, (index) => step(index, marks.length));
		else if (handlers.onchoose && (event.key === 'Enter' || event.key === ' '))
			handlers.onchoose(rowOf(mark));
		else return;
		event.preventDefault();
	});
	// A walk by keyboard scrolls marks under a pointer that rests: what it then points at is not what is read.
	const isWalked = () => svg.querySelector('[data-row]:focus-visible') !== null;
	svg.addEventListener('focusin', (event) => read(event, handlers));
	svg.addEventListener('pointerover', (event) => {
		if (!isWalked()) read(event, handlers);
	});
	svg.addEventListener('pointerleave', () => {
		if (!isWalked()) handlers.onread(null);
	});
	svg.addEventListener('focusout', () => handlers.onread(null));
	svg.addEventListener('click', (event) => {
		const mark = markOf(event);
		if (mark) handlers.onchoose?.(rowOf(mark));
	});
	marks[kept]?.focus();
}

/** The row whose mark in an element has the focus, null where none has. */
export function focusedRow(host: HTMLElement): number | null {
	const mark = host.querySelector<SVGElement>('[data-row]:focus');
	return mark && rowOf(mark);
}

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
	ArrowRight: (index) => index + 1,
	ArrowDown: (index) => index + 1,
	ArrowLeft: (index) => index - 1,
	ArrowUp: (index) => index - 1,
	Home: () => 0,
	End: (_, count) => count - 1
};

/** One mark per row, in row order: what draws a row more than once is one stop. */
function firstMarks(svg: SVGSVGElement): SVGElement[] {
	const byRow = new Map<number, SVGElement>();
	for (const mark of svg.querySelectorAll<SVGElement>('[data-row]')) {
		if (!byRow.has(rowOf(mark))) byRow.set(rowOf(mark), mark);
	}
	return [...byRow].sort(([a], [b]) => a - b).map(([, mark]) => mark);
}

function rowOf(mark: SVGElement): number {
	return Number(mark.dataset.row);
}

function markOf(event: Event): SVGElement | null {
	return event.target instanceof Element ? event.target.closest<SVGElement>('[data-row]') : null;
}

function read(event: Event, handlers: MarkHandlers): void {
	const mark = markOf(event);
	if (mark) handlers.onread(rowOf(mark));
}
