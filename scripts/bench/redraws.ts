import type { Browser, Page } from 'playwright-core';
import { mainThread, type Task } from './trace.ts';

/** What one change cost the page's main thread, in milliseconds. */
export interface Redraw {
	/** Processor time from the change to the last chart painted. */
	readonly cpu: number;
	/** By the clock on the wall. */
	readonly wall: number;
	/** Processor time of Plot alone drawing the same charts again in the same page, painting included; 0 without a chart. */
	readonly plot: number;
	readonly plotWall: number;
	/** The same of the page's first chart alone. */
	readonly firstPlot: number;
	readonly firstPlotWall: number;
	/** Of `wall`: summing cells, derivation and gate. */
	readonly sums: number;
	/** Longest task of the change, processor time. */
	readonly longest: number;
}

/** Ticks choices of the page's filters one after the other and takes them back, `count` changes in all, each measured. */
export async function filterChanges(
	browser: Browser,
	page: Page,
	count: number
): Promise<Redraw[]> {
	return traced(browser, page, async (measure) => {
		const filters = page.locator('main .filter');
		for (let filter = 1, done = 0; done < count; filter += 1) {
			await filters.nth(filter).click();
			const choices = await page.locator('.floating input[type=checkbox]').count();
			const order = Array.from({ length: choices }, (_, choice) => choice);
			for (const choice of [...order, ...order])
				if (done++ < count) await measure(() => page.evaluate(tick, choice));
			await page.keyboard.press('Escape');
		}
	});
}

/** Goes through addresses' fragments one after the other, each measured. */
export async function addressChanges(
	browser: Browser,
	page: Page,
	fragments: readonly string[]
): Promise<Redraw[]> {
	return traced(browser, page, async (measure) => {
		for (const fragment of fragments) await measure(() => page.evaluate(goTo, fragment));
	});
}

type Measure = (change: () => Promise<number>) => Promise<void>;

/** Runs measured changes, each followed by Plot alone; processor time is that of the main thread's tasks in the browser's own trace. */
async function traced(
	browser: Browser,
	page: Page,
	run: (measure: Measure) => Promise<void>
): Promise<Redraw[]> {
	await page.evaluate(prepare);
	await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
	const walls: Pick<Redraw, 'wall' | 'plotWall' | 'firstPlotWall'>[] = [];
	await run(async (change) => {
		const wall = await change();
		const firstPlotWall = await page.evaluate(drawAgain, 1);
		walls.push({ wall, firstPlotWall, plotWall: await page.evaluate(drawAgain, Infinity) });
	});
	const trace = mainThread(await browser.stopTracing());
	return walls.map((times, turn) => {
		const own = trace.tasks(`change ${turn}`);
		const plot = total(trace.tasks(`plot ${turn}`));
		return {
			...times,
			cpu: total(own),
			plot: trace.duration('drawn', `plot ${turn}`) > 0 ? plot : 0,
			firstPlot: total(trace.tasks(`first ${turn}`)),
			sums: trace.duration('sums', `change ${turn}`),
			longest: Math.max(0, ...own.map(({ cpu }) => cpu))
		};
	});
}

const total = (tasks: readonly Task[]) => tasks.reduce((sum, { cpu }) => sum + cpu, 0);

interface Bench {
	turn: number;
	readonly drawings: Map<Element, () => Element>;
	readonly frame: () => Promise<void>;
	readonly span: (name: string, act: () => void) => Promise<number>;
}

/** In the page: keeps, for every chart, how to draw it once more. */
function prepare() {
	const known = (window as unknown as { bench?: Bench }).bench;
	if (known) {
		known.turn = 0;
		return;
	}
	const drawings = new Map<Element, () => Element>();
	document.addEventListener('drawn', (event) =>
		drawings.set(event.target as Element, (event as CustomEvent<() => Element>).detail)
	);
	const frame = () =>
		new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => done())));
	/** Measures from an act, in a task of its own, to the frame after which the page is ready. */
	const span = async (name: string, act: () => void) => {
		await frame();
		const start = performance.now();
		await new Promise((done) => setTimeout(done));
		act();
		do await frame();
		while (document.querySelector('main')!.dataset.state !== 'ready');
		performance.measure(name, { start });
		const wall = performance.now() - start;
		// What the page does afterwards, such as the history's entry, is not to fall into the next span.
		await new Promise((done) => setTimeout(done, 100));
		return wall;
	};
	Object.assign(window, { bench: { turn: 0, drawings, frame, span } satisfies Bench });
}

/** In the page: ticks a choice of the open filter. */
function tick(choice: number): Promise<number> {
	const { turn, span } = (window as unknown as { bench: Bench }).bench;
	const boxes = document.querySelectorAll<HTMLInputElement>('.floating input[type=checkbox]');
	return span(`change ${turn}`, () => boxes[choice]!.click());
}

/** In the page: changes the address. */
function goTo(fragment: string): Promise<number> {
	const { turn, span } = (window as unknown as { bench: Bench }).bench;
	return span(`change ${turn}`, () => (location.hash = fragment));
}

/** In the page: draws its first charts again, or all of them, with Plot and nothing else. */
function drawAgain(most: number): Promise<number> {
	const { bench } = window as unknown as { bench: Bench };
	const hosts = [...bench.drawings].filter(([host]) => host.isConnected).slice(0, most);
	const name = most === 1 ? `first ${bench.turn}` : `plot ${bench.turn}`;
	if (most > 1) bench.turn += 1;
	return bench.span(name, () => {
		const start = performance.now();
		for (const [host, draw] of hosts) host.replaceChildren(draw());
		if (hosts.length > 0) performance.measure('drawn', { start });
	});
}
