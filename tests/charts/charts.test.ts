import { plot } from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import type { Locale } from '#lib/i18n/locale.ts';
import { metricById } from '#lib/metrics/registry.ts';
import type { Panel, ViewContext } from '#lib/metrics/metric.ts';
import type { Row } from '#lib/gate/row.ts';
import { withDefaults } from '#lib/metrics/params.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { chartRows, unitNames } from './chart-rows.ts';

const widths = [1000, 340];
const charts = ['time', 'unit'] as const;
const panelOf = (id: string, chart: (typeof charts)[number]): Panel =>
	metricById(id)!.panels.find((panel) => panel.id === chart)!;
const cases = Object.keys(chartRows).flatMap((id) =>
	charts.flatMap((chart) =>
		widths.map((width) => ({ id: id as keyof typeof chartRows, chart, width }))
	)
);

function context(id: string, width: number, locale: Locale): ViewContext {
	return {
		locale,
		width,
		scope: wholeScope,
		params: withDefaults(metricById(id)!, {}),
		period: { start: '2023-01-01', end: '2026-01-01', asOf: '2025-12-31' },
		designEffect: 1,
		step: 'month',
		nameOf: (_, value) => unitNames[value] ?? value
	};
}

/** The drawing as text, numbers to three decimals; fails on anything Plot warns of. */
function draw(chart: Panel, rows: readonly Row[], view: ViewContext): SVGSVGElement {
	const { document } = new JSDOM('').window;
	const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
	const drawing = plot({ ...chart.options(rows, view), document });
	expect(warned).not.toHaveBeenCalled();
	warned.mockRestore();
	expect(drawing.textContent).not.toContain('⚠');
	expect(drawing.localName).toBe('svg');
	return drawing as SVGSVGElement;
}

const text = (svg: SVGSVGElement) =>
	svg.outerHTML
		.replaceAll(/\d+\.\d{4,}/g, (number) => String(Math.round(Number(number) * 1000) / 1000))
		.replaceAll(/(<(?:g|svg|\/g|path|style)[ >])/g, '\n$1');

test.each(cases)('$id by $chart at $width px', async ({ id, chart, width }) => {
	const rows = chartRows[id][chart];
	const svg = draw(panelOf(id, chart), rows, context(id, width, 'fi'));
	const marked = [...svg.querySelectorAll('[data-row]')].map((mark) =>
		Number(mark.getAttribute('data-row'))
	);
	expect([...new Set(marked)].sort((a, b) => a - b)).toEqual(rows.map((_, index) => index));
	expect(svg.outerHTML).not.toMatch(/NaN|undefined|#[0-9a-f]{3}\b/i);
	await expect(text(svg)).toMatchFileSnapshot(`../output/${id}-${chart}-${width}.svg`);
});

test.each(['fi', 'sv', 'en'] as const)('what the charts say in %s', async (locale) => {
	const said = Object.entries(chartRows).flatMap(([id, rows]) =>
		charts.map((chart) => panelOf(id, chart).summary(rows[chart], context(id, 640, locale)))
	);
	await expect(said.join('\n') + '\n').toMatchFileSnapshot(`../output/summaries-${locale}.txt`);
});

test.each(charts)('every chart by %s draws no rows, and one row, without complaint', (chart) => {
	for (const [id, rows] of Object.entries(chartRows)) {
		const view = context(id, 340, 'sv');
		const drawing = panelOf(id, chart);
		expect(draw(drawing, [], view).querySelectorAll('[data-row]')).toHaveLength(0);
		expect(
			draw(drawing, rows[chart].slice(0, 1), view).querySelector('[data-row="0"]')
		).not.toBeNull();
		expect(drawing.summary([], view)).not.toBe('');
	}
});
