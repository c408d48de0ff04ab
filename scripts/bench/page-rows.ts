import type { Kind } from './changes.ts';
import { quantile } from './quantiles.ts';
import type { Redraw } from './redraws.ts';
import type { PageChanges } from './result.ts';

/** How many times Plot alone a change may take (design 9): at the median, and at 95 %. */
const aims: Readonly<Record<Kind, string>> = {
	filter: '<= 1.5, 2.5',
	days: '<= 2',
	'read parameter': '<= 3 x filter',
	definition: ''
};

/** Every page's changes in times of Plot alone drawing what it drew; the overview beside its pages' first charts. */
export function pageRows(pages: readonly PageChanges[]): string[][] {
	return pages.flatMap((page) => {
		const { kind } = page;
		const name = `${page.page || 'overview'}, ${kind}`;
		const drawn = page.redraws.filter(({ plot }) => plot > 0);
		const at = (of: (redraw: Redraw) => number, share = 0.5) => quantile(drawn.map(of), share);
		const plot = at(({ plot }) => plot);
		const times = (value: number) => (value / plot).toFixed(2);
		return [
			[
				`${name}: processor time / Plot`,
				`p50 ${times(at(({ cpu }) => cpu))}, p95 ${times(at(({ cpu }) => cpu, 0.95))} (${drawn.length})`,
				aims[kind]
			],
			[`${name}: by the clock / Plot`, `p50 ${times2(drawn, 0.5)}, p95 ${times2(drawn, 0.95)}`, ''],
			[
				`${name}: sums and gate / Plot`,
				times(at(({ sums }) => sums)),
				kind === 'filter' ? '<= 0.25' : ''
			],
			[
				`${name}: longest task`,
				`${at(({ longest }) => longest, 1).toFixed(0)} ms of processor time`,
				'<= 50'
			],
			[
				`${name}: milliseconds`,
				`${at(({ cpu }) => cpu).toFixed(0)} processor, ${at(({ wall }) => wall).toFixed(0)} clock, Plot ${plot.toFixed(0)}`,
				''
			]
		];
	});
}

function times2(drawn: readonly Redraw[], share: number): string {
	const plot = quantile(
		drawn.map(({ plotWall }) => plotWall),
		0.5
	);
	return (
		quantile(
			drawn.map(({ wall }) => wall),
			share
		) / plot
	).toFixed(2);
}
