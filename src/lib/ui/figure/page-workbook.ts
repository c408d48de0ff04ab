import { version } from '$app/environment';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import { formatDay, formatPeriod } from '#lib/i18n/formats.ts';
import { gateWords } from '#lib/gate/words.ts';
import { withDefaults } from '#lib/metrics/params.ts';
import type { Row } from '#lib/gate/row.ts';
import type { App } from '#lib/state/app.svelte.ts';
import { groupHeading } from '../scope/group-heading.ts';
import { paramValueText } from '../scope/param-text.ts';
import type { ExportColumn } from './export-column.ts';
import { contextLines } from './figure-context.ts';
import { contextOf, exportColumns, today, type ShownFigure } from './figure-export.ts';
import { workbookWords } from './workbook-words.ts';
import type { WorkbookSheet } from './workbook.ts';

/** The tables of a page as sheets, then their definitions, then what they were made of. */
export function pageSheets(app: App, figures: readonly ShownFigure[]): WorkbookSheet[] {
	const tables = figures.map((figure, place) => {
		const context = contextOf(app, figure);
		return {
			name: `${place + 1} ${subject(figure, app.locale)}`,
			lines: context ? contextLines(context) : [],
			columns: exportColumns(app, figure.columns),
			rows: figure.rows
		};
	});
	return [...tables, definitions(figures, app.locale), manifest(app, figures)];
}

function subject({ question, title }: ShownFigure, locale: Locale): string {
	const by = question?.by.map((group) => groupHeading(group, locale)).join(' ');
	return by || title;
}

/** Every metric shown, with its definition and the choices it was counted by. */
function definitions(figures: readonly ShownFigure[], locale: Locale): WorkbookSheet {
	const questions = figures.flatMap(({ question }) => question ?? []);
	const byMetric = new Map(questions.map((question) => [question.metric.id, question]));
	const rows = [...byMetric.values()].flatMap(({ metric, params }) => {
		const values = withDefaults(metric, params);
		const measure = t(metric.words, locale, 'title');
		return [
			{ measure, choice: '', value: t(metric.words, locale, 'definition') },
			...Object.entries(metric.params).map(([name, spec]) => ({
				...{ measure, choice: spec.label[locale] },
				value: paramValueText(spec, values[name]!, locale)
			}))
		];
	});
	const columns = ['measure', 'choice', 'value'] as const;
	return {
		name: t(workbookWords, locale, 'definitions'),
		lines: [],
		columns: columns.map((name) => textColumn(name, t(workbookWords, locale, name))),
		rows
	};
}

/** Fingerprint of the data, what became of its rows, rules and version: what the figures can be made again from. */
function manifest(app: App, figures: readonly ShownFigure[]): WorkbookSheet {
	const { locale } = app;
	const { report } = app.session.loaded!;
	const say = (key: keyof (typeof workbookWords)['fi']) => t(workbookWords, locale, key);
	const contexts = figures.flatMap((figure) => contextOf(app, figure) ?? []);
	const rules = new Set(contexts.flatMap((context) => context.rules));
	const rows: Row[] = [
		{ choice: say('data'), value: app.dataName },
		{ choice: say('period'), value: formatPeriod(locale, report.data_start, report.data_end) },
		{ choice: say('as_of'), value: formatDay(locale, report.as_of) },
		{ choice: say('hash'), value: report.data_hash },
		{ choice: say('rows'), value: report.rows },
		{ choice: say('used'), value: report.used },
		{ choice: say('rejected'), value: report.rejected },
		{ choice: say('duplicates'), value: report.duplicates },
		{ choice: say('events'), value: report.events },
		...[...rules].map((value) => ({ choice: say('rule'), value })),
		{ choice: say('version'), value: version },
		{ choice: say('day'), value: formatDay(locale, today()) }
	];
	return {
		name: say('manifest'),
		lines: [t(gateWords, locale, 'not_for_publication')],
		columns: [textColumn('choice', say('choice')), textColumn('value', say('value'))],
		rows
	};
}

const textColumn = (name: string, heading: string): ExportColumn => ({
	...{ name, heading, kind: 'text' },
	nameOf: undefined
});
