import { sizeText } from './demo-file.ts';
import type { PageSums, Scale } from './scale.ts';

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** What the sizes' questions cost beside the first one's, and what their columns and cells weigh. */
export function scaleRows(scales: readonly Scale[]): string[][] {
	const [first] = scales;
	return scales.flatMap((scale) => {
		const name = sizeText(scale);
		const { columns, cells } = scale;
		const perFact = (one: Scale, page: PageSums) => page.days / one.columns.rows;
		return [
			[`${name}: columns`, `${columns.rows} rows, ${mb(columns.bytes)}`, ''],
			[`${name}: cells`, `${cells.rows} rows, ${mb(cells.bytes)}`, ''],
			...scale.pages.flatMap((page, index) => {
				const least = first!.pages[index]!;
				const lattice = `${page.lattice.toFixed(1)} ms, ${(page.lattice / least.lattice).toFixed(2)} x the first`;
				const days = `${page.days.toFixed(0)} ms, per fact ${(perFact(scale, page) / perFact(first!, least)).toFixed(2)} x the first`;
				return [
					[`${name}: ${page.page}, from cells`, lattice, scale === first ? '' : '<= 1.3'],
					[`${name}: ${page.page}, days`, days, scale === first ? '' : 'about 1'],
					[
						`${name}: ${page.page}, definition / its build in the import`,
						(page.definition / page.build).toFixed(2),
						'<= 1.2'
					]
				];
			})
		];
	});
}
