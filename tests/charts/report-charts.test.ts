import { plot, type PlotOptions } from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { heatStrip, type StripCell } from '#lib/charts/heat-strip.ts';
import { waterfall, type WaterfallStep } from '#lib/charts/waterfall.ts';

const steps: readonly WaterfallStep[] = (
	[
		['Rivejä tiedostoissa', 'left', 1000, 'common'],
		['Hylätty: aikaa ei voitu lukea', 'out', 40, 'concern'],
		['Käytettyjä rivejä', 'left', 960, 'common'],
		['Samalta riviltä useampi tapahtuma', 'in', 90, 'interval'],
		['Tapahtumia', 'left', 1050, 'common'],
		['Asiakas puuttuu', 'out', null, 'interval'],
		['Luvun takana', 'left', 300, 'improvement']
	] as const
).map(([name, kind, count, role], row) => ({
	...{ row, name, kind, count, role },
	...(count === null && { hidden: '<5' })
}));

const cells: readonly StripCell[] = [
	{ row: 0, unit: 'Asema', month: '2025-01-01', ratio: 1.1, gap: false },
	{ row: 1, unit: 'Asema', month: '2025-02-01', ratio: 0.2, gap: true },
	{ row: 2, unit: 'Asema', month: '2025-03-01', ratio: null, gap: true },
	{ row: 3, unit: 'Poliklinikka', month: '2025-01-01', ratio: null, gap: false },
	{ row: 4, unit: 'Poliklinikka', month: '2025-02-01', ratio: 1, gap: false }
];

function draw(options: PlotOptions): SVGSVGElement {
	const { document } = new JSDOM('').window;
	const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
	const drawing = plot({ ...options, document });
	expect(warned).not.toHaveBeenCalled();
	warned.mockRestore();
	expect(drawing.localName).toBe('svg');
	return drawing as SVGSVGElement;
}

const text = (svg: SVGSVGElement) =>
	svg.outerHTML
		.replaceAll(/\d+\.\d{4,}/g, (number) => String(Math.round(Number(number) * 1000) / 1000))
		.replaceAll(/(<(?:g|svg|\/g|path|style)[ >])/g, '\n$1');

const rowsOf = (svg: SVGSVGElement) =>
	[...svg.querySelectorAll<SVGElement>('[data-row]')].map((mark) => Number(mark.dataset.row));

test.each([1000, 340])('a waterfall at %i px', async (width) => {
	const svg = draw(waterfall(steps, { locale: 'fi', width }));
	expect(rowsOf(svg)).toEqual([0, 1, 2, 3, 4, 5, 6]);
	expect(svg.textContent).toContain('\u221240');
	expect(svg.textContent).toContain('+90');
	expect(svg.textContent).toContain('<5');
	expect(svg.outerHTML).not.toMatch(/NaN|undefined/);
	await expect(text(svg)).toMatchFileSnapshot(`../output/waterfall-${width}.svg`);
});

test('each step of a waterfall begins where the one before it ended', () => {
	const svg = draw(waterfall(steps.slice(0, 3), { locale: 'fi', width: 1000 }));
	const [all, out, left] = [...svg.querySelectorAll('[aria-label="bar"] rect')].map((bar) => {
		const start = Number(bar.getAttribute('x'));
		return { start, end: start + Number(bar.getAttribute('width')) };
	});
	expect(out!.end).toBeCloseTo(all!.end, 6);
	expect(out!.start).toBeCloseTo(left!.end, 6);
	expect(left!.start).toBeCloseTo(all!.start, 6);
});

test.each([1000, 340])('a heat strip at %i px', async (width) => {
	const svg = draw(heatStrip(cells, { locale: 'fi', width }));
	expect(rowsOf(svg).sort()).toEqual([0, 1, 2, 3, 4]);
	expect(svg.outerHTML).not.toMatch(/NaN|undefined/);
	await expect(text(svg)).toMatchFileSnapshot(`../output/heat-strip-${width}.svg`);
});

test('nothing to draw is drawn without complaint', () => {
	expect(rowsOf(draw(waterfall([], { locale: 'sv', width: 340 })))).toEqual([]);
	expect(rowsOf(draw(heatStrip([], { locale: 'sv', width: 340 })))).toEqual([]);
});
