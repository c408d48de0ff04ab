import { addDays, type Day } from '#lib/base/civil-day.ts';
import { gateWords } from '#lib/gate/words.ts';
import type { Row } from '#lib/gate/row.ts';
import { formatCount, formatDay, formatPeriod } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import { totalScopeOf, type Question } from '#lib/metrics/question.ts';
import type { Scope } from '#lib/scope/scope.ts';
import { scopeText } from '../scope/scope-text.ts';
import { exportWords } from './export-words.ts';
import { hiddenNotes } from './hidden-notes.ts';
import { ruleNotes } from './rule-notes.ts';

/** What a picture, a table and a workbook tell of themselves, line by line. */
export interface FigureContext {
	/** The claim, where there is one. */
	readonly title: string;
	/** What is shown; empty where the title says it. */
	readonly subtitle: string;
	/** That it is not to be passed on as it is. */
	readonly mark: string;
	/** Scope, definition, rules, hidden cells, source, version, in this order. */
	readonly notes: readonly string[];
	/** Those of the notes that are about rules. */
	readonly rules: readonly string[];
}

/** The loaded data as an export names them. */
interface DataFacts {
	readonly name: string;
	/** First day, and first day after. */
	readonly start: Day;
	readonly end: Day;
	readonly asOf: Day;
	readonly hash: string;
}

/** What an export is about. */
export interface FigureFacts {
	readonly locale: Locale;
	readonly title: string;
	readonly subtitle: string;
	readonly claim: string;
	/** What the rows answer; null where they are about the data themselves. */
	readonly question: Question | null;
	readonly rows: readonly Row[];
	/** Total of the reader's scope, where the rows have one. */
	readonly total: Row | null;
	readonly data: DataFacts;
	readonly nameOf: (group: GroupName, value: string) => string;
	readonly today: Day;
	readonly version: string;
}

/** All that a figure is to be understood by away from the page it stood on. */
export function figureContext(facts: FigureFacts): FigureContext {
	const { locale, title, subtitle, claim, question, rows, data, today, version } = facts;
	const rules = question ? rulesShown(facts, question) : [];
	const asked = question ? [...scopeNotes(facts, question), definitionOf(question, locale)] : [];
	const source = t(exportWords, locale, 'source', {
		name: data.name,
		period: formatPeriod(locale, data.start, addDays(data.end, -1)),
		day: formatDay(locale, data.asOf)
	});
	const day = formatDay(locale, today);
	const made = t(exportWords, locale, 'made', { day, version, hash: data.hash });
	return {
		title: claim || title,
		subtitle: [...(claim ? [title] : []), subtitle]
			.filter((part) => part !== '')
			.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
			.join(' '),
		mark: t(gateWords, locale, 'not_for_publication'),
		rules,
		notes: [...asked, ...rules, hiddenNotes(rows, locale), source, made].filter(
			(note) => note !== ''
		)
	};
}

/** The same as lines of a table. */
export const contextLines = ({ title, subtitle, mark, notes }: FigureContext): string[] =>
	[title, subtitle, mark, ...notes].filter((line) => line !== '');

/** What the reader looks at with its n, and what the figure shows where that is more. */
function scopeNotes({ locale, nameOf, data, total }: FigureFacts, question: Question): string[] {
	const words = { locale, nameOf, data };
	const say = (scope: Scope) => scopeText({ metric: question.metric, scope, params: {} }, words);
	const [looked, drawn] = [say(totalScopeOf(question)), say(question.scope)];
	const scope = scopeText({ ...question, scope: totalScopeOf(question) }, words);
	const n = total?.[question.metric.headline.n];
	return [
		typeof n === 'number'
			? t(exportWords, locale, 'scope_n', { scope, n: formatCount(locale, n) })
			: scope,
		...(drawn === looked ? [] : [t(exportWords, locale, 'drawn', { scope: drawn })])
	];
}

const definitionOf = ({ metric }: Question, locale: Locale) =>
	t(exportWords, locale, 'definition', { definition: t(metric.words, locale, 'definition') });

function rulesShown({ locale, rows, nameOf, data }: FigureFacts, question: Question): string[] {
	const shown = rows.flatMap(({ rule }) => (typeof rule === 'string' ? [rule] : []));
	const ids = new Set([...(question.rule ? [question.rule] : []), ...shown]);
	const from = question.scope.from ?? data.start;
	const to = addDays(question.scope.to ?? data.end, -1);
	return [...ids].flatMap((id) => ruleNotes(id, nameOf('rule', id), { from, to }, locale));
}
