import { version } from '$app/environment';
import type { Day } from '#lib/base/civil-day.ts';
import type { Row } from '#lib/gate/row.ts';
import { stepNames, type GroupName } from '#lib/metrics/group.ts';
import { totalScopeOf } from '#lib/metrics/question.ts';
import { scopeDimensions } from '#lib/scope/scope.ts';
import type { App } from '#lib/state/app.svelte.ts';
import type { BusQuestion } from '#lib/state/metric-query.svelte.ts';
import { t } from '#lib/i18n/messages.ts';
import { groupHeading } from '../scope/group-heading.ts';
import type { ViewColumn } from './chart-view.ts';
import type { ExportColumn } from './export-column.ts';
import { exportName } from './export-name.ts';
import { figureContext, type FigureContext } from './figure-context.ts';

/** A figure on the page as its exports need it. */
export interface ShownFigure {
	readonly title: string;
	readonly subtitle: string;
	readonly claim: string;
	/** What the rows answer; null where they are about the data themselves. */
	readonly question: BusQuestion | null;
	/** Total of the reader's scope. */
	readonly total: Row | null;
	readonly columns: readonly ViewColumn[];
	readonly rows: readonly Row[];
}

/** What a figure tells of itself away from the page; null while no data are loaded. */
export function contextOf(app: App, figure: ShownFigure): FigureContext | null {
	const { loaded } = app.session;
	if (loaded === null) return null;
	const { as_of: asOf, data_hash: hash } = loaded.report;
	return figureContext({
		...figure,
		locale: app.locale,
		data: { name: app.dataName, ...app.period, asOf, hash },
		nameOf: (group, value) => app.nameOf(group, value),
		today: today(),
		version
	});
}

/** The figure's columns, each with how its values read; days and months stay as a spreadsheet sorts them. */
export function exportColumns(app: App, columns: readonly ViewColumn[]): ExportColumn[] {
	return columns.map(({ name, heading, kind, group }) => ({
		...{ name, heading, kind },
		nameOf:
			group && sortable.has(group)
				? undefined
				: group
					? (value: string) => app.nameOf(group, value)
					: kind === 'text'
						? (value: string) => app.valueName(name, value)
						: undefined
	}));
}

const sortable = new Set<GroupName>(stepNames);

/** What a file of the figure is called; of the whole page where it is not by anything. */
export function nameOfExport(
	app: App,
	{ question, title }: Pick<ShownFigure, 'question' | 'title'>,
	extension: string,
	by: readonly GroupName[] = question?.by ?? []
): string {
	const { locale, period } = app;
	const scope = question && totalScopeOf(question);
	const heading = (group: GroupName) => groupHeading(group, locale);
	return exportName(
		{
			subject: question ? t(question.metric.words, locale, 'short') : title,
			by: by.map(heading),
			chosen: scope
				? scopeDimensions
						.filter((dimension) => scope[dimension].length > 0)
						.map((dimension) => ({
							heading: heading(dimension),
							names: scope[dimension].map((value) => app.nameOf(dimension, value))
						}))
				: [],
			from: scope?.from ?? period.start,
			to: scope?.to ?? period.end,
			today: today()
		},
		extension
	);
}

/** The reader's own day. */
export function today(): Day {
	const now = new Date();
	const two = (part: number) => String(part).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
